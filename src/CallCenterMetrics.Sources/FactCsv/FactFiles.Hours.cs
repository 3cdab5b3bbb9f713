using System.Globalization;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.FactCsv;

/// <content>When the center is open.</content>
internal static partial class FactFiles
{
    private static FactFile<HoursRow> BusinessHours => new("business_hours.csv", "Weekday?, Date?, From?, To?", HoursOf, (center, rows) => center with { BusinessHours = HoursRow.All(rows, center.TimeZone) })
    {
        Record = row => row.Hours("Weekday", "Date", "From", "To"),
        Fields = (row, to) => to
            .Word(row.Weekday).Text(row.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Text(Clock(row.Hours?.From)).Text(row.Hours?.To == default(TimeOnly) ? "24:00" : Clock(row.Hours?.To)),
    };

    private static IReadOnlyList<HoursRow>? HoursOf(ContactCenter center) => center.BusinessHours is not { } hours ? null
        : hours.TimeZone.Equals(center.TimeZone) ? HoursRow.Of(hours)
        : throw new ArgumentException(
            $"The business hours go by {hours.TimeZone.Id} and the center by {center.TimeZone.Id}; a folder has no room for two zones. Bring both to one: BusinessHours.In(center.TimeZone), or center with {{ TimeZone = ... }}.",
            nameof(center));

    private static string? Clock(TimeOnly? time) => time?.ToString(time.Value.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
