using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Aggregation.IntervalReports;

/// <summary>What follows from the measures that reports state, what does not and says so, and what cannot be told of them.</summary>
public sealed class ReportTotalsTests
{
    private static readonly DateTimeOffset Nine = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly AdditiveMeasure Leavers = Measure.Given("employees_left", MeasureUnit.Count), Employees = Measure.Given("employees", MeasureUnit.Count);

    [Test]
    public void Offered_is_the_sum_of_its_outcomes_where_it_is_not_stated()
    {
        Assert.That(Value(KpiCatalog.Offered, Row((Measures.Answered, 90), (Measures.Abandoned, 8), (Measures.FlowedOut, 2))).Value, Is.EqualTo(100));
        Assert.That(Value(KpiCatalog.Offered, Row((Measures.Offered, 110), (Measures.Answered, 90), (Measures.Abandoned, 8))).Value, Is.EqualTo(110));
        Assert.That(Value(KpiCatalog.Offered, Row((Measures.Answered, 90))).Reason, Is.EqualTo("offered needs offered, which the interval reports lack."));
    }

    [Test]
    public void Abandoned_is_not_made_up() => Assert.That(
        Value(KpiCatalog.DefaultAbandonmentRate, Row((Measures.Offered, 100), (Measures.Answered, 90))).Reason, Is.EqualTo("abandonment_rate needs abandoned, which the interval reports lack."));

    [Test]
    public void A_reason_names_all_columns_that_lack_and_no_count_that_would_follow() => Assert.Multiple(() =>
    {
        var row = Row((Measures.Offered, 100), (Measures.Answered, 90), (Measures.Abandoned, 10));
        Assert.That(Value(KpiCatalog.DefaultServiceLevel, row).Reason, Is.EqualTo("service_level needs answered_within, which the interval reports lack."));
        Assert.That(
            Value(KpiCatalog.ServiceLevel(ServiceLevelDefinition.ShortAbandonsAsMet), row).Reason,
            Is.EqualTo("service_level.short_abandons_as_met needs answered_within, abandoned_short, which the interval reports lack."));
        Assert.That(Value(KpiCatalog.WrapShare, row).Reason, Is.EqualTo("wrap_share needs wrap, handle_time or talk, which the interval reports lack."));
        Assert.That(Value(KpiCatalog.WaitPercentile(90), row).Reason, Does.StartWith($"{KpiCatalog.WaitPercentile(90).Id} needs {SketchMeasures.Wait.Id}, ").And.EndWith("which the interval reports lack."));
        Assert.That(Value(KpiCatalog.AbsenceRate, row).Reason, Is.EqualTo("absence_rate needs Shift."));
        Assert.That(Value(Kpi.Share("attrition", Leavers, Employees), row).Reason, Is.EqualTo("attrition needs employees_left, employees, which the interval reports lack."));
    });

    [Test]
    public void A_mean_has_no_interval_and_a_share_has_its_own()
    {
        var row = Row((Measures.Offered, 100), (Measures.Answered, 90), (Measures.Abandoned, 10), (Measures.AnsweredWait, 1_800), (Measures.AnsweredWithin, 60));
        var (asa, level) = (Value(KpiCatalog.AverageSpeedOfAnswer, row), Value(KpiCatalog.DefaultServiceLevel, row));
        Assert.That((asa.Value, asa.N, asa.Lacking, asa.Interval is null, asa.Method), Is.EqualTo((20.0, 90L, 0L, true, IntervalMethod.None)));
        Assert.That((level.Value, level.Interval is not null, level.Method), Is.EqualTo((0.6, true, IntervalMethod.Wilson)));
    }

    [TestCase(4, true)]
    [TestCase(6, false)]
    public void Legs_of_a_report_without_a_sum_lack_it(int unknown, bool isAvailable)
    {
        var rows = new[] { Row((Measures.Answered, 100 - unknown), (Measures.Talk, 10 * (100 - unknown)), (Measures.AnsweredWait, 5)), Row((Measures.Answered, unknown), (Measures.AnsweredWait, 5)) };
        var value = Value(KpiCatalog.AverageTalkTime, rows);
        Assert.That((value.IsAvailable, value.N, value.Lacking), Is.EqualTo((isAvailable, 100L - unknown, (long)unknown)));
        Assert.That(value.Value, isAvailable ? Is.EqualTo(10) : Is.Null);
    }

    [Test]
    public void Parts_of_one_count_are_of_the_same_legs()
    {
        Totals totals = Of(
            Row((Measures.Answered, 50), (Measures.AnsweredWait, 500), (Measures.AnsweredWithin, 40)), Row((Measures.Answered, 10), (Measures.AnsweredWithin, 9)));
        Assert.That(new[] { Measures.Answered, Measures.AnsweredWaitKnown, Measures.AnsweredWithin, Measures.AnsweredWait }.Select(measure => totals.Of(measure, 0).Value), Is.EqualTo(new long[] { 60, 50, 40, 500_000 }));
    }

    [Test]
    public void Handle_time_is_the_sum_of_the_parts_there_are()
    {
        var (answered, talk) = ((Measures.Answered, 10m), (Measures.Talk, 1_000m));
        Assert.Multiple(() =>
        {
            Handles(100, ["hold", "wrap"], Row(answered, talk));
            Handles(130, ["hold"], Row(answered, talk, (Measures.Wrap, 300)));
            Handles(150, [], Row(answered, talk, (Measures.Wrap, 300), (Measures.Hold, 200)));
            Handles(150, [], Row(answered, talk, (Measures.Wrap, 300), (Measures.Held, 4), (Measures.HeldHold, 200)));
            Handles(140, [], Row(answered, (Measures.HandleTime, 1_400)));
            Handles(140, [], Row(answered, talk, (Measures.HandleTime, 1_400)));
            Handles(100, ["hold", "wrap"], Row(answered, (Measures.OutboundAnswered, 5), (Measures.Talk, 1_500)));
        });

        static void Handles(double expected, string[] leftOut, IntervalReport row)
        {
            var value = Value(KpiCatalog.AverageHandleTime, row);
            Assert.That((value.Value, value.Reason), Is.EqualTo(((double?)expected, (string?)null)));
            Assert.That(value.LeftOut, Is.EqualTo(leftOut));
        }
    }

    [Test]
    public void Handle_time_is_not_known_where_its_parts_are_of_different_legs()
    {
        var row = Row((Measures.Handled, 10), (Measures.Talk, 1_000), (Measures.HandledTalkKnown, 10), (Measures.Wrap, 300), (Measures.HandledWrapKnown, 9));
        var (handle, wrap) = (Value(KpiCatalog.AverageHandleTime, row), Value(KpiCatalog.AverageWrapTime, row));
        Assert.That((handle.IsAvailable, handle.Lacking), Is.EqualTo((false, 10L)));
        Assert.That((wrap.Lacking, Value(KpiCatalog.AverageWrapTime, new KpiOptions { AcceptedLack = 0.1 }, row).Value), Is.EqualTo((1L, 300.0 / 9)));
    }

    [Test]
    public void A_day_is_told_by_day_week_and_month_of_its_zone_and_by_nothing_less([Values(1, 28, 29, 30)] int day)
    {
        var berlin = ReportsOfInteractions.Berlin;
        DateTimeOffset Midnight(int of) => new(new DateTime(2026, 3, of), berlin.GetUtcOffset(new DateTime(2026, 3, of)));
        var table = IntervalReportTable.From([Row((Measures.Offered, 7)) with { From = Midnight(day), To = Midnight(day + 1) }]);
        Assert.Multiple(() =>
        {
            Assert.That(Key(Interval.Day(berlin)), Is.EqualTo($"2026-03-{day:00}"));
            Assert.That(Key(Interval.Weekday(berlin)), Is.EqualTo($"{((int)new DateOnly(2026, 3, day).DayOfWeek + 6) % 7 + 1}"));
            Assert.That(Key(Interval.Month(berlin)), Is.EqualTo("2026-03"));
            Assert.That(() => table.GroupBy(Interval.HalfHour(berlin)), Throws.ArgumentException.With.Message.Contains("1 of 1 interval reports cross the stretches of interval of 30 minutes in Europe/Berlin, such as that from 2026-03-"));
            Assert.That(() => table.GroupBy(Interval.HourOfDay(berlin)), Throws.ArgumentException);
            Assert.That(() => table.GroupBy(Interval.Day(TimeZoneInfo.Utc)), Throws.ArgumentException.With.Message.Contains("check the time zone"));
        });

        string? Key(Interval interval) => table.GroupBy(interval).Totals(ServiceTarget.Default).Key(0)[0];
    }

    [Test]
    public void A_report_of_24_hours_is_no_hour_of_the_day() => Assert.That(
        () => IntervalReportTable.From([Row((Measures.Offered, 7)) with { To = Nine.AddDays(1) }]).GroupBy(Interval.HourOfDay(TimeZoneInfo.Utc)), Throws.ArgumentException.With.Message.Contains("cross"));

    [Test]
    public void Reports_without_times_or_keys_are_not_grouped_by_them()
    {
        var table = IntervalReportTable.From([new() { Amounts = Amounts((Measures.Offered, 7)), Keys = new Dictionary<Dimension, string> { [Dimension.Given("site")] = "north" } }]);
        Assert.Multiple(() =>
        {
            Assert.That(() => table.GroupBy(Interval.Day(TimeZoneInfo.Utc)), Throws.ArgumentException.With.Message.Contains("have no times and cannot be grouped by day; they have site"));
            Assert.That(() => table.GroupBy(Dimension.Queue), Throws.ArgumentException.With.Message.Contains("have no queue; they have site"));
            Assert.That(table.GroupBy(Dimension.Of("site", row => row.Queue)).Totals(ServiceTarget.Default).Key(0), Is.EqualTo(new[] { "north" }));
        });
    }

    [Test]
    public void No_reports_are_a_group_of_nothing()
    {
        var totals = IntervalReportTable.From([]).GroupBy().Totals(ServiceTarget.Default);
        Assert.That((totals.Count, totals.Measures.Count, KpiCatalog.Offered.Evaluate(totals, 0).Reason), Is.EqualTo((1, 0, "offered needs offered, which the interval reports lack.")));
    }

    [Test]
    public void What_cannot_be_is_refused() => Assert.Multiple(() =>
    {
        Refuses("Interval report 1 (from 0 on): found no offered; expected offered in every report, or in none", Row((Measures.Offered, 7)), Row((Measures.Talk, 7)));
        Refuses("found offered of 7.5; expected a whole number from 0", Row((Measures.Offered, 7.5m)));
        Refuses("found talk of -1; expected a number from 0", Row((Measures.Talk, -1)));
        Refuses("found offered of 1000000000001", Row((Measures.Offered, 1_000_000_000_001)));
        Refuses("found a report that ends at 2026-01-05T09:00:00+00:00, not after its begin", Row((Measures.Offered, 7)) with { To = Nine });
        Refuses("found no From and To", Row((Measures.Offered, 7)), Row((Measures.Offered, 7)) with { From = null, To = null });
        Refuses("found To without From", Row((Measures.Offered, 7)) with { From = null });
        Refuses("found the channel 'telephone'; expected Voice", Row((Measures.Offered, 7)) with { Keys = new Dictionary<Dimension, string> { [Dimension.Channel] = "telephone" } });
        Refuses("'day' is no key", Row((Measures.Offered, 7)) with { Keys = new Dictionary<Dimension, string> { [Interval.Day(TimeZoneInfo.Utc)] = "2026-01-05" } });
        Refuses("'busy_time' is counted from AgentActivity", Row((FactMeasures.BusyTime, 7)));
        Refuses("'offered' is the id of a standard measure", Row((Measure.Given("offered", MeasureUnit.Count), 7)));
        Refuses("'leavers' is the id of a standard measure", Row((Measure.Given("leavers", MeasureUnit.Count), 7)));
    });

    [Test]
    public void Measures_and_keys_of_reports_are_not_those_of_interactions()
    {
        var (table, kpi) = (InteractionTable.From(Kpis.Leg.Answered(3)), Kpi.Share("attrition", Leavers, Employees));
        Assert.Multiple(() =>
        {
            Assert.That(kpi.Evaluate(table.GroupBy().Totals(ServiceTarget.Default, kpi.Measures), 0).Reason, Is.EqualTo("attrition needs IntervalReport."));
            Assert.That(kpi.Evaluate(ContactCenter.Of(table).GroupBy(Dimension.Queue).Totals(ServiceTarget.Default, kpi.Measures), 0).Reason, Is.EqualTo("attrition needs IntervalReport."));
            Assert.That(() => table.GroupBy(Dimension.Given("site")).Totals(ServiceTarget.Default), Throws.InvalidOperationException.With.Message.Contains("'site'").And.Message.Contains("Dimension.Of"));
            Assert.That((Leavers.Fact, Leavers.AddsOver(Dimension.Queue), Leavers.AddsOver(Interval.Day(TimeZoneInfo.Utc))), Is.EqualTo(("IntervalReport", true, true)));
        });
    }

    [Test]
    public void Totals_of_reports_come_back_from_bytes_with_what_they_lack()
    {
        var totals = Of(Row((Measures.Offered, 100), (Leavers, 3)));
        using var stream = new MemoryStream();
        TotalsFormat.Write(totals, stream);
        stream.Position = 0;
        var read = TotalsFormat.Read(stream, null, [Leavers]);
        Assert.That(read.SameAs(totals));
        Assert.That(KpiCatalog.AnswerRate.Evaluate(read, 0).Reason, Is.EqualTo("answer_rate needs answered, which the interval reports lack."));
    }

    [Test]
    public void Measures_of_ones_own_are_known_by_their_ids() =>
        Assert.That(Of(Row((Measure.Given("employees_left", MeasureUnit.Count), 3)), Row((Leavers, 4))).Of(Measure.Given("employees_left", MeasureUnit.Count), 0).Value, Is.EqualTo(7));

    private static void Refuses(string message, params IntervalReport[] rows) => Assert.That(() => IntervalReportTable.From(rows), Throws.ArgumentException.With.Message.Contains(message));

    private static KpiValue Value(Kpi kpi, params IntervalReport[] rows) => Value(kpi, KpiOptions.Default, rows);

    private static KpiValue Value(Kpi kpi, KpiOptions options, params IntervalReport[] rows) => kpi.Evaluate(Of(rows), 0, options);

    private static Totals Of(params IntervalReport[] rows) => IntervalReportTable.From(rows).GroupBy().Totals(ServiceTarget.Seconds(20, 5));

    private static IntervalReport Row(params (AdditiveMeasure Measure, decimal Amount)[] amounts) => new() { From = Nine, To = Nine.AddMinutes(30), Amounts = Amounts(amounts) };

    private static Dictionary<AdditiveMeasure, decimal> Amounts(params (AdditiveMeasure Measure, decimal Amount)[] amounts) => amounts.ToDictionary(pair => pair.Measure, pair => pair.Amount);
}
