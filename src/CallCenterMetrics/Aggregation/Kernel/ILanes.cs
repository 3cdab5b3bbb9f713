using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>How the lanes of a row are added to those of its group: one by one, or some at a time. The totals are the same to the last bit.</summary>
internal interface ILanes
{
    /// <summary>Adds sixteen effects to sixteen counts.</summary>
    static abstract void Count(ref int counts, ref int effects);

    /// <summary>Adds the durations of a leg, and their squares, to the sums whose masks are set, and lets the longest wait be known.</summary>
    static abstract void Sum(ref long sums, in LegDurations leg, ref long waits, ref long handling);
}
