using System.Runtime.InteropServices;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// The <see cref="Definitions"/> evaluated for every code that each facet can have, for one set of handle-time parts. All facets share one table, so that one register
/// holds its place. A code has sixteen counts of 16 bits, and where the facet has sums, masks of 32 bits behind them: a cache line in all.
/// </summary>
internal sealed class Effects
{
    /// <summary>Bytes from one code of a facet to the next, as a shift: with and without masks.</summary>
    public const int WithMasks = 6, CountsOnly = 5;

    /// <summary>Where the facets begin, in bytes.</summary>
    public const int ReachAt = 0, HandlingAt = ReachAt + (Reach.Codes << WithMasks), VerdictAt = HandlingAt + (Handling.Codes << WithMasks),
        FeedbackAt = VerdictAt + (Verdict.Codes << CountsOnly), Bytes = FeedbackAt + (Feedback.Codes << CountsOnly);

    /// <summary>Where the masks of a code begin, in bytes.</summary>
    public const int MasksAt = 32;

    /// <summary>Lanes of masks behind those of the four waits, or of the four parts of handling.</summary>
    public const int Longest = 4, Rare = 4, AnyRare = 6;

    private const int CountLanes = 16, MaskLanes = 8;
    private static readonly Lazy<Effects>[] ByParts = [.. Enumerable.Range(0, 4).Select(parts => new Lazy<Effects>(() => new((HandleParts)parts)))];
    private readonly AlignedArray<byte> _table = new(Bytes);

    private Effects(HandleParts parts)
    {
        _table.Span.Clear();
        Fill(ReachAt, WithMasks, Reach.Codes, Reach.Decode, Definitions.ReachCounts, Definitions.WaitSums);
        Fill(HandlingAt, WithMasks, Handling.Codes, code => Handling.Decode(code, parts), Definitions.HandlingCounts, [.. Definitions.HandlingSums, .. Definitions.RareSums]);
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
            masks[AnyRare] = masks[Rare] | masks[Rare + 1];
        }

        for (var code = 0; code < Verdict.Codes; code++)
        {
            CountsOf(VerdictAt + (code << CountsOnly))[GroupCells.RowsLane % CountLanes] = 1;
        }
    }

    /// <summary>The first byte of the table.</summary>
    public ref byte First => ref _table.First;

    public static Effects For(HandleParts parts) => ByParts[(int)parts].Value;

    /// <summary>What a leg of a code adds to the counts.</summary>
    public Span<ushort> CountsOf(int place) => MemoryMarshal.Cast<byte, ushort>(_table.Span.Slice(place, MasksAt))[..CountLanes];

    /// <summary>Which of the sums a leg of a code counts in: all bits set or none.</summary>
    public Span<int> MasksOf(int place) => MemoryMarshal.Cast<byte, int>(_table.Span.Slice(place + MasksAt, MaskLanes * sizeof(int)));

    private void Fill<TFacet>(int at, int shift, int codes, Func<int, TFacet> decode, CountLane<TFacet>[] counts, SumLane<TFacet>[] sums)
    {
        for (var code = 0; code < codes; code++)
        {
            var (leg, place) = (decode(code), at + (code << shift));
            for (var lane = 0; lane < counts.Length; lane++)
            {
                CountsOf(place)[lane] = (ushort)counts[lane].Adds(leg);
            }

            for (var lane = 0; lane < sums.Length; lane++)
            {
                MasksOf(place)[lane] = sums[lane].Counts(leg) ? -1 : 0;
            }
        }
    }
}
