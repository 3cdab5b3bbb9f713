namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>What comes again and again.</summary>
/// <param name="Name">Id of the dimension.</param>
/// <param name="Unit">Milliseconds of one of its stretches.</param>
/// <param name="Length">How many make a turn.</param>
/// <param name="First">The key of the first.</param>
/// <param name="SlotOfEpoch">Which of them, from 0 on, 1970-01-01 begins with.</param>
internal sealed record Cycle(string Name, long Unit, int Length, int First, int SlotOfEpoch)
{
    public static readonly Cycle HoursOfDay = new("hour", Time.Hour, 24, First: 0, SlotOfEpoch: 0), Weekdays = new("weekday", Time.Day, 7, First: 1, Time.EpochWeekday);
}
