using System.Runtime.InteropServices;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// The <see cref="Definitions"/> evaluated for every code that each facet can have, for one set of handle-time parts. All facets share one table of cache lines, so that
/// one register holds its place: a code has a line of sixteen counts, and behind it, where the facet has sums, a line of masks.
/// </summary>
internal sealed class Effects
{
    /// <summary>Bytes from one code of a facet to the next, as a shift: with and without a line of masks.</summary>
    public const int WithMasks = 7, CountsOnly = 6, Line = 64;

    /// <summary>Where the facets begin, in bytes.</summary>
    public const int ReachAt = 0, HandlingAt = ReachAt + (Reach.Codes << WithMasks), VerdictAt = HandlingAt + (Handling.Codes << WithMasks),
        FeedbackAt = VerdictAt + (Verdict.Codes << CountsOnly), Bytes = FeedbackAt + (Feedback.Codes << CountsOnly);

    /// <summary>Lanes of masks behind those of the four waits, or of the four parts of handling.</summary>
    public const int Longest = 4, Rare = 4, AnyRare = 6;

    private static readonly Lazy<Effects>[] ByParts = [.. Enumerable.Range(0, 4).Select(parts => new Lazy<Effects>(() => new((HandleParts)parts)))];
    private readonly AlignedArray<byte> _table = new(Bytes);

    private Effects(HandleParts parts)
    {
        _table.Span.Clear();
        Fill(ReachAt, WithMasks, Reach.Codes, Reach.Decode, Definitions.ReachCounts, Definitions.WaitSums);
        Fill(HandlingAt, WithMasks, Handling.Codes, code => Handling.Decode(code, parts), Definitions.HandlingCounts, Definitions.HandlingSums);
        Fill(VerdictAt, CountsOnly, Verdict.Codes, Verdict.Decode, Definitions.VerdictCounts, []);
        Fill(FeedbackAt, CountsOnly, Feedback.Codes, Feedback.Decode, Definitions.FeedbackCounts, []);
        for (var code = 0; code < Reach.Codes; code++)
        {
            var masks = MasksOf(ReachAt + (code << WithMasks));
            masks[Longest] = masks[0] | masks[1] | masks[2] | masks[3];
        }

        for (var code = 0; code < Handling.Codes; code++)
        {
            var masks = MasksOf(HandlingAt + (code << WithMasks));
            var leg = Handling.Decode(code, parts);
            for (var lane = 0; lane < Definitions.RareSums.Length; lane++)
            {
                masks[Rare + lane] = Definitions.RareSums[lane].Counts(leg) ? uint.MaxValue : 0;
                masks[AnyRare] |= masks[Rare + lane];
            }
        }
    }

    /// <summary>The first byte of the table.</summary>
    public ref byte First => ref _table.First;

    public static Effects For(HandleParts parts) => ByParts[(int)parts].Value;

    /// <summary>Which of the sums a leg counts in: the low 32 bits set or none. Eight lanes.</summary>
    public Span<long> MasksOf(int code) => MemoryMarshal.Cast<byte, long>(_table.Span.Slice(code + Line, Line));

    private void Fill<TFacet>(int at, int shift, int codes, Func<int, TFacet> decode, CountLane<TFacet>[] counts, SumLane<TFacet>[] sums)
    {
        for (var code = 0; code < codes; code++)
        {
            var (leg, place) = (decode(code), at + (code << shift));
            var adds = MemoryMarshal.Cast<byte, int>(_table.Span.Slice(place, Line));
            for (var lane = 0; lane < counts.Length; lane++)
            {
                adds[lane] = counts[lane].Adds(leg);
            }

            for (var lane = 0; lane < sums.Length; lane++)
            {
                MasksOf(place)[lane] = sums[lane].Counts(leg) ? uint.MaxValue : 0;
            }
        }
    }
}
