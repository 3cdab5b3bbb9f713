using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>A little of a measure at an instant, with the keys of the record it is of.</summary>
internal readonly record struct Drop(DateTimeOffset At, long Amount, string? Agent = null, string? Queue = null, Channel? Channel = null);
