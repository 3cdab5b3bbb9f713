using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>
/// What one record of a fact adds to a measure: an amount at an instant (From = To), or spread evenly over a stretch of time. <see cref="Keys"/> holds, where a
/// source has worked them out itself, its key in each dimension of the grouping that is not of time.
/// </summary>
internal readonly record struct FactEntry(long From, long To, long Amount, string? Agent = null, string? Queue = null, Channel? Channel = null, KeyPart[]? Keys = null);
