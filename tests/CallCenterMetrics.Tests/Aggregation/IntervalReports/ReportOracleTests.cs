using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Aggregation.IntervalReports;

/// <summary>Reports of interactions say of every group what the interactions say, and splits of them merge into the whole.</summary>
public sealed class ReportOracleTests
{
    private static readonly Interaction[] Legs = ReportsOfInteractions.Legs(5, 2_400);
    private static readonly IntervalReport[] Reports = ReportsOfInteractions.Of(Legs);
    private static readonly TimeZoneInfo Berlin = ReportsOfInteractions.Berlin;

    private static readonly (Dimension Dimension, Func<Interaction, string?> Key)[] Dimensions =
    [
        (Dimension.Queue, leg => leg.Queue), (Dimension.Channel, leg => leg.Channel.ToString()),
        (Interval.Day(Berlin), leg => $"{Local(leg):yyyy-MM-dd}"), (Interval.HourOfDay(Berlin), leg => $"{Local(leg).Hour}"), (Interval.Month(Berlin), leg => $"{Local(leg):yyyy-MM}"),
        (Interval.Hour(Berlin), leg => Local(leg) is var local ? $"{local.AddTicks(-(local.Ticks % TimeSpan.TicksPerHour)):yyyy-MM-ddTHH:mm:sszzz}" : null),
    ];

    private static IEnumerable<int[]> Groupings => [[], [0], [1], [2], [3], [4], [5], [0, 1], [2, 0], [3, 1, 0], [0, 5]];

    [TestCaseSource(nameof(Groupings))]
    public void Every_measure_is_that_of_the_interactions(int[] by)
    {
        var totals = IntervalReportTable.From(Reports).GroupBy(by.Select(i => Dimensions[i].Dimension)).Totals(ReportsOfInteractions.Target);
        var expected = LinqTotals.ByGroup(Legs, leg => string.Join('|', by.Select(i => Dimensions[i].Key(leg))), ReportsOfInteractions.Target);
        Assert.That(Enumerable.Range(0, totals.Count).Select(group => string.Join('|', totals.Key(group))), Is.EquivalentTo(expected.Keys));
        Assert.That(totals.Measures, Is.EqualTo(Measures.All.OfType<AdditiveMeasure>()));
        Assert.That(totals.HandleParts, Is.EqualTo(HandleParts.Hold | HandleParts.Wrap));
        foreach (var group in Enumerable.Range(0, totals.Count))
        {
            var of = expected[string.Join('|', totals.Key(group))];
            Assert.That(totals.Measures.Select(measure => (measure.Id, TotalsAssert.Value(totals, measure, group))), Is.EqualTo(totals.Measures.Select(measure => (measure.Id, of[measure.Id]))));
        }
    }

    [Test]
    public void Every_kpi_of_interactions_is_theirs_but_for_those_that_need_what_no_report_tells()
    {
        var theirs = InteractionTable.From(Legs).GroupBy(Dimension.Queue).Totals(ReportsOfInteractions.Target).Compute(KpiCatalog.All);
        var table = IntervalReportTable.From(Reports).GroupBy(Dimension.Queue).Totals(ReportsOfInteractions.Target).Compute(KpiCatalog.All);
        var absent = new List<string>();
        foreach (var (value, other) in Enumerable.Range(0, table.Count).SelectMany(group => table.Group(group).Zip(theirs.Group(group))))
        {
            if (value.Reason?.Contains("which the interval reports lack", StringComparison.Ordinal) == true)
            {
                absent.Add(value.Kpi.Id);
                continue;
            }

            Assert.That((value.Value, value.Numerator, value.Denominator, value.N, value.Lacking, value.Reason), Is.EqualTo((other.Value, other.Numerator, other.Denominator, other.N, other.Lacking, other.Reason)), value.Kpi.Id);
            Assert.That(value.Interval, value.Kpi.Method == IntervalMethod.StudentT && value.Kpi.Id is not ("csat_mean" or "ces_mean") ? Is.Null : Is.EqualTo(other.Interval), value.Kpi.Id);
        }

        Assert.That(absent.Distinct(), Is.EqualTo(
            KpiCatalog.All.Where(kpi => kpi.Id == "longest_wait" || kpi.Measures[0] == FactMeasures.DirectCost || kpi.Measures[0] == FactMeasures.BotDirectCost).Select(kpi => kpi.Id)));
    }

    [Test]
    public void Any_split_of_them_merges_into_the_whole([Range(0, 5)] int seed)
    {
        var random = new Random(seed);
        var parts = Reports.GroupBy(_ => random.Next(4)).Select(part => Of([.. part])).Append(Of(Reports[..1]).RollUp(Dimension.Queue, Interval.Day(Berlin))).ToArray();
        var whole = Of([.. Reports, Reports[0]]);
        Assert.That(parts.OrderBy(_ => random.Next()).Aggregate((left, right) => left.Merge(right)).SameAs(whole));
        Assert.That(whole.RollUp(Interval.Day(Berlin)).SameAs(IntervalReportTable.From([.. Reports.Reverse(), Reports[0]]).GroupBy(Interval.Day(Berlin)).Totals(ReportsOfInteractions.Target)));

        static Totals Of(IntervalReport[] reports) => IntervalReportTable.From(reports).GroupBy(Dimension.Queue, Interval.Day(Berlin)).Totals(ReportsOfInteractions.Target);
    }

    [Test]
    public void Reports_and_interactions_merge_by_what_both_have()
    {
        var (mine, others) = (Legs[..900], Legs[900..]);
        var reports = IntervalReportTable.From(ReportsOfInteractions.Of(others)).GroupBy(Dimension.Queue).Totals(ReportsOfInteractions.Target);
        Totals Of(Interaction[] legs) => InteractionTable.From(legs).GroupBy(Dimension.Queue).Totals(ReportsOfInteractions.Target).Only(reports.Measures);
        var both = Of(mine).Merge(reports);
        Assert.That(both.SameAs(Of(Legs)) && reports.Merge(Of(mine)).SameAs(both));
        Assert.That(both.WhyWithout(Measures.LongestWait), Is.EqualTo("needs longest_wait, which the interval reports lack"));
        Assert.That(KpiCatalog.AverageSpeedOfAnswer.Evaluate(both, 0) is { IsAvailable: true, Interval: null, Method: IntervalMethod.None });
    }

    private static DateTimeOffset Local(Interaction leg) => TimeZoneInfo.ConvertTime(leg.OfferedAt, Berlin);
}
