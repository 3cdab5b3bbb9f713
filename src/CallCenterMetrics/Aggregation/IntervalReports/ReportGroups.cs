using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.IntervalReports;

/// <summary>Interval reports by the groups that they fall into.</summary>
internal sealed class ReportGroups
{
    private readonly IntervalReportTable _table;
    private readonly KeyTable _keys;
    private readonly int[] _places;     // by report: its group

    /// <exception cref="ArgumentException">The reports have no key in a dimension, or cross its stretches.</exception>
    public ReportGroups(IntervalReportTable table, IEnumerable<Dimension> dimensions)
    {
        _table = table;
        (_keys, _places) = new KeyTable([.. dimensions.Select(Column)], table.Count).Group();
    }

    /// <summary>The totals: the measures stated and those that follow from them.</summary>
    public Totals Totals(ServiceTarget target)
    {
        var amounts = new ReportAmounts(_table);
        var parts = ReportMeasures.Complete(amounts);
        return new(
            _keys, target, parts,
            [.. amounts.Columns.Select(column => new TotalsColumn<Tally>(column.Measure, Array.ConvertAll(column.Amounts, amount => new Tally(amount))).Regroup(_places, _keys.Count))],
            new Dictionary<string, string>(StringComparer.Ordinal) { [Aggregation.Totals.Reports] = "sums only" });
    }

    private KeyColumn Column(Dimension dimension) => dimension is Interval interval ? Column(interval)
        : Array.Find(_table.KeyParts, key => key.Dimension.Equals(dimension)) is { Dimension: not null } found ? KeyColumn.Of(dimension, found.Parts)
        : throw new ArgumentException($"The interval reports have no {dimension.Id}; they have {Dimensions()}.", nameof(dimension));

    private KeyColumn Column(Interval interval)
    {
        if (_table.Times is not { } times)
        {
            throw new ArgumentException($"The interval reports have no times and cannot be grouped by {interval.Id}; they have {Dimensions()}. State From and To.", nameof(interval));
        }

        if (times.Length == 0)
        {
            return KeyColumn.Of(interval, []);
        }

        var coder = interval.Bind(times.Min(time => time.From), times.Max(time => time.To) - 1);
        RefuseCrossing(interval, coder, times);
        return KeyColumn.Of(interval, coder, Array.ConvertAll(times, time => coder.Code(time.From)));
    }

    /// <summary>What a report counts cannot be told by less time than its own.</summary>
    private static void RefuseCrossing(Interval interval, IntervalCoder coder, ReportTime[] times)
    {
        var crossing = Array.FindAll(times, time => !IsWithin(coder, time));
        if (crossing.Length > 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{crossing.Length:N0} of {times.Length:N0} interval reports cross the stretches of {interval.Meaning}, such as that from ")
                + $"{At(crossing[0].From)} to {At(crossing[0].To)}: what they count cannot be told by it. Group by longer stretches, and check the time zone of both.", nameof(interval));
        }

        string At(long instant) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(instant), interval.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsWithin(IntervalCoder coder, ReportTime time)
    {
        var code = coder.Code(time.From);
        for (var at = coder.SameUntil(time.From); at < time.To; at = coder.SameUntil(at))
        {
            if (coder.Code(at) != code)
            {
                return false;
            }
        }

        return true;
    }

    private string Dimensions() => string.Join(", ", [.. _table.Keys.Select(key => key.Id), .. _table.HasTimes ? ["times"] : Array.Empty<string>()]) is { Length: > 0 } list ? list : "no keys";
}
