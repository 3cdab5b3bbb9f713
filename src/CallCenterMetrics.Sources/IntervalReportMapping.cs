using System.Collections.Immutable;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.IntervalReports;
using CallCenterMetrics.Sources.FactCsv;
using CallCenterMetrics.Sources.ReportCsv;

namespace CallCenterMetrics.Sources;

/// <summary>
/// Which columns of an interval report hold which keys, times and measures. Immutable: each method gives a mapping with one more. Columns go by their headers; case,
/// spaces, underscores and hyphens do not matter. A measure is a standard one (<see cref="Measures"/>) or one of one's own (<see cref="Measure.Given"/>).
/// </summary>
/// <example><code>
/// new IntervalReportMapping()
///     .WithDay("Date").WithKey("Department", Dimension.Queue)
///     .With("Incoming Calls", Measures.Offered).With("Answered Calls", Measures.Answered)
///     .WithAverage("Answer Speed (AVG)", Measures.AnsweredWait, over: Measures.Answered)
/// </code></example>
public sealed class IntervalReportMapping
{
    private static readonly string[] DurationUnits = ["ms", "s", "min", "h", "hh:mm:ss", "mm:ss", "hh:mm"];

    /// <summary>A mapping of no columns.</summary>
    public IntervalReportMapping()
        : this(null, [], [])
    {
    }

    private IntervalReportMapping(ReportTimes? times, ImmutableArray<(string Header, Dimension Dimension)> keys, ImmutableArray<ReportColumn> columns) =>
        (Times, Keys, Columns) = (times, keys, columns);

    internal ReportTimes? Times { get; }

    internal ImmutableArray<(string Header, Dimension Dimension)> Keys { get; }

    internal ImmutableArray<ReportColumn> Columns { get; }

    /// <summary>What the columns say, without being asked, about the rows that sums are of: an average of the rows that it is over, a share of what may be lacking by nature.</summary>
    internal IReadOnlyList<(AdditiveMeasure Known, Amount Of)> Known =>
        [.. Columns.Where(column => column.Of is not null).Select(column => (Known: ReportMeasures.KnownOf(column.Measure), column.Of, column.IsShare))
            .Where(pair => pair.Known is not null && !(pair.IsShare && ReportMeasures.Follows(pair.Known)) && !Columns.Any(column => column.Measure == pair.Known))
            .DistinctBy(pair => pair.Known).Select(pair => (pair.Known!, pair.Of!))];

    /// <summary>All headers it names.</summary>
    internal IEnumerable<string> Headers => [.. Times?.Columns ?? [], .. Keys.Select(key => key.Header), .. Columns.Select(column => column.Header).OfType<string>()];

    /// <summary>The key of a row in a dimension: <see cref="Dimension.Queue"/>, <see cref="Dimension.Agent"/>, <see cref="Dimension.Channel"/>, ..., or one of one's own, <see cref="Dimension.Given"/>.</summary>
    /// <param name="column">The column.</param>
    /// <param name="dimension">The dimension; a calendar one is none, for time is told by its begin and end.</param>
    /// <exception cref="ArgumentException">The dimension is named already, or of the calendar.</exception>
    public IntervalReportMapping WithKey(string column, Dimension dimension)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        ArgumentNullException.ThrowIfNull(dimension);
        return dimension is Interval || Keys.Any(key => key.Dimension.Equals(dimension))
            ? throw new ArgumentException($"'{dimension.Id}' {(dimension is Interval ? "is told by the time of a row; state it WithDay or WithInterval" : "has a column already; name each dimension once")}.", nameof(dimension))
            : new(Times, Keys.Add((column, dimension)), Columns);
    }

    /// <summary>Rows of which each says when it begins and ends.</summary>
    /// <param name="from">The column of the begin, or two joined by +: <c>Date+Time</c>.</param>
    /// <param name="to">That of the end.</param>
    /// <param name="format">The .NET format of both, such as <c>dd/MM/yyyy HH:mm</c>; ISO 8601 if null.</param>
    public IntervalReportMapping WithInterval(string from, string to, string? format = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        ArgumentException.ThrowIfNullOrWhiteSpace(to);
        return new(new(TimeColumn.Of(from, format), TimeColumn.Of(to, format), null), Keys, Columns);
    }

    /// <summary>Rows that are all of one length.</summary>
    /// <param name="from">The column of the begin, or two joined by +: <c>Date+Time</c>.</param>
    /// <param name="minutes">The length.</param>
    /// <param name="format">The .NET format, such as <c>dd/MM/yyyy HH:mm</c>; ISO 8601 if null.</param>
    public IntervalReportMapping WithInterval(string from, int minutes, string? format = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minutes);
        return new(new(TimeColumn.Of(from, format), null, TimeSpan.FromMinutes(minutes)), Keys, Columns);
    }

    /// <summary>Rows that are of a local day each, of 23 to 25 hours.</summary>
    /// <param name="column">The column of the date.</param>
    /// <param name="format">The .NET format, such as <c>dd/MM/yyyy</c>; ISO 8601 if null.</param>
    public IntervalReportMapping WithDay(string column, string? format = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        return new(new(new(column, null, format), null, null), Keys, Columns);
    }

    /// <summary>A column that holds the amount of a measure in the time of the row: a count, a total duration, money.</summary>
    /// <param name="column">The column.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="unit">Of durations: ms, s, min, h, hh:mm:ss, mm:ss or hh:mm; if null, seconds or what colons tell.</param>
    /// <param name="empty">What an empty field means; if null the amount is not known, and a row without a count is left out.</param>
    /// <exception cref="ArgumentException">The measure is named already, or there is no such unit of it.</exception>
    public IntervalReportMapping With(string column, AdditiveMeasure measure, string? unit = null, decimal? empty = null) => With(new(Header(column), Checked(measure), Unit: unit, Empty: empty));

    /// <summary>
    /// A column that holds an average: the amount is average x rows. An average alone tells no amount, so the rows that it is of must be named; where there are none, the
    /// field does not matter.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="measure">The measure that is the sum of what is averaged, such as <see cref="Measures.AnsweredWait"/>.</param>
    /// <param name="over">What it is the average of, such as <see cref="Measures.Answered"/>: counts named before.</param>
    /// <param name="unit">Of durations: ms, s, min, h, hh:mm:ss, mm:ss or hh:mm; if null, seconds or what colons tell.</param>
    /// <exception cref="ArgumentException">The measure is named already, or there is no such unit of it; or a count is not named before.</exception>
    public IntervalReportMapping WithAverage(string column, AdditiveMeasure measure, Amount over, string? unit = null) => WithRows(new(Header(column), Checked(measure), over, Unit: unit));

    /// <summary>
    /// A column that holds a share, 0.9401 or 94.01 %: the amount is share x rows, a count rounded to a whole number. Where it is not known what the share is of, take a
    /// measure of one's own in <see cref="MeasureUnit.Amount"/>, which is not rounded: it is a share weighted by the count named.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="measure">The measure that counts the part, such as <see cref="Measures.AnsweredWithin"/>.</param>
    /// <param name="of">What it is a share of, such as <c>Measures.Answered + Measures.Abandoned</c>: counts named before.</param>
    /// <param name="unit">% where percentages have no sign.</param>
    /// <exception cref="ArgumentException">The measure is named already, or there is no such unit of it; or a count is not named before.</exception>
    public IntervalReportMapping WithShare(string column, AdditiveMeasure measure, Amount of, string? unit = null) => WithRows(new(Header(column), Checked(measure), of, IsShare: true, unit));

    /// <summary>A measure that counts the rows, where each is one of what is counted, such as an employee.</summary>
    /// <param name="measure">The measure, a count.</param>
    /// <exception cref="ArgumentException">The measure is named already, or no count.</exception>
    public IntervalReportMapping WithCount(AdditiveMeasure measure) => With(new(null, Checked(measure)));

    /// <summary>A measure that counts the rows in which a column says a word, such as Yes.</summary>
    /// <param name="column">The column.</param>
    /// <param name="word">The word; case does not matter.</param>
    /// <param name="measure">The measure, a count.</param>
    /// <exception cref="ArgumentException">The measure is named already, or no count.</exception>
    public IntervalReportMapping WithCount(string column, string word, AdditiveMeasure measure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(word);
        return With(new(Header(column), Checked(measure), Word: word.Trim()));
    }

    private IntervalReportMapping WithRows(ReportColumn column)
    {
        ArgumentNullException.ThrowIfNull(column.Of, "over");
        var named = Columns.Select(known => known.Measure.Id).ToHashSet(StringComparer.Ordinal);
        return column.Of.Unit != MeasureUnit.Count || column.Of.Measures.FirstOrDefault(count => !named.Contains(count.Id)) is not null
            ? throw new ArgumentException($"'{column.Header}' is stated to be of {column.Of}; expected counts that the mapping names before. Name their columns first, such as With(\"Answered Calls\", Measures.Answered).", nameof(column))
            : With(column);
    }

    private IntervalReportMapping With(ReportColumn column)
    {
        var measure = column.Measure;
        var isCount = column.Word is not null || column.Header is null;
        string[] units = column.IsShare ? ["%"] : measure.Unit == MeasureUnit.Seconds ? DurationUnits : [];
        return Columns.Any(known => known.Measure.Id == measure.Id) ? throw new ArgumentException($"'{measure.Id}' is named already; name each measure once.", nameof(column))
            : (isCount && measure.Unit != MeasureUnit.Count) || (column.IsShare && measure.Unit == MeasureUnit.Seconds) ? throw new ArgumentException($"'{measure.Id}' adds {measure.Unit}; expected a count.", nameof(column))
            : column.Unit is { } unit && !units.Contains(unit) ? throw new ArgumentException($"'{unit}' is no unit of '{measure.Id}' in '{column.Header}'; expected {(units.Length == 0 ? "none" : string.Join(", ", units))}.", nameof(column))
            : column.Empty is { } empty && IntervalReportTableBuilder.Expected(measure, empty) is { } expected ? throw new ArgumentException($"An empty field of '{column.Header}' cannot mean {empty}; expected {expected}.", nameof(column))
            : new(Times, Keys, Columns.Add(column));
    }

    private static string Header(string column)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        return column.Trim();
    }

    private static AdditiveMeasure Checked(AdditiveMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure;
    }
}
