using System.Runtime.CompilerServices;
using CallCenterMetrics.Facts;
using static CallCenterMetrics.Aggregation.Kernel.GroupCells;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>One lane after the other: the reference that the vectors are held to, and what runs where there are none.</summary>
internal readonly struct ScalarLanes : ILanes
{
    public static void Count(ref int counts, ref int effects)
    {
        for (var lane = 0; lane < 16; lane++)
        {
            Unsafe.Add(ref counts, lane) += Unsafe.Add(ref effects, lane);
        }
    }

    public static void Sum(ref long sums, in LegDurations leg, ref long waits, ref long handling)
    {
        ReadOnlySpan<long> parts = [leg.Talk, leg.Hold, leg.Handle - leg.Talk - leg.Hold, leg.Handle, leg.Hold, leg.Handle - leg.Talk - leg.Hold];
        for (var lane = 0; lane < Lanes; lane++)
        {
            var counted = lane < 4 ? leg.Wait & Unsafe.Add(ref waits, lane) : parts[lane - 4] & Unsafe.Add(ref handling, lane - 4);
            ref var sum = ref Unsafe.Add(ref sums, lane < First ? lane : SecondSum + lane - First);
            var width = lane < First ? First : Second;
            sum += counted;
            Unsafe.Add(ref sum, width) += counted * counted & uint.MaxValue;
            Unsafe.Add(ref sum, 2 * width) += counted * counted >>> 32;
        }

        ref var longest = ref Unsafe.Add(ref sums, Longest);
        longest = Math.Max(longest, leg.Wait & Unsafe.Add(ref waits, Effects.LongestLane));
    }
}
