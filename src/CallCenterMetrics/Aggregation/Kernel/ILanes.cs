using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>How the lanes of a row are added to those of its group: one by one, or some at a time. The totals are the same to the last bit.</summary>
internal interface ILanes
{
    /// <summary>Adds sixteen effects, as 32-bit numbers, to sixteen counts.</summary>
    static abstract void Count(ref int counts, ref byte effects);

    /// <summary>Adds the wait four times, talk, hold, wrap and handle, and the halves of their squares, to the sums whose masks are set.</summary>
    static abstract void Sum(ref long sums, in LegDurations leg, ref long waits, ref long handling);
}
