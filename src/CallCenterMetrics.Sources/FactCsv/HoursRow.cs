using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.FactCsv;

/// <summary>One stretch of opening hours of a weekday or of a date; without hours it is closed.</summary>
internal sealed record HoursRow(DayOfWeek? Weekday, DateOnly? Date, OpeningHours? Hours)
{
    public static IReadOnlyList<HoursRow> Of(BusinessHours hours) =>
    [
        .. Enum.GetValues<DayOfWeek>().SelectMany(day => hours.HoursOf(day).Select(stretch => new HoursRow(day, null, stretch))),
        .. hours.Dates.SelectMany(date => hours.HoursOf(date).Select(stretch => (OpeningHours?)stretch).DefaultIfEmpty().Select(stretch => new HoursRow(null, date, stretch))),
    ];

    public static BusinessHours All(IReadOnlyList<HoursRow> rows, TimeZoneInfo zone)
    {
        var hours = new BusinessHours(zone);
        hours = rows.GroupBy(row => row.Weekday).Where(day => day.Key is not null).Aggregate(hours, (all, day) => all.WithHours(day.Key!.Value, Stretches(day)));
        return rows.GroupBy(row => row.Date).Where(date => date.Key is not null).Aggregate(hours, (all, date) => all.WithHours(date.Key!.Value, Stretches(date)));
    }

    private static IEnumerable<OpeningHours> Stretches(IEnumerable<HoursRow> rows) => rows.Select(row => row.Hours).OfType<OpeningHours>();
}
