namespace CallCenterMetrics.Aggregation.Keys;

internal enum CalendarUnit
{
    Day,
    Week,
    Month,
}
