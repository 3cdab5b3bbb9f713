using System.Globalization;

namespace CallCenterMetrics.Tests.Aggregation;

/// <summary>The key of one instant, asked of the time zone's own rules each time.</summary>
internal static class CalendarOracle
{
    public static string Day(DateTimeOffset at, TimeZoneInfo zone) => Print(Local(at, zone), "yyyy-MM-dd");

    public static string Month(DateTimeOffset at, TimeZoneInfo zone) => Print(Local(at, zone), "yyyy-MM");

    public static string Week(DateTimeOffset at, TimeZoneInfo zone)
    {
        // the ISO week of a day is that of its Thursday, numbered within the Thursday's year
        var day = Local(at, zone).Date;
        var thursday = day.AddDays(3 - ((int)day.DayOfWeek + 6) % 7);
        return string.Create(CultureInfo.InvariantCulture, $"{thursday.Year}-W{(thursday.DayOfYear - 1) / 7 + 1:00}");
    }

    public static string HourOfDay(DateTimeOffset at, TimeZoneInfo zone) => Local(at, zone).Hour.ToString(CultureInfo.InvariantCulture);

    public static string Weekday(DateTimeOffset at, TimeZoneInfo zone) => (((int)Local(at, zone).DayOfWeek + 6) % 7 + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The start of the interval: the local slot's, or the moment within it at which the offset became what it is.</summary>
    public static string Minutes(DateTimeOffset at, TimeZoneInfo zone, int minutes)
    {
        var local = Local(at, zone);
        var slot = (int)local.TimeOfDay.TotalMinutes / minutes * minutes;
        var start = new DateTimeOffset(local.Date.AddMinutes(slot), local.Offset);
        while (start < local && zone.GetUtcOffset(start) != local.Offset)
        {
            start = start.AddMinutes(1);
        }

        return Print(start, "yyyy-MM-dd'T'HH:mm:sszzz");
    }

    private static DateTimeOffset Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone);

    private static string Print(DateTimeOffset local, string format) => local.ToString(format, CultureInfo.InvariantCulture);
}
