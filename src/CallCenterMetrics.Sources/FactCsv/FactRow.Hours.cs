using System.Globalization;
using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.FactCsv;

/// <content>Opening hours.</content>
internal sealed partial class FactRow
{
    private static readonly string[] ClockTimes = ["H:mm", "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    /// <summary>Hours of a weekday or a date; a field that cannot be used leaves the row out, for without it the row would say something else.</summary>
    public HoursRow Hours(string weekday, string date, string from, string to)
    {
        var (day, ofDate) = (Parsed(weekday, EnumWords<DayOfWeek>.Find, "one of " + EnumWords<DayOfWeek>.Names), Parsed(date, Date, "a date such as 2026-12-24"));
        if (!IsLeftOut && day is null == ofDate is null)
        {
            Note("missing_value", weekday, FindingEffect.RowLeftOut, default, day is null ? $"neither {weekday} nor {date}" : $"both {weekday} and {date}", $"one of {weekday} and {date}", "Say in each row what the hours are of.");
        }

        const string Clock = "a time such as 08:00, up to 24:00";
        var (begin, end) = (Parsed(from, Time, Clock), Parsed(to, text => Encoding.UTF8.GetString(text) is "24:00" or "24:00:00" ? default(TimeOnly) : Time(text), Clock));
        if (!IsLeftOut && begin is null != end is null)
        {
            Note("missing_value", begin is null ? from : to, FindingEffect.RowLeftOut, default, "an empty field", $"{from} and {to}, or neither where it is closed", "Complete the source, or remove the row.");
        }

        return new(day, ofDate, begin is { } opens && end is { } closes ? new(opens, closes) : null);
    }

    private static DateOnly? Date(ReadOnlySpan<byte> text) =>
        DateOnly.TryParseExact(Encoding.UTF8.GetString(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static TimeOnly? Time(ReadOnlySpan<byte> text) =>
        TimeOnly.TryParseExact(Encoding.UTF8.GetString(text), ClockTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private T? Parsed<T>(string field, Reader<T> read, string expected)
        where T : struct
    {
        var text = Cell(field, FindingEffect.FieldAbsent);
        var value = text.IsEmpty ? null : read(text);
        if (value is null && !text.IsEmpty)
        {
            Note("bad_value", field, FindingEffect.RowLeftOut, text, "text that is no such value", expected, "Write it so, or leave the field empty.");
        }

        return value;
    }

    private delegate T? Reader<T>(ReadOnlySpan<byte> text)
        where T : struct;
}
