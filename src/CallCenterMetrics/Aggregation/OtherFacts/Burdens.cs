namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>What makes scheduled time a burden.</summary>
[Flags]
internal enum Burdens
{
    None = 0,
    SplitDuty = 1,
    ShortRest = 2,
    Night = 4,
    Weekend = 8,
    Holiday = 16,
    Overtime = 32,
    ShortNotice = 64,
}
