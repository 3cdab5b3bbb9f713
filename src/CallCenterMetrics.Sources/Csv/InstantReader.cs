using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Reads one field that is a point in time.</summary>
internal sealed class InstantReader(InteractionField field, FieldColumns columns, ZoneClock clock)
{
    private const long Day = 24 * 3_600_000L;

    /// <summary>A clock time this much before the instant it follows is a disagreement of clocks; more is the next day.</summary>
    private const long Skew = 5 * 60_000;
    private readonly IsoTimeReader _iso = new();
    private readonly bool _isAutomatic = columns.Rule.Unit is null && columns.Rule.Formats.IsEmpty;

    public bool IsPresent => columns.IsPresent;

    /// <summary>The instant in the row: null if the field is empty; unreadable if it is noted as a finding of the given effect.</summary>
    /// <param name="row">The row.</param>
    /// <param name="after">The instant it follows, which gives clock times their day.</param>
    /// <param name="effect">What an unreadable text does.</param>
    /// <param name="isUnreadable">Whether there was a text that could not be read.</param>
    public long? Read(RowPlace row, long? after, FindingEffect effect, out bool isUnreadable)
    {
        isUnreadable = false;
        var text = columns.Text(row.Reader);
        if (text.IsEmpty)
        {
            return null;
        }

        var (kind, value) = Parse(text);
        if (kind == TimeKind.Unreadable && columns.IsJoined && !columns.Rule.Formats.IsEmpty)
        {
            // A stated format may speak of both columns joined, or of the date alone.
            (kind, value) = TimeText.Read([.. columns.First(row.Reader), (byte)' ', .. text], columns.Rule.Formats);
            (kind, value) = kind == TimeKind.Unreadable ? TimeText.Read(text) : (kind, value);
        }

        var takesDayFromElsewhere = false;
        if (kind == TimeKind.Clock && columns.IsJoined)
        {
            var (dateKind, date) = TimeText.Read(columns.First(row.Reader));
            if (dateKind == TimeKind.Unreadable && !columns.Rule.Formats.IsEmpty)
            {
                (dateKind, date) = TimeText.Read(columns.First(row.Reader), columns.Rule.Formats);
            }

            (kind, value) = dateKind is TimeKind.Date or TimeKind.Local ? (TimeKind.Local, Midnight(date) + value) : default;
            takesDayFromElsewhere = true;
        }
        else if (kind == TimeKind.Clock && after is { } before)
        {
            (kind, value) = (TimeKind.Local, Midnight(clock.ToLocal(before)) + value);
            takesDayFromElsewhere = true;
        }

        var instant = value;
        if (kind is TimeKind.Local or TimeKind.Date)
        {
            instant = clock.ToInstant(value, out var doubt);
            if (takesDayFromElsewhere && after is { } earlier && earlier - instant > Skew)
            {
                instant = clock.ToInstant(value + Day, out doubt);
            }

            if (Fault.Of(doubt) is { } fault)
            {
                row.Found(fault.Code, field, FindingEffect.Kept, text, fault.Found, fault.Expected, fault.Cure);
            }
        }

        if (kind is TimeKind.Unreadable or TimeKind.Clock || !InteractionDomain.IsInstant(instant))
        {
            isUnreadable = true;
            row.Found(
                "bad_value", field, effect, text, "text that is no time",
                "ISO 8601 such as 2026-01-31 09:05:00 or 2026-01-31T09:05:00+01:00, from 1970 to 2199",
                $"State the format, such as {field}.format=dd/MM/yyyy HH:mm:ss, join two columns, {field}=Date+Time, or state {field}.unit=s for seconds since 1970.");
            return null;
        }

        return instant;
    }

    private (TimeKind Kind, long Milliseconds) Parse(ReadOnlySpan<byte> text)
    {
        if (_isAutomatic)
        {
            return _iso.Read(text) is { Kind: not TimeKind.Unreadable } time ? time : TimeText.Read(text);
        }

        if (columns.Rule.Unit is { } unit)
        {
            return NumberText.TryRead(text, unit == "ms" ? 0 : 3, true, out var milliseconds) ? (TimeKind.Instant, milliseconds) : default;
        }

        return TimeText.Read(text, columns.Rule.Formats);
    }

    private static long Midnight(long local) => local >= 0 ? local - local % Day : local - (local % Day + Day) % Day;
}
