using System.Runtime.CompilerServices;
using CallCenterMetrics.Facts;
using static CallCenterMetrics.Aggregation.Kernel.GroupCells;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>One lane after the other: the reference that the vectors are held to, and what runs where there are none.</summary>
internal readonly struct ScalarLanes : ILanes
{
    public static void Count(ref ushort counts, ref ushort effects)
    {
        for (var lane = 0; lane < 16; lane++)
        {
            Unsafe.Add(ref counts, lane) += Unsafe.Add(ref effects, lane);
        }
    }

    public static void Sum(ref long sums, in LegDurations leg, ref int waits, ref int handling)
    {
        ReadOnlySpan<long> parts = [leg.Wait, leg.Wait, leg.Wait, leg.Wait, leg.Talk, leg.Hold, leg.Handle - leg.Talk - leg.Hold, leg.Handle];
        for (var lane = 0; lane < First; lane++)
        {
            var counted = parts[lane] & (long)(lane < 4 ? Unsafe.Add(ref waits, lane) : Unsafe.Add(ref handling, lane - 4));
            Unsafe.Add(ref sums, lane) += counted;
            Unsafe.Add(ref sums, lane + Low) += counted * counted & uint.MaxValue;
            Unsafe.Add(ref sums, lane + High) += counted * counted >>> 32;
        }
    }
}
