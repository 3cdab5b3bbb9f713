using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>KPIs of planning, worked out by hand or elsewhere.</summary>
public sealed class PlanningGoldenTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    private static IEnumerable<ReferenceCase> Errors => ReferenceCase.Read(typeof(PlanningGoldenTests), "forecast_errors.jsonl", "forecast_errors_zero");

    [TestCaseSource(nameof(Errors))]
    public void Forecast_errors_of_reference(ReferenceCase known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var (actual, forecast) = (known.Input("actual"), known.Input("forecast"));
        var totals = Totals(new()
        {
            Interactions = InteractionTable.From(actual.SelectMany((count, hour) => Legs((int)count, hour))), Forecasts = [.. forecast.Select((volume, hour) => Hour(hour, (decimal)volume))],
        });
        known.Agrees("WAPE", Value(totals, KpiCatalog.ForecastErrorWape), known.Expected.GetProperty("wape").GetDouble());
        known.Agrees("bias, forecast - actual", Value(totals, KpiCatalog.ForecastErrorBias), known.Expected.GetProperty("bias_pct").GetDouble());
        known.Agrees("mean absolute error", totals.Of(FactMeasures.ForecastAbsoluteError, 0).Value / 1e6 / totals.Of(FactMeasures.Forecasts, 0).Value, known.Expected.GetProperty("mae").GetDouble());
        Assert.That(Value(totals, KpiCatalog.ForecastError), Is.EqualTo(Value(totals, KpiCatalog.ForecastErrorWape)));
    }

    /// <summary>
    /// Monday hours 9, 10 and next Monday's: 10, 20, then 14, 17. Forecasts of the first week 12 and 20, of the second 13 and 20: errors 2, 0, 1, 3, mean 6 / 4; a week
    /// before was observed of the second week only: naive errors 4, 3, mean 7 / 2.
    /// </summary>
    [Test]
    public void Mase_is_in_naive_errors_of_a_week_before()
    {
        const int Week = 168;
        var center = new ContactCenter
        {
            Interactions = InteractionTable.From([.. Legs(10, 9), .. Legs(20, 10), .. Legs(14, Week + 9), .. Legs(17, Week + 10)]),
            Forecasts = [Hour(9, 12), Hour(10, 20), Hour(Week + 9, 13), Hour(Week + 10, 20)],
        };
        var value = KpiCatalog.ForecastErrorMase.Evaluate(Totals(center), 0);
        Assert.That((value.Value, value.Numerator, value.Denominator, value.N), Is.EqualTo((1.5 / 3.5, 1.5, 3.5, 4L)));

        var table = center.GroupBy(Interval.Week(TimeZoneInfo.Utc)).Totals(ServiceTarget.Default).Compute(KpiCatalog.ForecastErrorMase);
        Assert.That(table[0, KpiCatalog.ForecastErrorMase].Reason, Does.Contain("week before"));
        Assert.That(table[1, KpiCatalog.ForecastErrorMase].Value, Is.EqualTo(2 / 3.5));
    }

    /// <summary>The clock goes forward on 2026-03-29: nine o'clock on Sunday is a week after nine o'clock, 167 hours later, and the hour from two o'clock is no hour of that Sunday.</summary>
    [Test]
    public void A_week_before_is_by_local_time()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        DateTimeOffset At(int month, int day, int hour) => new(new DateTime(2026, month, day, hour, 0, 0), zone.GetUtcOffset(new DateTime(2026, month, day, hour, 0, 0)));
        Interaction Leg(DateTimeOffset at) => new() { OfferedAt = at.AddMinutes(10), Outcome = Outcome.Answered, Queue = "a" };
        Forecast Hourly(DateTimeOffset from) => new() { Queue = "a", From = from, To = from.AddHours(1), Volume = 5 };
        var center = new ContactCenter
        {
            TimeZone = zone,
            Interactions = InteractionTable.From([Leg(At(3, 22, 9)), Leg(At(3, 22, 9)), Leg(At(3, 22, 9)), Leg(At(3, 29, 9)), Leg(At(4, 5, 2))]),
            Forecasts = [Hourly(At(3, 29, 9)), Hourly(At(4, 5, 2))],
        };
        var totals = Totals(center);
        Assert.That((totals.Of(FactMeasures.NaiveForecasts, 0).Value, totals.Of(FactMeasures.NaiveAbsoluteError, 0).Value), Is.EqualTo((1L, 2_000_000L)));
    }

    /// <summary>Of several for one stretch: the last made before it; one of unknown making loses to any other; one made in hindsight is none.</summary>
    [TestCase(new[] { -5, -3, -9 }, 20)]
    [TestCase(new[] { -5, 0, 1 }, 10)]
    [TestCase(new[] { 99, 0, -40 }, 30)]
    [TestCase(new[] { 0, 99, 2 }, 20)]
    [TestCase(new[] { -5, -5, -5 }, 30)]
    [TestCase(new[] { 99, 99, 99 }, 30)]
    [TestCase(new[] { 0, 1, 2 }, null)]
    public void The_forecast_made_last_before_its_stretch_counts(int[] madeHours, int? volume)
    {
        ArgumentNullException.ThrowIfNull(madeHours);
        Forecast[] forecasts = [.. madeHours.Select((made, i) => Hour(9, 10 * (i + 1)) with { MadeAt = made == 99 ? null : Monday.AddHours(9 + made) })];
        foreach (var order in new[] { forecasts, [.. forecasts.Reverse()] })
        {
            var totals = Totals(new() { Interactions = InteractionTable.From(Legs(4, 9)), Forecasts = order });
            Assert.That((totals.Of(FactMeasures.Forecasts, 0).Value, totals.Of(FactMeasures.ForecastVolume, 0).Value), Is.EqualTo((volume is null ? 0L : 1L, (volume ?? 0) * 1_000_000L)));
        }
    }

    /// <summary>Observed from 9:30: a forecast from 9:00 speaks of calls that nobody counted; required agents count from 9:30 on.</summary>
    [Test]
    public void A_forecast_reaching_beyond_the_time_observed_has_no_error()
    {
        var totals = Totals(new()
        {
            Observed = new(Monday.AddHours(9.5), Monday.AddHours(11)), Interactions = InteractionTable.From(Legs(7, 10)),
            Forecasts = [Hour(9, 100) with { RequiredAgents = 4 }, Hour(10, 8) with { RequiredAgents = 1.5m }, Hour(11, 100)],
        });
        Assert.That(Value(totals, KpiCatalog.ForecastErrorWape), Is.EqualTo(1 / 7.0).Within(1e-15));
        Assert.That((totals.Of(FactMeasures.PlannedTime, 0).Value, totals.Of(FactMeasures.RequiredAgentTime, 0).Value), Is.EqualTo((5_400_000L, 12_600_000L)));
    }

    /// <summary>
    /// 9-10 two queues require 1 and 1.5, 10-11 one requires 2: 4.5 agent hours in two hours. On queue: amy 9:00-10:30, bo 10:00-12:00 of which until 11:00 counts: 2.5
    /// agent hours. A break is not on queue. The gap is -1 agent.
    /// </summary>
    [Test]
    public void Staffing_gap_is_a_mean_over_the_planned_time()
    {
        var center = new ContactCenter
        {
            Observed = new(Monday, Monday.AddDays(1)),
            Activities = [Span("amy", 9, 10.5, AgentState.Talking), Span("bo", 10, 12, AgentState.Available), Span("cy", 9, 11, AgentState.Break)],
            Forecasts = [Hour(9, 1) with { RequiredAgents = 1 }, Hour(9, 1) with { Queue = "b", RequiredAgents = 1.5m }, Hour(10, 1) with { RequiredAgents = 2 }],
        };
        var value = KpiCatalog.StaffingGap.Evaluate(Totals(center), 0);
        Assert.That((value.Value, value.Numerator, value.Denominator, value.N), Is.EqualTo((-1.0, -7_200.0, 7_200.0, 3L)));
        Assert.That(KpiFormat.Format(value), Is.EqualTo("-1.0 agents"));
        Assert.That(KpiFormat.Format(value, chinese: true), Is.EqualTo("-1.0 人"));

        var byHalfHour = center.GroupBy(Interval.HalfHour(TimeZoneInfo.Utc)).Totals(ServiceTarget.Default).Compute(KpiCatalog.StaffingGap);
        Assert.That(Enumerable.Range(0, 4).Select(i => byHalfHour[i, KpiCatalog.StaffingGap].Value), Is.EqualTo((double?[])[-1.5, -1.5, 0, -1]));

        var unknown = center with { Forecasts = [.. center.Forecasts, Hour(11, 5)] };
        Assert.That(KpiCatalog.StaffingGap.Evaluate(Totals(unknown), 0).Reason, Does.Contain("RequiredAgents is unknown for 1 of 4 forecasts"));
    }

    [Test]
    public void By_queue_staffing_gap_needs_agents_of_queues() => Assert.Multiple(() =>
    {
        var center = new ContactCenter
        {
            Observed = new(Monday, Monday.AddDays(1)),
            Activities = [Span("amy", 9, 10, AgentState.Talking) with { Queue = "a" }, Span("bo", 9.5, 11, AgentState.Available) with { Queue = "b" }],
            Forecasts = [Hour(9, 1) with { RequiredAgents = 2 }, Hour(10, 1) with { Queue = "b", RequiredAgents = 0.5m }],
        };
        var dedicated = ByQueue(center);
        Assert.That((dedicated[0].Value, dedicated[1].Value), Is.EqualTo((-1.0, 0.5)));
        var shared = ByQueue(center with { Activities = [.. center.Activities, Span("cy", 9, 10, AgentState.Available)] });
        Assert.That(shared[0].Reason, Does.Contain("1 of 3").And.Contain("AgentActivity").And.Contain("queue"));
        var byAgent = center.GroupBy(Dimension.Agent).Totals(ServiceTarget.Default).Compute(KpiCatalog.StaffingGap)[0, KpiCatalog.StaffingGap];
        Assert.That(byAgent.Reason, Does.Contain("Forecast has no agent"));

        static KpiValue[] ByQueue(ContactCenter center)
        {
            var table = center.GroupBy(Dimension.Queue).Totals(ServiceTarget.Default).Compute(KpiCatalog.StaffingGap);
            return [.. Enumerable.Range(0, table.Count).Select(i => table[i, KpiCatalog.StaffingGap])];
        }
    });

    /// <summary>
    /// Half-hours: 9:00 8 of 10 within 20 s (80 %, not below), 9:30 7 of 10 (below 80 and 75 %), 10:00 3 of 4 with one of five abandoned (3 of 5, below), 10:30 flowed out only: no
    /// service level. Mean 18 / 25 = 72 %; variance (10 x .08² + 10 x .02² + 5 x .12²) / 25.
    /// </summary>
    [Test]
    public void Half_hours_are_judged_by_their_service_level()
    {
        Interaction[] legs =
        [
            .. Waits(0, 8, 20), .. Waits(0, 2, 20.001), .. Waits(30, 7, 1), .. Waits(30, 3, 60), .. Waits(60, 3, 5), .. Waits(60, 1, 90), .. Waits(60, 1, 5, Outcome.Abandoned),
            .. Waits(90, 2, 5, Outcome.FlowedOut),
        ];
        var center = ContactCenter.Of(InteractionTable.From(legs));
        Kpi lenient = KpiCatalog.ServiceLevelAtRisk(0.65), exact = KpiCatalog.ServiceLevelAtRisk(0.7);
        var totals = center.GroupBy().Totals(ServiceTarget.Default, lenient.Measures.Concat(exact.Measures));
        var risk = KpiCatalog.DefaultServiceLevelAtRisk.Evaluate(totals, 0);
        Assert.Multiple(() =>
        {
            Assert.That((risk.Value, risk.Numerator, risk.N, risk.Lacking), Is.EqualTo((2 / 3.0, 2.0, 3L, 1L)));
            Assert.That((Value(totals, lenient), Value(totals, exact)), Is.EqualTo((1 / 3.0, 1 / 3.0)));
            Assert.That(Value(totals, KpiCatalog.IntervalConsistency), Is.EqualTo(Math.Sqrt((10 * 0.08 * 0.08 + 10 * 0.02 * 0.02 + 5 * 0.12 * 0.12) / 25)).Within(1e-15));
            Assert.That(KpiCatalog.IntervalConsistency.Evaluate(totals, 0).N, Is.EqualTo(25));
            Assert.That(lenient.Id, Is.EqualTo("service_level_at_risk.below_65"));
            Assert.That(KpiCatalog.ServiceLevelAtRisk(0.825).Formula, Does.Contain("82.5 %"));
            Assert.That(KpiCatalog.ServiceLevelAtRisk(0.6).Evaluate(totals, 0).Reason, Does.Contain("half_hours_below.60").And.Contain("name the measure"));
        });
    }

    [Test]
    public void Half_hours_that_are_alike_are_consistent()
    {
        Interaction[] legs = [.. Enumerable.Range(0, 12).SelectMany(i => Waits(30 * i, 2 * (i + 1), 5).Concat(Waits(30 * i, i + 1, 50)))];     // two thirds in time, each
        Assert.That(Value(ContactCenter.Of(InteractionTable.From(legs)).GroupBy().Totals(ServiceTarget.Default), KpiCatalog.IntervalConsistency), Is.LessThan(1e-9));
    }

    /// <summary>A queue of its own thresholds, and a wait of exactly the threshold where that is too long.</summary>
    [Test]
    public void Thresholds_are_those_of_the_target()
    {
        var center = ContactCenter.Of(InteractionTable.From([.. Waits(0, 4, 20), .. Waits(0, 4, 20).Select(leg => leg with { Queue = "vip" })]));
        double Risk(ServiceTarget target) => Value(center.GroupBy().Totals(target), KpiCatalog.ServiceLevelAtRisk(0.8) with { Id = "x" });
        Assert.That((Risk(ServiceTarget.Default), Risk(ServiceTarget.Default.ForQueue("vip", 10)), Risk(ServiceTarget.Default with { Inclusive = false })), Is.EqualTo((0.0, 1.0, 1.0)));
    }

    /// <summary>Two of ten waits unknown: no service level, so nothing made from it.</summary>
    [Test]
    public void Unknown_waits_gate_what_is_made_from_half_hours()
    {
        Interaction[] legs = [.. Waits(0, 8, 5), .. Waits(0, 2, 5).Select(leg => leg with { Wait = null })];
        var totals = ContactCenter.Of(InteractionTable.From(legs)).GroupBy().Totals(ServiceTarget.Default);
        foreach (var kpi in (Kpi[])[KpiCatalog.DefaultServiceLevelAtRisk, KpiCatalog.IntervalConsistency])
        {
            Assert.That(kpi.Evaluate(totals, 0).Reason, Does.Contain("Wait is unknown for 2 of 10 legs"));
            Assert.That(kpi.Evaluate(totals, 0, new KpiOptions { AcceptedLack = 0.2 }).Value, Is.Zero);
        }
    }

    [Test]
    public void Half_hours_do_not_add_over_queues()
    {
        var center = ContactCenter.Of(InteractionTable.From([.. Waits(0, 4, 5), .. Waits(0, 4, 50).Select(leg => leg with { Queue = "b" })]));
        var totals = center.GroupBy(Dimension.Queue, Interval.Day(TimeZoneInfo.Utc)).Totals(ServiceTarget.Default);
        Assert.That(KpiCatalog.DefaultServiceLevelAtRisk.Evaluate(totals.RollUp(Dimension.Queue), 1).Value, Is.EqualTo(1));
        Assert.That(KpiCatalog.DefaultServiceLevelAtRisk.Evaluate(totals.RollUp(), 0).Reason, Does.Contain("queue"));
    }

    [TestCase(0)]
    [TestCase(-0.1)]
    [TestCase(80)]
    [TestCase(double.NaN)]
    public void A_goal_that_is_none_is_refused(double goal) => Assert.That(() => KpiCatalog.ServiceLevelAtRisk(goal), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("0.8 for 80 %"));

    private static IEnumerable<Interaction> Legs(int count, int hour) =>
        Enumerable.Range(0, count).Select(i => new Interaction { OfferedAt = Monday.AddHours(hour).AddMinutes(i), Outcome = Outcome.Answered, Queue = "a" });

    private static IEnumerable<Interaction> Waits(int minute, int count, double seconds, Outcome outcome = Outcome.Answered) => Enumerable.Repeat(
        new Interaction { OfferedAt = Monday.AddMinutes(540 + minute), Outcome = outcome, Queue = "a", Wait = TimeSpan.FromSeconds(seconds) }, count);

    private static Forecast Hour(int hour, decimal volume) => new() { Queue = "a", From = Monday.AddHours(hour), To = Monday.AddHours(hour + 1), Volume = volume };

    private static AgentActivity Span(string agent, double from, double to, AgentState state) => new() { Agent = agent, Start = Monday.AddHours(from), End = Monday.AddHours(to), State = state };

    private static Totals Totals(ContactCenter center) => center.GroupBy().Totals(ServiceTarget.Default);

    private static double Value(Totals totals, Kpi kpi) => kpi.Evaluate(totals, 0) is { Value: { } value } ? value : throw new AssertionException(kpi.Evaluate(totals, 0).ToString());
}
