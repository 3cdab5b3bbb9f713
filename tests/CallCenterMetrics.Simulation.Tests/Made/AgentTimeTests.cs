using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Tests.Made;

/// <summary>Laws of what agents do, and when.</summary>
[TestFixture]
public sealed class AgentTimeTests
{
    private static readonly ContactCenter _center = Centers.Quarter.Center;
    private static readonly Dictionary<string, AgentActivity[]> _spans = _center.Activities!.GroupBy(span => span.Agent)
        .ToDictionary(agent => agent.Key, agent => agent.OrderBy(span => span.Start).ToArray());

    [Test]
    public void Spans_of_an_agent_never_overlap()
    {
        foreach (var spans in _spans.Values)
        {
            Assert.That(spans.Zip(spans.Skip(1)).Count(pair => pair.Second.Start < pair.First.End), Is.Zero);
            Assert.That(spans.Count(span => span.End <= span.Start), Is.Zero);
        }
    }

    [Test]
    public void Talk_lies_within_talking_spans()
    {
        foreach (var leg in _center.Interactions.Where(leg => leg.Outcome == Outcome.Answered && leg.Talk > TimeSpan.Zero))
        {
            var start = leg.OfferedAt + (leg.Wait ?? TimeSpan.Zero);
            Assert.That(Within(_spans[leg.Agent!], start, start + leg.Talk!.Value), Is.True, leg.Id);
        }
    }

    [Test]
    public void Handling_of_voice_and_mail_is_the_time_in_those_states()
    {
        var chatters = _center.Capacities!.Where(slots => slots.Channel == Channel.Chat).Select(slots => slots.Agent).ToHashSet();
        foreach (var (agent, spans) in _spans.Where(agent => !chatters.Contains(agent.Key)))
        {
            var handled = _center.Interactions.Where(leg => leg.Agent == agent && leg.Outcome == Outcome.Answered).Sum(leg => (leg.Talk + leg.Hold + leg.Wrap)!.Value.TotalSeconds);
            var spent = spans.Where(span => span.State is AgentState.Talking or AgentState.Holding or AgentState.Wrapping).Sum(span => (span.End - span.Start).TotalSeconds);
            Assert.That(spent, Is.EqualTo(handled).Within(1e-3), agent);
        }
    }

    [Test]
    public void Everything_lies_within_the_contract()
    {
        var contracts = _center.Employments!.ToDictionary(contract => contract.Agent);
        var times = _center.Activities!.Select(span => (span.Agent, span.Start, span.End))
            .Concat(_center.Shifts!.Select(shift => (shift.Agent, shift.Start, shift.End)))
            .Concat(_center.ScheduledActivities!.Select(activity => (activity.Agent, activity.Start, activity.End)))
            .Concat(_center.Developments!.Select(development => (development.Agent, development.At, development.At)))
            .Concat(_center.Assignments!.Select(assignment => (assignment.Agent, assignment.From, assignment.To ?? assignment.From)));
        Assert.That(times.Where(time => time.Item2 < contracts[time.Agent].Hired || time.Item3 > (contracts[time.Agent].Left ?? DateTimeOffset.MaxValue)), Is.Empty);
    }

    [Test]
    public void Scheduled_activities_lie_within_shifts_and_shifts_do_not_overlap()
    {
        var shifts = _center.Shifts!.ToLookup(shift => shift.Agent);
        Assert.That(_center.ScheduledActivities!.Where(activity => !shifts[activity.Agent].Any(shift => activity.Start >= shift.Start && activity.End <= shift.End)), Is.Empty);
        foreach (var theirs in shifts)
        {
            Assert.That(theirs.Zip(theirs.Skip(1)).Where(pair => pair.Second.Start < pair.First.End), Is.Empty);
        }
    }

    [Test]
    public void The_overloaded_team_has_harder_duties_and_is_busier()
    {
        var truth = Centers.Quarter.Truth;
        var theirs = _center.Assignments!.Where(assignment => assignment.Team == truth.OverloadedTeam).Select(assignment => assignment.Agent).ToHashSet();
        Assert.That(Splits(theirs.Contains), Is.GreaterThan(0.1));
        Assert.That(Splits(agent => !theirs.Contains(agent)), Is.Zero);
        Assert.That(Occupancy(theirs.Contains), Is.GreaterThan(Occupancy(agent => !theirs.Contains(agent)) + 0.08));
        Assert.That(Occupancy(_ => true), Is.InRange(0.68, 0.88));
    }

    private static double Splits(Func<string, bool> isCounted)
    {
        var days = _center.Shifts!.Where(shift => isCounted(shift.Agent)).GroupBy(shift => (shift.Agent, shift.Start.UtcDateTime.Date)).ToList();
        return days.Count(day => day.Zip(day.Skip(1)).Any(pair => pair.Second.Start - pair.First.End >= TimeSpan.FromHours(2))) / (double)days.Count;
    }

    private static double Occupancy(Func<string, bool> isCounted)
    {
        var spans = _center.Activities!.Where(span => isCounted(span.Agent)).ToLookup(span => span.State, span => (span.End - span.Start).TotalHours);
        var busy = spans[AgentState.Talking].Sum() + spans[AgentState.Holding].Sum() + spans[AgentState.Wrapping].Sum();
        return busy / (busy + spans[AgentState.Available].Sum());
    }

    private static bool Within(AgentActivity[] spans, DateTimeOffset start, DateTimeOffset end)
    {
        var at = Array.FindLastIndex(spans, span => span.Start <= start);
        return at >= 0 && spans[at].State == AgentState.Talking && spans[at].End >= end;
    }
}
