using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// Where each of some rows is looked up in the <see cref="Effects"/>: its four facets as places in bytes, cut out of its word of flags. A pass of its own, because so
/// most of it can be done for eight rows at a time.
/// </summary>
internal sealed class RowCodes
{
    /// <summary>The most rows at a time: what is kept of them fits into the nearest cache.</summary>
    public const int Most = 1024;

    // Beside the kind of the leg (bits 0-3) and whether it is deferred (bit 4), a row's way tells whether it was offered, within, short, and held (which is set
    // until the hold turns out to be below 1 ms).
    private const int OfferedAt = 5, WithinAt = Kernel.Reach.WithinAt, HeldAt = 8;

    private static readonly uint[] WayOf = [.. Enumerable.Range(0, 1 << LegFlags.WayBits).Select(way => Way(new LegFlags((uint)way)))];
    private readonly uint[] _bits = new uint[Most], _ways = new uint[Most];
    private readonly uint[] _places = new uint[4 * Most];

    /// <summary>The places of the rows' facets: those of all rows in the first, then, from <see cref="Most"/> on, those in the second, and so on.</summary>
    public ReadOnlySpan<uint> Places => _places;

    /// <summary>The places of a row in the two facets that have masks.</summary>
    public int Reach(int row) => (int)_places[row];

    /// <inheritdoc cref="Reach"/>
    public int Handling(int row) => (int)_places[Most + row];

    /// <summary>Fills the places of as many rows as there are flags, under the thresholds <c>limits[i]</c>, or the only ones there are.</summary>
    public void Fill(ReadOnlySpan<LegFlags> flags, ReadOnlySpan<LegDurations> durations, ReadOnlySpan<WaitLimits> limits)
    {
        var step = limits.Length == 1 ? 0 : 1;
        ref var leg = ref Unsafe.As<LegDurations, Vector128<int>>(ref MemoryMarshal.GetReference(durations));
        ref var bounds = ref Unsafe.As<WaitLimits, Vector128<int>>(ref MemoryMarshal.GetReference(limits));
        ref var way = ref _ways[0];
        ref var wayOf = ref WayOf[0];
        for (var i = 0; i < flags.Length; i++)
        {
            // Three comparisons at once, as the signs of differences. Not as branches, which go astray where waits lie about the threshold: that took 4 ns a row.
            var waitsAndHolds = Vector128.Shuffle(Unsafe.Add(ref leg, i), Vector128.Create(0, 0, 2, 2));
            var below = (waitsAndHolds - Unsafe.Add(ref bounds, i * step)).ExtractMostSignificantBits() & 7;
            Unsafe.Add(ref way, i) = Unsafe.Add(ref wayOf, (int)(flags[i].Bits & 0xFF)) ^ below << WithinAt;
        }

        MemoryMarshal.Cast<LegFlags, uint>(flags).CopyTo(_bits);
        Span<Vector<uint>> allBits = Vectors(_bits, 0), allWays = Vectors(_ways, 0);
        Span<Vector<uint>> reach = Vectors(_places, 0), handling = Vectors(_places, 1), verdict = Vectors(_places, 2), feedback = Vectors(_places, 3);
        for (var i = 0; i * Vector<uint>.Count < flags.Length; i++)
        {
            var (bits, ways) = (allBits[i], allWays[i]);
            var kind = ways & Set(15);
            reach[i] = ((ways & Set(0xDF)) | (bits >>> (LegFlags.KnownAt - Kernel.Reach.WaitKnownAt) & Set(1 << Kernel.Reach.WaitKnownAt))) << Effects.WithMasks;
            handling[i] = Set(Effects.HandlingAt) + ((kind | (bits >>> (LegFlags.KnownAt + 1 - Kernel.Handling.KnownAt) & Set(31 << Kernel.Handling.KnownAt))
                | (ways << (Kernel.Handling.HeldAt - HeldAt) & Set(1 << Kernel.Handling.HeldAt))) << Effects.WithMasks);
            verdict[i] = Set(Effects.VerdictAt) + ((kind | (bits >>> (LegFlags.ResolvedAt - Verdict.ResolvedAt) & Set(0xFF << Verdict.ResolvedAt))) << Effects.CountsOnly);
            feedback[i] = Set(Effects.FeedbackAt) + (((bits >>> LegFlags.SatisfactionAt) | (bits >>> (LegFlags.InvitedAt - Feedback.InvitedAt) & Set(3 << Feedback.InvitedAt))
                | (ways << (Feedback.OfferedAt - OfferedAt) & Set(1 << Feedback.OfferedAt))) << Effects.CountsOnly);
        }
    }

    private static uint Way(LegFlags leg)
    {
        var kind = LegKinds.Of(leg);
        var isDeferred = leg.Channel is Channel.Message or Channel.Email or Channel.Task;
        return (uint)kind | (isDeferred ? 1u << Kernel.Reach.DeferredAt : 0) | (kind.IsOffered() ? 1u << OfferedAt : 0) | 1u << HeldAt;
    }

    private static Vector<uint> Set(int value) => new((uint)value);

    private static Span<Vector<uint>> Vectors(uint[] all, int part) => MemoryMarshal.Cast<uint, Vector<uint>>(all.AsSpan(part * Most, Most));
}
