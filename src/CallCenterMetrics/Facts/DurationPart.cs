namespace CallCenterMetrics.Facts;

/// <summary>The four timed parts of a leg, in the order in which a table keeps them.</summary>
internal enum DurationPart
{
    Wait,
    Talk,
    Hold,
    Wrap,
}
