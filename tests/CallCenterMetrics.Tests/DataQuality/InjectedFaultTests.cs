using CallCenterMetrics.DataQuality;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.DataQuality;

/// <summary>Each fault, put into a clean center, is found as what it is and as nothing else.</summary>
public sealed class InjectedFaultTests
{
    private static readonly ContactCenter _clean = CleanCenter.Make();

    [Test]
    public void The_clean_center_is_clean_in_every_respect()
    {
        var report = _clean.CheckData();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Checks.Select(check => check.Kind), Is.EqualTo(Enum.GetValues<DataCheckKind>()));
            Assert.That(report.NotChecked, Is.Empty);
            Assert.That(report.Suspicious, Is.Empty);
            Assert.That(report.Checks.Select(check => check.Of), Is.All.Positive);
            Assert.That(report[DataCheckKind.RepeatedId].Of, Is.EqualTo(CleanCenter.Legs));
            Assert.That(report[DataCheckKind.OverlappingCalls].Of, Is.EqualTo(CleanCenter.Calls));
            Assert.That(report[DataCheckKind.ClockSkew].Of, Is.EqualTo(CleanCenter.Agents));
        }
    }

    [TestCaseSource(nameof(Faults))]
    public void A_fault_is_found_and_nothing_else(DataCheckKind kind, ContactCenter center, string[] examples)
    {
        var report = center.CheckData();
        var check = report[kind];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Suspicious.Select(suspicious => suspicious.Kind), Is.EqualTo([kind]));
            Assert.That(check.Examples.Select(example => example.ToString()), Is.EqualTo(examples));
            Assert.That(check.Count, Is.EqualTo(examples.Length));
            Assert.That(check.Share, Is.EqualTo((double)check.Count / check.Of));
        }
    }

    private static IEnumerable<TestCaseData> Faults()
    {
        var tuesday = CleanCenter.Monday.AddDays(1);
        yield return Legs(DataCheckKind.RepeatedId, [.. Rows, Row("a1-4"), Row("a1-4")], "a1-4 (again in row 292)", "a1-4 (again in row 293)");
        yield return Legs(DataCheckKind.RepeatedId, [.. Rows, Row("a1-4") with { Queue = "other", OfferedAt = tuesday, Outcome = Outcome.Abandoned, Talk = null, Hold = null, Wrap = null, EndedAt = null }], "a1-4 (again in row 292)");
        yield return Legs(DataCheckKind.RepeatedLeg, [.. Rows, Row("chat-4") with { Id = "again" }, Row("chat-4") with { Id = null, ContactId = "k" }], "again (like chat-4)", "row 293 (like chat-4)");
        yield return Legs(DataCheckKind.RepeatedLeg, [.. Rows, Row("a1-4") with { Id = "again", ContactId = null }], "again (like a1-4)");
        yield return Legs(DataCheckKind.OverlappingCalls, [.. Rows, Row("a1-4") with { Id = "b", OfferedAt = Row("a1-4").OfferedAt.AddSeconds(60) }], "b (for 0:01:55 within a1-4)");
        yield return Legs(DataCheckKind.TalkWithoutAnswer, Changed("a0-0-next", leg => leg with { Talk = TimeSpan.FromSeconds(61) }), "a0-0-next (Abandoned, Talk 0:01:01)");
        yield return Legs(
            DataCheckKind.TalkWithoutAnswer, Changed("a0-0-next", leg => leg with { Outcome = Outcome.FlowedOut, Channel = Channel.Email, Wrap = TimeSpan.FromDays(4) }), "a0-0-next (FlowedOut, Wrap 96:00:00)");
        yield return Legs(DataCheckKind.TalkWithoutAnswer, Changed("out-3", leg => leg with { Hold = TimeSpan.FromSeconds(9) }), "out-3 (NotConnected, Hold 0:00:09)");
        yield return Legs(DataCheckKind.EndedTooEarly, Changed("a0-2", leg => leg with { EndedAt = leg.OfferedAt + leg.Wait + leg.Talk + leg.Hold - TimeSpan.FromSeconds(3) }), "a0-2 (ended 0:00:03 before its talk did)");
        yield return Legs(DataCheckKind.LegBeforeFirst, Changed("a0-5-next", leg => leg with { OfferedAt = Row("a0-5").OfferedAt.AddSeconds(-70) }), "a0-5-next (offered 0:01:10 before the first leg)");
        yield return Legs(DataCheckKind.OutlyingDuration, Changed("chat-3", leg => leg with { Talk = TimeSpan.FromHours(20) }), "chat-3 (Chat, Talk 20:00:00, the fence is 8:00:00)");
        yield return Legs(DataCheckKind.OutlyingDuration, Changed("a1-5-next", leg => leg with { Wait = TimeSpan.FromSeconds(1_000) }), "a1-5-next (Voice, Wait 0:16:40, the fence is 0:10:25)");
        yield return Spans(DataCheckKind.RepeatedSpan, [CleanCenter.Span("a4", tuesday.AddHours(8), 600, AgentState.Available)], "a4 2026-03-03T08:00:00+00:00 (Available of 0:10:00, again)");
        yield return Spans(DataCheckKind.BackwardSpan, [CleanCenter.Span("a1", tuesday.AddHours(7), -60, AgentState.Break)], "a1 2026-03-03T07:00:00+00:00 (Break until 2026-03-03T06:59:00+00:00)");
        yield return Spans(
            DataCheckKind.OverlappingSpans, [CleanCenter.Span("a4", tuesday.AddMinutes(486), 300, AgentState.Break)], "a4 2026-03-03T08:06:00+00:00 (Break for 0:04:00 within Available from 2026-03-03T08:00:00+00:00)");
        yield return Spans(
            DataCheckKind.MissingLogout, [CleanCenter.Span("a5", tuesday.AddHours(15), 18 * 3_600, AgentState.Available), CleanCenter.Span("a5", tuesday.AddHours(33), 60, AgentState.Available)],
            "a5 2026-03-03T15:00:00+00:00 (Available of 18:00:00, until the next login)");
        yield return Spans(DataCheckKind.MissingLogout, [CleanCenter.Span("a5", tuesday.AddHours(15), 6 * 86_400, AgentState.Other)], "a5 2026-03-03T15:00:00+00:00 (Other of 144:00:00, until the data end)");
        yield return Spans(DataCheckKind.LongState, [CleanCenter.Span("a5", tuesday, 16.1 * 3_600, AgentState.Other)], "a5 2026-03-03T00:00:00+00:00 (Other of 16:06:00)");
        yield return Spans(DataCheckKind.LongState, [CleanCenter.Span("a1", CleanCenter.Monday.AddDays(5), 8.5 * 3_600, AgentState.Other)], "a1 2026-03-07T00:00:00+00:00 (Other of 8:30:00)");
        yield return Case(DataCheckKind.SurveyWithoutLeg, _clean with { SurveyResponses = [CleanCenter.Survey("a0-3"), CleanCenter.Survey("a0-x")] }, "a0-x (not found)");
        yield return Case(
            DataCheckKind.EvaluationWithoutLeg,
            _clean with { Interactions = InteractionTable.From([.. Rows, Row("chat-1") with { Id = "d", ContactId = "k", OfferedAt = tuesday }]), Evaluations = [CleanCenter.Evaluation("k"), CleanCenter.Evaluation("d")] },
            "k (the id of a contact)");
    }

    private static Interaction[] Rows => [.. CleanCenter.Interactions()];

    private static Interaction Row(string id) => Rows.Single(leg => leg.Id == id);

    private static Interaction[] Changed(string id, Func<Interaction, Interaction> change) => [.. Rows.Select(leg => leg.Id == id ? change(leg) : leg)];

    private static TestCaseData Legs(DataCheckKind kind, Interaction[] legs, params string[] examples) => Case(kind, _clean with { Interactions = InteractionTable.From(legs) }, examples);

    private static TestCaseData Spans(DataCheckKind kind, AgentActivity[] added, params string[] examples) => Case(kind, _clean with { Activities = [.. _clean.Activities!, .. added] }, examples);

    private static TestCaseData Case(DataCheckKind kind, ContactCenter center, params string[] examples) => new TestCaseData(kind, center, examples).SetArgDisplayNames($"{kind}: {examples[0]}");
}
