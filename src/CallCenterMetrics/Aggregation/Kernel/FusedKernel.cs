using System.Runtime.Intrinsics;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// One pass over the rows that fills every standard measure of counts and durations. A row's word of flags is cut into four facets; each facet looks up what
/// the row adds to sixteen counts and which sums it counts in. No branch depends on the data, nothing is allocated per row.
/// </summary>
internal static class FusedKernel
{
    /// <summary>Rows that one set of cells takes before a 32-bit count could overflow; a row adds at most 49 (a squared effort answer).</summary>
    public const int MostRows = int.MaxValue / 49;

    /// <summary>Adds rows: row i of the spans belongs to <c>cells[groups[i]]</c> and has the thresholds <c>limits[i]</c>.</summary>
    public static void Add(
        Effects effects, ReadOnlySpan<LegFlags> flags, ReadOnlySpan<LegDurations> durations, ReadOnlySpan<WaitLimits> limits,
        ReadOnlySpan<int> groups, Span<GroupCells> cells)
    {
        var (reach, handling, verdict, feedback) = (effects.Reach, effects.Handling, effects.Verdict, effects.Feedback);
        for (var i = 0; i < groups.Length; i++)
        {
            var (bits, leg) = (flags[i].Bits, durations[i]);
            ref var cell = ref cells[groups[i]];
            var (reachCode, handlingCode) = Codes(effects, flags[i], leg, limits[i]);
            int way = effects.Ways[bits & 0xFF];
            var verdictCode = way & 15 | (int)(bits >> LegFlags.ResolvedAt & 3) << Verdict.ResolvedAt
                | (int)(bits >> LegFlags.CriticalErrorAt & 15) << Verdict.CriticalErrorAt;
            var feedbackCode = (int)(bits >> LegFlags.SatisfactionAt & 63) | effects.Loyalties[bits >> LegFlags.RecommendationAt] << Feedback.LoyaltyAt
                | (int)(bits >> LegFlags.InvitedAt & 3) << Feedback.InvitedAt | (way & Effects.OfferedBit) << (Feedback.OfferedAt - 5);

            Add(ref cell.Reach, reach.Counts[reachCode]);
            Add(ref cell.Handling, handling.Counts[handlingCode]);
            Add(ref cell.Verdict, verdict.Counts[verdictCode]);
            Add(ref cell.Feedback, feedback.Counts[feedbackCode]);

            if (leg.Wait == InteractionBlock.Saturated || leg.Handle == InteractionBlock.Saturated)
            {
                continue;       // over 24 days: LongRows adds the true figures
            }

            long wrap = leg.Handle - leg.Talk - leg.Hold;
            var waits = reach.Masks[reachCode];
            cell.Waits.Add(Vector256.Create((long)leg.Wait), waits);
            cell.HandlingTimes.Add(Vector256.Create(leg.Talk, leg.Hold, wrap, leg.Handle), handling.Masks[2 * handlingCode]);
            cell.HandlingAgain.Add(Vector256.Create(leg.Hold, wrap, 0, 0), handling.Masks[2 * handlingCode + 1]);
            cell.LongestWait = Math.Max(cell.LongestWait, waits == Vector256<long>.Zero ? 0 : leg.Wait);
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

    private static void Add(ref CountLanes counts, in CountLanes effects)
    {
        counts.Low += effects.Low;
        counts.High += effects.High;
    }
}
