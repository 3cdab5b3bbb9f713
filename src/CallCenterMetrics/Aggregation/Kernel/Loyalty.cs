namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>What an answer of 0 to 10 makes of a customer: 0-6 detractor, 7-8 passive, 9-10 promoter.</summary>
internal enum Loyalty
{
    Unknown,
    Detractor,
    Passive,
    Promoter,
}
