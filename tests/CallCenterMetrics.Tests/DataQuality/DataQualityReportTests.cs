using CallCenterMetrics.Aggregation;
using CallCenterMetrics.DataQuality;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.DataQuality;

public sealed class DataQualityReportTests
{
    private static readonly ContactCenter _clean = CleanCenter.Make();

    [Test]
    public void An_empty_center_is_checked_in_nothing_and_says_why()
    {
        var report = new ContactCenter().CheckData();
        Assert.That(report.Checks.Where(check => check.Reason is null).Select(check => check.Kind), Is.EqualTo([DataCheckKind.TalkWithoutAnswer]));
        Assert.That(report.Checks.Select(check => check.Share), Is.All.Null);
        Assert.That(report[DataCheckKind.ClockSkew].ToString(), Is.EqualTo("Clocks that disagree: not checked, needs AgentActivity"));
    }

    [Test]
    public void A_fact_that_is_given_but_empty_is_checked()
    {
        var report = new ContactCenter { Activities = [], Shifts = [] }.CheckData();
        Assert.That(report[DataCheckKind.MissingLogout].Reason, Is.Null);
        Assert.That(report[DataCheckKind.MissingLogout].ToString(), Is.EqualTo("Missing logouts: 0 of 0 spans"));
    }

    [TestCase(0)]
    [TestCase(2)]
    [TestCase(5)]
    public void Counts_are_exact_and_examples_as_many_as_asked(int most)
    {
        var legs = InteractionTable.From(CleanCenter.Interactions().Concat(CleanCenter.Interactions()));
        var check = (_clean with { Interactions = legs }).CheckData(new() { MostExamples = most })[DataCheckKind.RepeatedId];
        Assert.That((check.Count, check.Of, check.Examples.Count), Is.EqualTo((CleanCenter.Legs, 2 * CleanCenter.Legs, most)));
    }

    [Test]
    public void Instants_are_those_of_the_center()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kathmandu");
        var center = _clean with { TimeZone = zone, Activities = [CleanCenter.Span("a1", CleanCenter.Monday, -1, AgentState.Break)] };
        Assert.That(center.CheckData()[DataCheckKind.BackwardSpan].Examples.Single().Id, Is.EqualTo("a1 2026-03-02T05:45:00+05:45"));
    }

    [Test]
    public void The_same_day_is_that_of_the_center()
    {
        // 12 hours from midnight in New York: until the next login on the same local day, and on another day of UTC.
        var center = _clean with
        {
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
            Activities = [CleanCenter.Span("a5", CleanCenter.Monday.AddHours(17), 12 * 3_600, AgentState.Other), CleanCenter.Span("a5", CleanCenter.Monday.AddHours(29), 60, AgentState.Available), .. _clean.Activities!],
        };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(center.CheckData()[DataCheckKind.MissingLogout].Count, Is.EqualTo(1), "12:00 to 00:00");
            Assert.That((center with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/Denver") }).CheckData()[DataCheckKind.MissingLogout].Count, Is.Zero, "10:00 to 22:00");
        }
    }

    [TestCase(DataCheckKind.OutlyingDuration, "average_handle_time", "esat_mean")]
    [TestCase(DataCheckKind.OutlyingDuration, "average_speed_of_answer", "attrition_rate")]
    [TestCase(DataCheckKind.MissingLogout, "occupancy", "average_handle_time")]
    [TestCase(DataCheckKind.ClockSkew, "contacts_per_staffed_hour", "occupancy")]
    [TestCase(DataCheckKind.EvaluationWithoutLeg, "quality_score", "csat_mean")]
    [TestCase(DataCheckKind.SurveyWithoutLeg, "csat_mean", "esat_mean")]
    [TestCase(DataCheckKind.RepeatedId, "offered", "occupancy")]
    public void It_names_the_kpis_that_read_what_is_in_doubt(DataCheckKind kind, string touched, string untouched)
    {
        var ids = _clean.CheckData()[kind].KpiIds;
        Assert.That(ids, Does.Contain(touched).And.Not.Contain(untouched));
        Assert.That(ids, Is.SubsetOf(KpiCatalog.All.Select(kpi => kpi.Id)).And.Unique);
    }

    [Test]
    public void A_kpi_of_ones_own_is_touched_by_its_facts_or_by_what_it_says_it_needs()
    {
        var refunds = Kpi.Share("refunds", Measure.Count("refund", row => row.Topic == "refund"), Measures.Answered);
        var report = _clean.CheckData(new() { Kpis = [refunds, refunds with { Id = "told", Needs = ["Interaction.Topic"] }] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report[DataCheckKind.RepeatedId].KpiIds, Is.EqualTo(["refunds", "told"]));
            Assert.That(report[DataCheckKind.OutlyingDuration].KpiIds, Is.EqualTo(["refunds"]));
            Assert.That(report[DataCheckKind.LongState].KpiIds, Is.Empty);
        }
    }

    [Test]
    public void Every_kind_has_a_name_a_meaning_and_a_cure_in_both_languages()
    {
        var checks = _clean.CheckData().Checks;
        var words = checks.SelectMany(check => new[] { check.Name, check.Noun, check.Meaning, check.Cure }).ToList();
        Assert.That(words.Select(text => text.English), Is.All.Matches("^[ -~]+$"));
        Assert.That(words.Select(text => text.Chinese), Is.All.Matches("[\u4e00-\u9fff]"));
        Assert.That(checks.Select(check => check.Name.English), Is.Unique);
    }

    [Test]
    public void Options_outside_their_domain_are_refused_by_name()
    {
        (DataQualityOptions Options, string Name)[] wrong =
        [
            (new() { MostExamples = -1 }, "MostExamples"), (new() { Tolerance = TimeSpan.FromSeconds(-1) }, "Tolerance"), (new() { LeastAgreement = 1.1 }, "LeastAgreement"),
            (new() { Fence = double.NaN }, "Fence"), (new() { NearestFence = 0.5 }, "NearestFence"), (new() { LeastCalls = 0 }, "LeastCalls"),
        ];
        foreach (var (options, name) in wrong)
        {
            Assert.That(() => _clean.CheckData(options), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains(name), name);
        }
    }
}
