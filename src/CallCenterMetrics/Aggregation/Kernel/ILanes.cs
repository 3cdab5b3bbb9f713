using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>How the lanes of a row are added to those of its group: one by one, or some at a time. The totals are the same to the last bit.</summary>
internal interface ILanes
{
    /// <summary>Adds sixteen effects to sixteen counts, both of 16 bits.</summary>
    static abstract void Count(ref ushort counts, ref ushort effects);

    /// <summary>Adds the wait four times, talk, hold, wrap and handle, and the halves of their squares, to the sums whose masks are set.</summary>
    static abstract void Sum(ref long sums, in LegDurations leg, ref int waits, ref int handling);
}
