using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>The part of a cost entry that falls on one group, in millionths.</summary>
internal readonly record struct CostPart(FactPlace Place, CostCategory Category, long Amount);
