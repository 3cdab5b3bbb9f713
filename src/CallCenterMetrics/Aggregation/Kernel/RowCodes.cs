using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// Where each of some rows is looked up in the <see cref="Effects"/>: its four facets as places in bytes, cut out of its word of flags. A pass of its own, because so
/// most of it can be done for eight rows at a time.
/// </summary>
internal sealed class RowCodes(int most)
{
    // Beside the kind of the leg (bits 0-3) and whether it is deferred (bit 4), a row's way tells whether it was offered, within, short, and held (which is set
    // until the hold turns out to be below 1 ms).
    private const int OfferedAt = 5, WithinAt = Reach.WithinAt, HeldAt = 8;

    private static readonly uint[] WayOf = [.. Enumerable.Range(0, 1 << LegFlags.WayBits).Select(way => Way(new LegFlags((uint)way)))];
    private readonly uint[] _bits = new uint[most], _ways = new uint[most];
    private readonly uint[] _places = new uint[4 * most];

    public int Most => most;

    /// <summary>The places of the rows' facets: those of all rows in the first, then, from <see cref="Most"/> on, those in the second, and so on.</summary>
    public ReadOnlySpan<uint> Places => _places;

    /// <summary>Fills the places of as many rows as there are flags, under the thresholds <c>limits[i]</c>, or the only ones there are.</summary>
    public void Fill(ReadOnlySpan<LegFlags> flags, ReadOnlySpan<LegDurations> durations, ReadOnlySpan<WaitLimits> limits)
    {
        var step = limits.Length == 1 ? 0 : 1;
        var legs = MemoryMarshal.Cast<LegDurations, Vector128<int>>(durations);
        var bounds = MemoryMarshal.Cast<WaitLimits, Vector128<int>>(limits);
        for (var i = 0; i < flags.Length; i++)
        {
            // Three comparisons at once, as the signs of differences. Not as branches, which go astray where waits lie about the threshold: that took 4 ns a row.
            var below = (Vector128.Shuffle(legs[i], Vector128.Create(0, 0, 2, 2)) - bounds[i * step]).ExtractMostSignificantBits() & 7;
            _ways[i] = WayOf[(byte)flags[i].Bits] ^ below << WithinAt;
        }

        MemoryMarshal.Cast<LegFlags, uint>(flags).CopyTo(_bits);
        Span<Vector<uint>> allBits = Vectors(_bits, 0), allWays = Vectors(_ways, 0);
        Span<Vector<uint>> reach = Vectors(_places, 0), handling = Vectors(_places, 1), verdict = Vectors(_places, 2), feedback = Vectors(_places, 3);
        for (var i = 0; i * Vector<uint>.Count < flags.Length; i++)
        {
            var (bits, way) = (allBits[i], allWays[i]);
            var kind = way & Set(15);
            reach[i] = ((way & Set(0xDF)) | (bits >>> (LegFlags.KnownAt - Reach.WaitKnownAt) & Set(1 << Reach.WaitKnownAt))) << Effects.WithMasks;
            handling[i] = Set(Effects.HandlingAt) + ((kind | (bits >>> (LegFlags.KnownAt + 1 - Handling.KnownAt) & Set(31 << Handling.KnownAt))
                | (way << (Handling.HeldAt - HeldAt) & Set(1 << Handling.HeldAt))) << Effects.WithMasks);
            verdict[i] = Set(Effects.VerdictAt) + ((kind | (bits >>> (LegFlags.ResolvedAt - Verdict.ResolvedAt) & Set(0xFF << Verdict.ResolvedAt))) << Effects.CountsOnly);
            feedback[i] = Set(Effects.FeedbackAt) + (((bits >>> LegFlags.SatisfactionAt) | (bits >>> (LegFlags.InvitedAt - Feedback.InvitedAt) & Set(3 << Feedback.InvitedAt))
                | (way << (Feedback.OfferedAt - OfferedAt) & Set(1 << Feedback.OfferedAt))) << Effects.CountsOnly);
        }
    }

    private static uint Way(LegFlags leg)
    {
        var kind = LegKinds.Of(leg);
        var isDeferred = leg.Channel is Channel.Message or Channel.Email or Channel.Task;
        return (uint)kind | (isDeferred ? 1u << Reach.DeferredAt : 0) | (kind.IsOffered() ? 1u << OfferedAt : 0) | 1u << HeldAt;
    }

    private static Vector<uint> Set(int value) => new((uint)value);

    private Span<Vector<uint>> Vectors(uint[] all, int part) => MemoryMarshal.Cast<uint, Vector<uint>>(all.AsSpan(part * most, most));
}
