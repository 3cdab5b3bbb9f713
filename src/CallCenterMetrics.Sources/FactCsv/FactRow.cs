using System.Text;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Sources.Csv;

namespace CallCenterMetrics.Sources.FactCsv;

/// <summary>
/// The fields of one row of a file of facts. A required field that cannot be used leaves the row out; an optional one is absent then. Both are noted.
/// </summary>
internal sealed partial class FactRow(CsvRows rows, FactHeader header, ZoneClock clock, FindingLog findings)
{
    private const decimal Largest = 1_000_000_000_000_000m;     // sums of any number of rows stay far within the range of decimals
    private (string Field, DateTimeOffset At)? _start;

    /// <summary>Whether a required field could not be used.</summary>
    public bool IsLeftOut { get; private set; }

    /// <summary>Whether a comma may separate decimals.</summary>
    public bool AcceptsComma => rows.Reader.Separator != ',';

    /// <summary>Starts the next row.</summary>
    public void Begin() => (IsLeftOut, _start) = (false, null);

    public string Text(string field) => Text(field, FindingEffect.RowLeftOut) ?? "";

    public string? OptionalText(string field) => Text(field, FindingEffect.FieldAbsent);

    public DateTimeOffset Instant(string field) => Instant(field, FindingEffect.RowLeftOut) ?? default;

    public DateTimeOffset? OptionalInstant(string field) => Instant(field, FindingEffect.FieldAbsent);

    /// <summary>The begin of a stretch, before which its end must not be.</summary>
    public DateTimeOffset Start(TimeColumn field) => Started(field.Name, Instant(field, FindingEffect.RowLeftOut)) ?? default;

    /// <inheritdoc cref="Start"/>
    public DateTimeOffset? OptionalStart(string field) => Started(field, Instant(field, FindingEffect.FieldAbsent));

    /// <summary>The end of the stretch.</summary>
    public DateTimeOffset End(TimeColumn field) => Ended(field.Name, Instant(field, FindingEffect.RowLeftOut)) ?? default;

    /// <inheritdoc cref="End"/>
    public DateTimeOffset? OptionalEnd(string field) => Ended(field, Instant(field, FindingEffect.FieldAbsent));

    public T Word<T>(string field)
        where T : struct, Enum => Word<T>(field, FindingEffect.RowLeftOut) ?? default;

    public T? OptionalWord<T>(string field)
        where T : struct, Enum => Word<T>(field, FindingEffect.FieldAbsent);

    public bool? OptionalYesNo(string field)
    {
        var text = Cell(field, FindingEffect.FieldAbsent);
        if (text.IsEmpty)
        {
            return null;
        }

        if (ValueWords.Find(InteractionField.Resolved, FieldRule.None, Encoding.UTF8.GetString(text)) is { } word)
        {
            return word == "Yes";
        }

        Note("unknown_word", field, FindingEffect.FieldAbsent, text, "an unknown word", "Yes or No", "Write Yes or No, or leave the field empty where it is not known.");
        return null;
    }

    public int Whole(string field, int least, int most) => (int)(Number(field, least, most, FindingEffect.RowLeftOut, isWhole: true) ?? least);

    public int? OptionalWhole(string field, int least, int most) => (int?)Number(field, least, most, FindingEffect.FieldAbsent, isWhole: true);

    public decimal Number(string field, decimal least = -Largest) => Number(field, least, Largest, FindingEffect.RowLeftOut) ?? 0;

    /// <summary>A number that must differ from that of another field.</summary>
    public decimal OtherNumber(string field, string other)
    {
        var number = Number(field);
        if (!IsLeftOut && number == Number(other))
        {
            Note("equal_values", field, FindingEffect.RowLeftOut, default, $"{field} equal to {other}", $"{field} and {other} that differ", "State the value that scores 0 and the value that scores 100.");
        }

        return number;
    }

    public decimal? OptionalNumber(string field, decimal least, decimal most = Largest) => Number(field, least, most, FindingEffect.FieldAbsent);

    private string? Text(string field, FindingEffect effect)
    {
        var text = Cell(field, effect);
        if (text.IsEmpty)
        {
            return null;
        }

        if (Fault.OfEncoding(text) is { } fault)
        {
            Note(fault.Code, field, effect, default, fault.Found, fault.Expected, fault.Cure);
            return null;
        }

        return Encoding.UTF8.GetString(text);
    }

    private T? Word<T>(string field, FindingEffect effect)
        where T : struct, Enum
    {
        var text = Cell(field, effect);
        var value = text.IsEmpty ? null : EnumWords<T>.Find(text);
        if (value is null && !text.IsEmpty)
        {
            Note("unknown_word", field, effect, text, "an unknown word", "one of " + EnumWords<T>.Names, "Write one of these words; case, spaces, underscores and hyphens do not matter.");
        }

        return value;
    }

    private decimal? Number(string field, decimal least, decimal most, FindingEffect effect, bool isWhole = false)
    {
        var text = Cell(field, effect);
        if (text.IsEmpty)
        {
            return null;
        }

        var isNumber = NumberText.TryRead(text, AcceptsComma, out var value) && (!isWhole || decimal.IsInteger(value));
        if (isNumber && value >= least && value <= most)
        {
            return value;
        }

        Note(
            isNumber ? "out_of_range" : "bad_value", field, effect, text, isNumber ? "a value out of range" : "text that is no such number",
            FormattableString.Invariant($"{(isWhole ? "a whole number" : "a number")} from {least} to {most}"),
            isNumber ? "Check the unit and scale of the column." : "Write digits, with a dot before decimals and nothing between thousands.");
        return null;
    }

    private DateTimeOffset? Instant(TimeColumn column, FindingEffect effect)
    {
        var field = column.Name;
        var text = Cell(column.Date, effect);
        if (!text.IsEmpty && column.Clock is not null)
        {
            var time = Cell(column.Clock, effect);
            byte[] both = time.IsEmpty ? [] : [.. text, (byte)' ', .. time];
            text = both;
        }

        if (text.IsEmpty)
        {
            return null;
        }

        var (kind, instant) = column.Format is { } format ? TimeText.Read(text, [format]) : TimeText.Read(text);
        var doubt = LocalTimeDoubt.None;
        instant = kind is TimeKind.Local or TimeKind.Date ? clock.ToInstant(instant, out doubt) : instant;
        if (kind is TimeKind.Unreadable or TimeKind.Clock || !InteractionDomain.IsInstant(instant))
        {
            Note(
                "bad_value", field, effect, text, "text that is no time", column.Format is null ? "ISO 8601 such as 2026-01-31 09:05:00 or 2026-01-31T09:05:00+01:00, from 1970 to 2199" : $"a time as {column.Format}, from 1970 to 2199",
                column.Format is null ? "Write date and time so, the year first, or state a format where the mapping names the column." : $"Check the format stated, '{column.Format}'.");
            return null;
        }

        if (Fault.Of(doubt) is { } fault)
        {
            Note(fault.Code, field, FindingEffect.Kept, text, fault.Found, fault.Expected, fault.Cure);
        }

        return DateTimeOffset.FromUnixTimeMilliseconds(instant);
    }

    private DateTimeOffset? Started(string field, DateTimeOffset? start)
    {
        _start = start is { } at ? (field, at) : null;
        return start;
    }

    private DateTimeOffset? Ended(string field, DateTimeOffset? end)
    {
        if (!IsLeftOut && _start is var (start, at) && end < at)
        {
            Note("wrong_order", field, FindingEffect.RowLeftOut, default, $"{field} before {start}", $"{field} at or after {start}", "Check whether the two are exchanged, and the clocks of the source.");
        }

        return end;
    }

    /// <summary>The trimmed text of a field; empty where it is absent, which is noted where it is required.</summary>
    public ReadOnlySpan<byte> Cell(string field, FindingEffect effect)
    {
        var text = header[field] is { } column ? FieldColumns.Known(rows.Reader.GetSpan(column)) : default;
        if (text.IsEmpty && effect == FindingEffect.RowLeftOut)
        {
            Note("missing_value", field, effect, default, "an empty field", $"{field} in every row", "Complete the source, or remove the row.");
        }

        return text;
    }

    /// <summary>Notes something found in a field; what leaves the row out is the last that is noted of it.</summary>
    public void Note(string code, string field, FindingEffect effect, ReadOnlySpan<byte> value, string found, string expected, string cure)
    {
        if (!IsLeftOut)
        {
            findings.Add(code, field, effect, rows.Place.Place, value, found, expected, cure);
            IsLeftOut = effect == FindingEffect.RowLeftOut;
        }
    }
}
