using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>Employment, development and evaluations, worked out by hand. The center is in Berlin and observed from January to March 2026.</summary>
public sealed class DevelopmentGoldenTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>amy all the time, bo from 2026-02-15 on (14 of 28 days of February), cy until midnight of 2026-01-10 at 20 hours a week; 10 January days of cy are 10/31 of a month.</summary>
    private static readonly Employment[] Staff = [Job("amy", "2025-01-01", null, 40), Job("bo", "2026-02-15", null, 40), Job("cy", "2025-07-01", "2026-01-11", 20)];

    private static readonly ContactCenter Center = new()
    {
        TimeZone = Berlin, Observed = new(At("2026-01-01"), At("2026-04-01")), Employments = Staff,
        Developments =
        [
            Act("amy", "2026-01-05", DevelopmentKind.Coaching, 2), Act("amy", "2026-01-06", DevelopmentKind.Coaching, 1), Act("bo", "2026-02-28", DevelopmentKind.Coaching, 1),
            Act("amy", "2026-03-31", DevelopmentKind.OneToOne, null), Act("bo", "2026-03-01", DevelopmentKind.Certification, null), Act("cy", "2025-12-01", DevelopmentKind.Certification, null),
            Act("amy", "2026-01-20", DevelopmentKind.Training, 8), Act("cy", "2026-01-02", DevelopmentKind.Training, 4), Act("amy", "2026-02-01", DevelopmentKind.Recognition, null),
            Act("amy", "2026-02-02", DevelopmentKind.KnowledgeUpdate, null), Act("bo", "2026-03-02", DevelopmentKind.KnowledgeUpdate, null),
        ],
        Evaluations =
        [
            Judged("amy", "2026-01-05", 80, false, 1), Judged("amy", "2026-01-06", 90, true, 3), Judged("bo", "2026-03-01", 100, false, 8), Judged("bo", "2026-03-02", null, null, null),
        ],
    };

    private static readonly (string Kpi, double Value)[] Whole =
    [
        ("coaching_coverage", 2.0 / 6),         // amy in January, bo in February; of amy x 3, bo x 2, cy x 1
        ("one_to_one_coverage", 1.0 / 6),
        ("certified_share", 2.0 / 6),           // bo in March, cy in January
        ("recognition_rate", 1 / (3 + 1.5 + 10.0 / 31)),
        ("evaluations_per_agent_month", 4 / (3 + 1.5 + 10.0 / 31)),
        ("training_hours_per_fte", 12 / (3 + 1.5 + 5.0 / 31)),
        ("coaching_hours_per_fte", 4 / (3 + 1.5 + 5.0 / 31)),
        ("knowledge_updates_per_fte", 2 / (3 + 1.5 + 5.0 / 31)),
        ("feedback_delay", 3),
        ("quality_score.of_evaluations", 90),
        ("critical_error_free_rate.of_evaluations", 2.0 / 3),
        ("attrition_rate.of_opening_headcount", 1.0 / 2),
        ("attrition_rate.of_average_headcount", 1.0 / 2),
    ];

    [TestCaseSource(nameof(Whole))]
    public void By_hand((string Kpi, double Value) expected) => Assert.That(Value(expected.Kpi).Value, Is.EqualTo(expected.Value).Within(expected.Kpi == "feedback_delay" ? DurationSketch.RelativeError * expected.Value : 1e-8));

    [Test]
    public void A_year_of_leaving_is_a_probability()
    {
        var (rate, probability) = (Value("attrition_rate"), Value("attrition_rate.annual_probability"));
        Assert.That(probability.Value, Is.EqualTo(1 - Math.Exp(-rate.Value!.Value)).Within(1e-12));
        Assert.That(probability.Interval!.Value.Low, Is.EqualTo(1 - Math.Exp(-rate.Interval!.Value.Low)).Within(1e-12));
        Assert.That(probability.Interval!.Value.High, Is.EqualTo(1 - Math.Exp(-rate.Interval!.Value.High)).Within(1e-12).And.LessThan(1));
    }

    /// <summary>amy has been there for 455 days when March ends, bo for 45; the middle of two is their mean, to 0.5 %.</summary>
    [Test]
    public void Tenure_is_that_of_those_who_are_there_at_the_end() => Assert.That(Value("tenure_median").Value, Is.EqualTo((455 + 45) / 2.0).Within(0.1));

    [Test]
    public void Tenure_by_month_is_at_the_end_of_each()
    {
        var totals = Center.GroupBy(Interval.Month(Berlin)).Totals(ServiceTarget.Default);
        Assert.That(Enumerable.Range(0, 3).Select(month => (totals.Key(month)[0], KpiCatalog.TenureMedian.Evaluate(totals, month).N)), Is.EqualTo(new[] { ("2026-01", 1L), ("2026-02", 2L), ("2026-03", 2L) }));
        Assert.That(KpiCatalog.TenureMedian.Evaluate(totals, 0).Value, Is.EqualTo(396).Within(1e-9));
    }

    [Test]
    public void Coverage_by_month()
    {
        var totals = Center.GroupBy(Interval.Month(Berlin), Dimension.Agent).Totals(ServiceTarget.Default);
        var coached = Enumerable.Range(0, totals.Count).Where(group => KpiCatalog.CoachingCoverage.Evaluate(totals, group).Value == 1).Select(group => string.Join(' ', totals.Key(group)));
        Assert.That(coached, Is.EqualTo(new[] { "2026-01 amy", "2026-02 bo" }));
    }

    private static IEnumerable<Interval> Finer => [Interval.Week(Berlin), Interval.Day(Berlin), Interval.HalfHour(Berlin), Interval.Weekday(Berlin)];

    [TestCaseSource(nameof(Finer))]
    public void Less_than_a_month_tells_no_coverage(Interval finer)
    {
        ArgumentNullException.ThrowIfNull(finer);
        var value = KpiCatalog.CoachingCoverage.Evaluate(Center.GroupBy(finer).Totals(ServiceTarget.Default), 0);
        Assert.That(value.Reason, Is.EqualTo($"coaching_coverage is not known here: only whole calendar months tell it, not {finer.Id}."));
    }

    /// <summary>What happened before the observed part of a month is not known: only February is whole, and 2 + 2 agent-months are not.</summary>
    [Test]
    public void A_month_observed_in_part_is_left_out_and_counted()
    {
        var value = KpiCatalog.CoachingCoverage.Evaluate((Center with { Observed = new(At("2026-01-02"), At("2026-03-31")) }).GroupBy().Totals(ServiceTarget.Default), 0);
        Assert.That((value.Value, value.N, value.Lacking), Is.EqualTo((0.5, 2L, 4L)));
        var partly = KpiCatalog.CoachingCoverage.Evaluate((Center with { Observed = new(At("2026-01-02"), At("2026-01-31")) }).GroupBy().Totals(ServiceTarget.Default), 0);
        Assert.That(partly.Reason, Does.StartWith("What happened in the whole month is unknown for all 2 agent-months that would count."));
    }

    [TestCase("2026-01-02", 1)]
    [TestCase("2026-01-01 23:59", 0)]
    public void An_agent_month_takes_a_day_of_employment(string left, long expected)
    {
        var center = Center with { Employments = [Job("cy", "2025-07-01", left, 20)] };
        Assert.That(KpiCatalog.CoachingCoverage.Evaluate(center.GroupBy().Totals(ServiceTarget.Default), 0).N, Is.EqualTo(expected));
    }

    [Test]
    public void Contracts_in_a_row_are_one_agent_month()
    {
        var center = Center with { Employments = [Job("amy", "2025-01-01", "2026-01-10", 40), Job("amy", "2026-01-10", null, 30)] };
        Assert.That(KpiCatalog.CoachingCoverage.Evaluate(center.GroupBy().Totals(ServiceTarget.Default), 0).N, Is.EqualTo(3));
    }

    [Test]
    public void Without_contracted_hours_there_is_no_fte()
    {
        var center = Center with { Employments = [Staff[0], Staff[1] with { HoursPerWeek = null }] };
        var value = KpiCatalog.CoachingHoursPerFte.Evaluate(center.GroupBy().Totals(ServiceTarget.Default), 0);
        Assert.That(value.Reason, Does.StartWith("HoursPerWeek is unknown for 1 of 2 contracts that would count (50.0 %)"));
        var accepted = KpiCatalog.CoachingHoursPerFte.Evaluate(center.GroupBy().Totals(ServiceTarget.Default), 0, new() { AcceptedLack = 0.5 });
        Assert.That(accepted.Value, Is.EqualTo(1).Within(1e-9));        // 3 hours of amy in 3 months, and not the one of bo
    }

    private static KpiValue Value(string kpi) => KpiCatalog.Find(kpi).Evaluate(Center.GroupBy().Totals(ServiceTarget.Default), 0);

    private static Employment Job(string agent, string hired, string? left, decimal hours) => new() { Agent = agent, Hired = At(hired), Left = left is null ? null : At(left), HoursPerWeek = hours };

    private static Development Act(string agent, string day, DevelopmentKind kind, decimal? hours) => new() { Agent = agent, At = At(day).AddHours(12), Kind = kind, Hours = hours };

    private static Evaluation Judged(string agent, string day, decimal? score, bool? error, int? days) => new()
    {
        InteractionId = "1", Agent = agent, Evaluator = "eve", At = At(day).AddHours(9), Score = score, CriticalError = error, FeedbackAt = days is { } later ? At(day).AddHours(9 + 24 * later) : null,
    };

    private static DateTimeOffset At(string text)
    {
        var local = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new(local, Berlin.GetUtcOffset(local));
    }
}
