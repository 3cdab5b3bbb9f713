using CallCenterMetrics.DataQuality;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.DataQuality;

/// <summary>What looks like a fault and is none.</summary>
public sealed class NoFaultTests
{
    private static readonly ContactCenter _clean = CleanCenter.Make();
    private static readonly Interaction _call = CleanCenter.Interactions().Single(leg => leg.Id == "a1-5");
    private static readonly DateTimeOffset _talkEnds = _call.OfferedAt + _call.Wait!.Value + _call.Talk!.Value + _call.Hold!.Value;
    private static readonly DateTimeOffset _saturday = CleanCenter.Monday.AddDays(5);

    [Test]
    public void Two_seconds_are_rounding_unless_none_is_tolerated()
    {
        var two = TimeSpan.FromSeconds(2);
        var center = _clean with
        {
            Interactions = InteractionTable.From(
            [
                .. CleanCenter.Interactions().Select(leg => leg.Id == "a1-5-next" ? leg with { OfferedAt = _call.OfferedAt - two } : leg),
                _call with { Id = "after", OfferedAt = _talkEnds - two, Wait = TimeSpan.Zero, EndedAt = null },
                _call with { Id = "early", Agent = "a6", EndedAt = _talkEnds - two },
            ]),
            Activities = [.. _clean.Activities!, CleanCenter.Span("a5", _saturday, 60, AgentState.Break), CleanCenter.Span("a5", _saturday.AddSeconds(58), 60, AgentState.Meal)],
        };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(center.CheckData().Suspicious, Is.Empty);
            Assert.That(center.CheckData(new() { Tolerance = TimeSpan.Zero }).Suspicious.Select(check => (check.Kind, check.Count)), Is.EqualTo(new (DataCheckKind, long)[]
            {
                (DataCheckKind.OverlappingSpans, 1), (DataCheckKind.OverlappingCalls, 1), (DataCheckKind.EndedTooEarly, 1), (DataCheckKind.LegBeforeFirst, 1),
            }));
        }
    }

    [Test]
    public void Talk_so_far_talk_with_bots_and_a_word_with_a_colleague()
    {
        var within = _call.OfferedAt + _call.Wait!.Value + TimeSpan.FromSeconds(20);
        Interaction[] legs =
        [
            new() { Id = "open", OfferedAt = within, Outcome = Outcome.Open, Talk = TimeSpan.FromSeconds(90) },
            new() { Id = "bot", OfferedAt = within, Channel = Channel.Bot, Outcome = Outcome.Contained, Talk = TimeSpan.FromSeconds(90) },
            _call with { Id = "consult", OfferedAt = within, Direction = Direction.Internal, EndedAt = null },
            _call with { Id = "mail", OfferedAt = within, Channel = Channel.Email, EndedAt = null, Talk = TimeSpan.FromHours(7) },
        ];
        Assert.That((_clean with { Interactions = InteractionTable.From([.. CleanCenter.Interactions(), .. legs]) }).CheckData().Suspicious, Is.Empty);
    }

    [Test]
    public void Callers_whom_nobody_can_tell_apart()
    {
        var gaveUp = new Interaction { Id = "1", OfferedAt = _saturday, Outcome = Outcome.Abandoned, Queue = "first", Wait = TimeSpan.FromSeconds(5) };
        Assert.That((_clean with { Interactions = InteractionTable.From([.. CleanCenter.Interactions(), gaveUp, gaveUp with { Id = "2" }]) }).CheckData().Suspicious, Is.Empty);
    }

    [Test]
    public void Calls_at_once_where_the_agent_is_said_to_take_several()
    {
        var center = _clean with
        {
            Interactions = InteractionTable.From([.. CleanCenter.Interactions(), _call with { Id = "beside", OfferedAt = _call.OfferedAt.AddSeconds(30) }]),
            Activities = [.. _clean.Activities!, CleanCenter.Span("a1", _call.OfferedAt.AddSeconds(90), 20, AgentState.Talking)],
        };
        Capacity[] several = [new() { Agent = "a1", Channel = Channel.Voice, Slots = 2, From = CleanCenter.Monday }];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(center.CheckData().Suspicious.Select(check => check.Kind), Is.EqualTo([DataCheckKind.OverlappingSpans, DataCheckKind.OverlappingCalls]));
            Assert.That((center with { Capacities = [.. center.Capacities!, .. several] }).CheckData().Suspicious, Is.Empty);
        }
    }

    [TestCase(15.9, 0)]
    [TestCase(16.1, 1)]
    public void A_long_day_without_shifts_is_one_of_up_to_sixteen_hours(double hours, int found) => Assert.That(
        (_clean with { Activities = [.. _clean.Activities!, CleanCenter.Span("a9", CleanCenter.Monday, hours * 3_600, AgentState.Other)] }).CheckData()[DataCheckKind.LongState].Count, Is.EqualTo(found));

    [Test]
    public void A_duty_of_a_day()
    {
        AgentActivity[] onCall = [CleanCenter.Span("a9", CleanCenter.Monday, 24 * 3_600, AgentState.Available), CleanCenter.Span("a9", CleanCenter.Monday.AddDays(1), 60, AgentState.Available)];
        var center = _clean with { Activities = [.. _clean.Activities!, .. onCall] };
        Shift duty = new() { Agent = "a9", Start = CleanCenter.Monday, End = CleanCenter.Monday.AddDays(1) };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(center.CheckData().Suspicious.Select(check => check.Kind), Is.EqualTo([DataCheckKind.MissingLogout]));
            Assert.That((center with { Shifts = [.. center.Shifts!, duty] }).CheckData().Suspicious, Is.Empty);
            Assert.That((center with { Shifts = [.. center.Shifts!, duty with { Absence = Absence.Planned }] }).CheckData()[DataCheckKind.MissingLogout].Count, Is.EqualTo(1));
        }
    }
}
