using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>KPIs of contracts and employee surveys, worked out by hand or elsewhere.</summary>
public sealed class PeopleGoldenTests
{
    private static readonly DateTimeOffset From = new(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static IEnumerable<ReferenceCase> Rates => ReferenceCase.Read(typeof(PeopleGoldenTests), "poisson_rates.jsonl", "poisson_rate_ci");

    /// <summary>Two leavers in ten years of employment.</summary>
    [Test]
    public void Attrition_is_leavers_a_year()
    {
        var years = TimeSpan.FromDays(365.25);
        Employment[] contracts =
        [
            Contract(From, From + 4 * years) with { Voluntary = true }, Contract(From + 4 * years, From + 4 * years + TimeSpan.FromDays(90)) with { Voluntary = false },
            Contract(From + 4 * years + TimeSpan.FromDays(90), null),
        ];
        var center = new ContactCenter { Employments = contracts, Observed = new(From, From + 10 * years) };
        var totals = center.GroupBy().Totals(ServiceTarget.Default);
        var value = KpiCatalog.AttritionRate.Evaluate(totals, 0);
        Assert.That((value.Value, value.Numerator, value.Denominator, value.N), Is.EqualTo((0.2, 2.0, 10.0, 3L)));
        Assert.That((value.Interval!.Value.Low, value.Interval.Value.High), Is.EqualTo((0.0242209, 0.7224688)).Using<double>((a, b) => Math.Abs(a - b) < 1e-6));
        Assert.That((KpiCatalog.VoluntaryAttritionRate.Evaluate(totals, 0).Value, KpiCatalog.EarlyAttritionRate.Evaluate(totals, 0).Value), Is.EqualTo((0.1, 0.1)));
    }

    /// <summary>So many leavers, and so many years in all.</summary>
    [TestCaseSource(nameof(Rates))]
    public void Its_interval_is_the_exact_one_of_poisson(ReferenceCase known)
    {
        var (leavers, years) = (known.Inputs.GetProperty("events").GetInt32(), known.Inputs.GetProperty("exposure").GetDouble());
        var whole = TimeSpan.FromDays(365.25 * years);
        var end = From + whole;
        Employment[] contracts = [Contract(From, null), .. Enumerable.Repeat(Contract(From.AddYears(-1), From.AddMilliseconds(1)), leavers)];
        var center = new ContactCenter { Employments = contracts, Observed = new(From, end) };
        var value = KpiCatalog.AttritionRate.Evaluate(center.GroupBy().Totals(ServiceTarget.Default), 0);
        var exact = ReferenceCase.Numbers(known.Expected.GetProperty("exact"));
        known.Agrees("rate", value.Value!.Value, known.Expected.GetProperty("rate").GetDouble());
        known.Agrees("lower", value.Interval!.Value.Low, exact[0]);
        known.Agrees("upper", value.Interval.Value.High, exact[1]);
    }

    [Test]
    public void Nobody_under_contract_needs_employment()
    {
        var center = new ContactCenter { Employments = [], Observed = new(From, From.AddDays(1)) };
        Assert.That(KpiCatalog.AttritionRate.Evaluate(center.GroupBy().Totals(ServiceTarget.Default), 0).Reason, Does.Contain("Employment"));
    }

    [TestCase(5, true)]
    [TestCase(4, false)]
    public void Answers_of_fewer_than_5_are_hidden(int raters, bool isShown)
    {
        var value = Survey(KpiCatalog.EsatMean, [.. Enumerable.Range(0, 40).Select(i => Answer($"r{i % raters}") with { Satisfaction = 4 })]);
        Assert.That(value.Value, isShown ? Is.EqualTo(4) : Is.Null);
        Assert.That((value.Reason ?? "", value.N), isShown ? Is.EqualTo(("", 40L)) : Is.EqualTo(("Fewer than 5 employees answered; their answers are not shown.", 0L)));
    }

    /// <summary>What one employee alone said is not shown because others said something else.</summary>
    [Test]
    public void Each_question_needs_its_own_5()
    {
        SurveyResponse[] answers = [.. Enumerable.Range(0, 9).Select(i => Answer($"r{i}") with { Satisfaction = 3, Effort = i < 5 ? 6 : null, Recommendation = i == 0 ? 0 : null })];
        Assert.That(
            (Survey(KpiCatalog.EsatMean, answers).Value, Survey(KpiCatalog.EmployeeEffort, answers).Value, Survey(KpiCatalog.Enps, answers).Value),
            Is.EqualTo(((double?)3, (double?)6, (double?)null)));
    }

    [Test]
    public void Answers_without_rater_are_of_one_each_and_those_about_a_person_do_not_count()
    {
        SurveyResponse[] five = [.. Enumerable.Repeat(Answer(null) with { Satisfaction = 2 }, 5)];
        SurveyResponse[] about = [.. Enumerable.Range(0, 9).Select(i => Answer($"r{i}") with { Satisfaction = 5, Relation = RaterRelation.Peer })];
        Assert.Multiple(() =>
        {
            Assert.That(Survey(KpiCatalog.EsatMean, [.. five, .. about]).Value, Is.EqualTo(2));
            Assert.That(Survey(KpiCatalog.EsatMean, [.. five[1..], .. about]).Value, Is.Null);
            Assert.That(Survey(KpiCatalog.EsatMean, about).Reason, Does.Contain("needs SurveyResponse of employees"));
        });
    }

    [Test]
    public void Net_promoters_among_employees()
    {
        SurveyResponse[] answers = [.. ((int[])[10, 9, 9, 8, 7, 6, 0, 10]).Select((score, i) => Answer($"r{i}") with { Recommendation = score })];
        Assert.That(Survey(KpiCatalog.Enps, answers).Value, Is.EqualTo(100.0 * (4 - 2) / 8));
    }

    private static Employment Contract(DateTimeOffset hired, DateTimeOffset? left) => new() { Agent = "amy", Hired = hired, Left = left };

    private static SurveyResponse Answer(string? rater) => new() { At = From, Kind = SurveyKind.Employee, Rater = rater };

    private static KpiValue Survey(Kpi kpi, SurveyResponse[] answers) =>
        kpi.Evaluate(new ContactCenter { SurveyResponses = answers, Observed = new(From, From.AddDays(1)) }.GroupBy().Totals(ServiceTarget.Default), 0);
}
