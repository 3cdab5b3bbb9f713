using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// One pass over the rows that fills every standard measure of counts and durations. A row's word of flags is cut into four facets; each facet looks up what
/// the row adds to sixteen counts and which sums it counts in. No branch depends on the data, nothing is allocated per row. The unsafe code is in this folder's
/// files of lanes and here: all indexes are codes below the length of their table, or groups below the number of cells.
/// </summary>
internal static class FusedKernel
{
    /// <summary>The widest lanes that this machine has.</summary>
    public static LaneWidth Widest => Lanes512.IsSupported ? LaneWidth.Bits512 : Lanes256.IsSupported ? LaneWidth.Bits256 : LaneWidth.Scalar;

    /// <summary>Adds rows: row i of the spans belongs to <c>cells[groups[i]]</c> and has the thresholds <c>limits[i]</c>, or the only ones there are.</summary>
    public static void Add(
        LaneWidth width, Effects effects, ReadOnlySpan<LegFlags> flags, ReadOnlySpan<LegDurations> durations, ReadOnlySpan<WaitLimits> limits,
        ReadOnlySpan<int> groups, Span<GroupCells> cells)
    {
        switch (width)
        {
            case LaneWidth.Bits512: Add<Lanes512>(effects, flags, durations, limits, groups, cells); break;
            case LaneWidth.Bits256: Add<Lanes256>(effects, flags, durations, limits, groups, cells); break;
            default: Add<ScalarLanes>(effects, flags, durations, limits, groups, cells); break;
        }
    }

    private static void Add<TLanes>(
        Effects effects, ReadOnlySpan<LegFlags> flags, ReadOnlySpan<LegDurations> durations, ReadOnlySpan<WaitLimits> limits,
        ReadOnlySpan<int> groups, Span<GroupCells> cells)
        where TLanes : struct, ILanes
    {
        ref var cellsBegin = ref MemoryMarshal.GetReference(cells);
        ref int reach = ref effects.Reach.Adds.First, handling = ref effects.Handling.Adds.First;
        ref int verdict = ref effects.Verdict.Adds.First, feedback = ref effects.Feedback.Adds.First;
        ref long waitMasks = ref effects.Reach.Masks.First, handlingMasks = ref effects.Handling.Masks.First;
        var step = limits.Length == 1 ? 0 : 1;
        for (var i = 0; i < groups.Length; i++)
        {
            var bits = flags[i].Bits;
            ref readonly var leg = ref durations[i];
            var (reachCode, handlingCode) = Codes(effects, flags[i], leg, limits[i * step]);
            int way = effects.Ways[bits & 0xFF];
            var verdictCode = way & 15 | (int)(bits >> LegFlags.ResolvedAt & 0xFF) << Verdict.ResolvedAt;
            var feedbackCode = (int)(bits >> LegFlags.SatisfactionAt & 63) | (int)(bits >> LegFlags.InvitedAt & 3) << Feedback.InvitedAt
                | effects.Ways[Effects.LoyaltiesAt + (int)(bits >> LegFlags.RecommendationAt)] << Feedback.LoyaltyAt
                | (way & Effects.OfferedBit) << (Feedback.OfferedAt - 5);

            ref var cell = ref Unsafe.Add(ref cellsBegin, groups[i]);
            ref int counts = ref cell.Counts[0];
            TLanes.Count(ref counts, ref Unsafe.Add(ref reach, 16 * reachCode));
            TLanes.Count(ref Unsafe.Add(ref counts, 16), ref Unsafe.Add(ref handling, 16 * handlingCode));
            TLanes.Count(ref Unsafe.Add(ref counts, 32), ref Unsafe.Add(ref verdict, 16 * verdictCode));
            TLanes.Count(ref Unsafe.Add(ref counts, 48), ref Unsafe.Add(ref feedback, 16 * feedbackCode));
            if (leg.Wait != InteractionBlock.Saturated && leg.Handle != InteractionBlock.Saturated)     // else over 24 days: LongRows adds the true figures
            {
                TLanes.Sum(ref cell.Sums[0], leg, ref Unsafe.Add(ref waitMasks, Effects.MaskLanes * reachCode), ref Unsafe.Add(ref handlingMasks, Effects.MaskLanes * handlingCode));
            }
        }
    }

    /// <summary>The codes of a leg in the two facets that have sums.</summary>
    public static (int Reach, int Handling) Codes(Effects effects, LegFlags flags, in LegDurations leg, WaitLimits limit)
    {
        var bits = flags.Bits;
        int way = effects.Ways[bits & 0xFF];
        var known = (int)(bits >> LegFlags.KnownAt) & 15;
        return (
            way & 31 | (known & 1) << Reach.WaitKnownAt
                | (leg.Wait <= limit.Within ? 1 << Reach.WithinAt : 0) | (leg.Wait <= limit.Short ? 1 << Reach.ShortAt : 0),
            way & 15 | known >> 1 << Handling.KnownAt | (int)(bits >> LegFlags.TransferAt & 3) << Handling.TransferAt
                | (leg.Hold > 0 ? 1 << Handling.HeldAt : 0));
    }
}
