using CallCenterMetrics.Aggregation.IntervalReports;
using CallCenterMetrics.Aggregation.Keys;

namespace CallCenterMetrics.Aggregation;

/// <summary>
/// Ready-made interval reports in columns. <see cref="GroupingExtensions.GroupBy(IntervalReportTable, IEnumerable{Dimension})"/> makes totals of them as of
/// interactions: they merge and roll up, and every KPI that can be computed from them is; the others say what the reports lack. Immutable.
/// </summary>
public sealed class IntervalReportTable
{
    internal IntervalReportTable(int count, ReportTime[]? times, (Dimension Dimension, KeyPart[] Parts)[] keys, (AdditiveMeasure Measure, long[] Amounts)[] amounts) =>
        (Count, Times, KeyParts, Amounts) = (count, times, keys, amounts);

    /// <summary>Number of reports.</summary>
    public int Count { get; }

    /// <summary>Whether they say of which stretch of time they are, so that they can be grouped by the calendar.</summary>
    public bool HasTimes => Times is not null;

    /// <summary>The dimensions that they have keys in.</summary>
    public IReadOnlyList<Dimension> Keys => Array.ConvertAll(KeyParts, key => key.Dimension);

    /// <summary>The measures that they state.</summary>
    public IReadOnlyList<AdditiveMeasure> Measures => Array.ConvertAll(Amounts, column => column.Measure);

    internal ReportTime[]? Times { get; }

    internal (Dimension Dimension, KeyPart[] Parts)[] KeyParts { get; }

    internal (AdditiveMeasure Measure, long[] Amounts)[] Amounts { get; }

    /// <summary>
    /// A table of reports. A measure that one of them states all must state, but for sums whose rows are counted apart (waits, talk, hold, wrap): legs of a report
    /// without such a sum are taken to lack it.
    /// </summary>
    /// <param name="reports">The reports.</param>
    /// <exception cref="ArgumentException">A report lacks what others have, or says what cannot be; the message names report, measure or dimension, value and what was expected.</exception>
    public static IntervalReportTable From(IEnumerable<IntervalReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        IntervalReport[] rows = [.. reports];
        var builder = new IntervalReportTableBuilder(
            rows.Any(row => row.From is not null), rows.SelectMany(row => row.Keys.Keys), rows.SelectMany(row => row.Amounts.Keys));
        Array.ForEach(rows, builder.Add);
        return builder.Build();
    }
}
