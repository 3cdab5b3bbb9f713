namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>How many bits of lanes the kernel adds at a time. The totals do not depend on it.</summary>
internal enum LaneWidth
{
    Scalar,
    Bits256,
    Bits512,
}
