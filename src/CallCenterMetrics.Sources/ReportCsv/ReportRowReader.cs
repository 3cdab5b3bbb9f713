using System.Globalization;
using System.Text;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.IntervalReports;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Sources.Csv;
using CallCenterMetrics.Sources.FactCsv;

namespace CallCenterMetrics.Sources.ReportCsv;

/// <summary>Reads rows of interval reports. A row without a time, or without an amount that it cannot do without, is left out.</summary>
internal sealed class ReportRowReader(IntervalReportMapping mapping, TimeZoneInfo zone)
{
    private const decimal Percent = 100;
    private readonly ZoneClock _clock = new(zone);
    private readonly IReadOnlyList<(AdditiveMeasure Known, Amount Of)> _known = mapping.Known;

    /// <summary>The measures that the reports have.</summary>
    public IEnumerable<AdditiveMeasure> Measures => mapping.Columns.Select(column => column.Measure).Concat(_known.Select(pair => pair.Known));

    /// <summary>The report in a row; worthless where the row is left out.</summary>
    public IntervalReport Read(FactRow row)
    {
        var time = mapping.Times?.Read(row, _clock);
        if (!row.IsLeftOut && time is var (from, to) && IntervalReportTableBuilder.Doubt(from, to) is { } doubt)
        {
            row.Note("wrong_order", mapping.Times!.From.Name, FindingEffect.RowLeftOut, default, doubt, "an end after the begin", "Check whether the two are exchanged, and the clocks of the source.");
        }

        var keys = new Dictionary<Dimension, string>();
        foreach (var (header, dimension) in mapping.Keys)
        {
            if (Key(row, header, dimension) is { } key)
            {
                keys.Add(dimension, key);
            }
        }

        var amounts = new Dictionary<AdditiveMeasure, decimal>();
        foreach (var column in mapping.Columns)
        {
            if (!row.IsLeftOut && Amount(row, column, amounts) is { } amount)
            {
                amounts.Add(column.Measure, amount);
            }
        }

        if (!row.IsLeftOut)
        {
            foreach (var (known, of) in _known)
            {
                amounts.Add(known, Rows(of, amounts));
            }

            NoteRemainder(row, amounts);
        }

        return new() { From = time?.From, To = time?.To, Keys = keys, Amounts = amounts };
    }

    private static string? Key(FactRow row, string header, Dimension dimension)
    {
        if (!dimension.Equals(Dimension.Channel))
        {
            var text = row.OptionalText(header);
            if (text is null || dimension.KeyFrom(text) is not null)
            {
                return text;
            }

            row.Note("unknown_word", header, FindingEffect.FieldAbsent, row.Cell(header, FindingEffect.FieldAbsent), $"what is no {dimension.Id}", dimension.KeyShape, "Write one of these words.");
            return null;
        }

        return row.OptionalWord<Channel>(header)?.ToString();
    }

    private static decimal Rows(Amount of, Dictionary<AdditiveMeasure, decimal> amounts) => of.Terms.Sum(term => term.Factor * Stated(term.Measure, amounts));

    /// <summary>Measures of one's own are known by their ids.</summary>
    private static decimal Stated(AdditiveMeasure measure, Dictionary<AdditiveMeasure, decimal> amounts) =>
        amounts.TryGetValue(measure, out var amount) ? amount : amounts.First(pair => pair.Key.Id == measure.Id).Value;

    private static decimal? Amount(FactRow row, ReportColumn column, Dictionary<AdditiveMeasure, decimal> amounts)
    {
        if (column.Header is not { } header)
        {
            return 1;
        }

        var rows = column.Of is { } of ? Rows(of, amounts) : 1;
        if (rows == 0)
        {
            return 0;       // whatever stands there, such as #DIV/0!
        }

        var effect = ReportMeasures.MayLack(column.Measure) ? FindingEffect.FieldAbsent : FindingEffect.RowLeftOut;
        var text = row.Cell(header, column.Empty is null ? effect : FindingEffect.FieldAbsent);
        if (text.IsEmpty)
        {
            return column.Empty;
        }

        if (column.Word is { } word)
        {
            return Encoding.UTF8.GetString(text).Equals(word, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        var value = column.IsShare ? Share(text, column.Unit, row.AcceptsComma) : Number(text, column, row.AcceptsComma);
        if (value is null)
        {
            row.Note("bad_value", header, effect, text, "text that is no such amount", Shape(column), "Write digits, with a dot before decimals and nothing between thousands, or state the unit of the column.");
            return null;
        }

        // the limits of what is averaged keep the product within decimals
        var amount = Math.Abs(value.Value) > IntervalReportTableBuilder.Largest || Math.Abs(rows) > IntervalReportTableBuilder.Largest ? decimal.MaxValue : value.Value * rows;
        amount = column.Of is not null && column.Measure.Unit == MeasureUnit.Count ? decimal.Round(amount, MidpointRounding.AwayFromZero) : amount;
        if (IntervalReportTableBuilder.Expected(column.Measure, amount) is { } expected)
        {
            row.Note("out_of_range", header, effect, text, "an amount out of range", expected, "Check the unit and scale of the column.");
            return null;
        }

        return amount;
    }

    private static decimal? Share(ReadOnlySpan<byte> text, string? unit, bool acceptsComma)
    {
        var isPercent = text[^1] == '%';
        return NumberText.TryRead(isPercent ? text[..^1].TrimEnd((byte)' ') : text, acceptsComma, out var value) && (isPercent || unit is not null ? value / Percent : value) is >= 0 and <= 1 and var share ? share : null;
    }

    private static decimal? Number(ReadOnlySpan<byte> text, ReportColumn column, bool acceptsComma)
    {
        if (column.Measure.Unit != MeasureUnit.Seconds)
        {
            return NumberText.TryRead(text, acceptsComma, out var value) ? value : null;
        }

        // a plain number of seconds is read with all its decimals: as an average it is multiplied
        return column.Unit is null or "s" && NumberText.TryRead(text, acceptsComma, out var seconds) ? seconds
            : DurationText.TryRead(text, column.Unit, acceptsComma, out var milliseconds) ? milliseconds / 1000m
            : null;
    }

    private static string Shape(ReportColumn column) => column.IsShare ? column.Unit is null ? "a share such as 0.94 or 94 %" : "a percentage from 0 to 100"
        : column.Measure.Unit == MeasureUnit.Seconds ? $"a duration in {column.Unit ?? "seconds, or such as 0:01:30"}" : "a number";

    /// <summary>Offered is the sum of its outcomes; what is left over is told.</summary>
    private static void NoteRemainder(FactRow row, Dictionary<AdditiveMeasure, decimal> amounts)
    {
        if (amounts.TryGetValue(Aggregation.Measures.Offered, out var offered) && ReportMeasures.Outcomes(amounts) is var (outcomes, sum) && offered != sum)
        {
            row.Note(
                "remainder", "offered", FindingEffect.Kept, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{offered} - {sum} = {offered - sum}")),
                "offered that is not the sum of the outcomes stated", $"offered = {outcomes}", "Name the columns of the other outcomes (Measures.FlowedOut, CallbackQueued, Open), or check what the report counts as offered.");
        }
    }
}
