using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>A local month, in milliseconds since 1970.</summary>
internal readonly record struct CalendarMonth(long From, long To)
{
    /// <summary>The months of a center from one instant to another, the last one not included; at most those up to the year 9999.</summary>
    public static IEnumerable<CalendarMonth> Between(long from, long to, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(Scale.Instant(from), zone);
        var first = new DateTime(local.Year, local.Month, 1);
        for (var start = ObservedTime.StartOfDay(first, zone); start < to && first < new DateTime(9999, 12, 1);)
        {
            first = first.AddMonths(1);
            var end = ObservedTime.StartOfDay(first, zone);
            yield return new(start, end);
            start = end;
        }
    }
}
