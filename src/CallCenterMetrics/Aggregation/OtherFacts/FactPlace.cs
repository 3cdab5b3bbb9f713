using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>
/// Where a record of a fact lies: at an instant (From = To) or over a stretch of time, in milliseconds since 1970, and by its keys. <see cref="Keys"/> holds, where
/// they are worked out with the records, those in each dimension of the grouping that is not of time.
/// </summary>
internal readonly record struct FactPlace(long From, long To, string? Agent = null, string? Queue = null, Channel? Channel = null, KeyPart[]? Keys = null)
{
    public bool IsInstant => To <= From;
}
