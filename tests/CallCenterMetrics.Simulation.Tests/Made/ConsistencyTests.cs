using System.Collections;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Tests.Made;

/// <summary>Laws that the facts of a center keep among each other.</summary>
[TestFixture]
public sealed class ConsistencyTests
{
    private static readonly ContactCenter _center = Centers.Quarter.Center;
    private static readonly Interaction[] _legs = [.. _center.Interactions.Select(row => row.ToInteraction())];

    [Test]
    public void No_fact_is_empty()
    {
        foreach (var fact in typeof(ContactCenter).GetProperties().Where(property => property.PropertyType.IsAssignableTo(typeof(IEnumerable))))
        {
            Assert.That(fact.GetValue(_center), Is.Not.Null.And.Not.Empty, fact.Name);
        }
    }

    [Test]
    public void Every_id_that_is_referred_to_exists()
    {
        var legs = _legs.Select(leg => leg.Id!).ToHashSet();
        var people = _center.Employments!.Select(contract => contract.Agent).ToHashSet();
        var teams = _center.Teams!.Select(team => team.Name).ToHashSet();
        var queues = _legs.Select(leg => leg.Queue!).ToHashSet();
        string?[] agents =
        [
            .. _legs.Select(leg => leg.Agent), .. _center.Activities!.Select(span => span.Agent), .. _center.Capacities!.Select(slots => slots.Agent),
            .. _center.Shifts!.Select(shift => shift.Agent), .. _center.ScheduledActivities!.Select(activity => activity.Agent),
            .. _center.Evaluations!.SelectMany(evaluation => new[] { evaluation.Agent, evaluation.Evaluator }), .. _center.SurveyResponses!.Select(response => response.Agent),
            .. _center.Developments!.SelectMany(development => new[] { development.Agent, development.By }), .. _center.Assignments!.Select(assignment => assignment.Agent),
            .. _center.Teams!.Select(team => team.Leader),
        ];
        string?[] referredTeams =
        [
            .. _center.Assignments!.Select(assignment => assignment.Team), .. _center.Teams!.Select(team => team.Parent), .. _center.Costs!.Select(cost => cost.Team),
            .. _center.SurveyResponses!.Select(response => response.Team), .. _center.SurveyWaves!.Select(wave => wave.Team),
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(legs, Has.Count.EqualTo(_legs.Length));
            Assert.That(_legs.Select(leg => leg.ContactId!).Except(legs), Is.Empty);
            Assert.That(_center.Evaluations!.Select(evaluation => evaluation.InteractionId).Except(legs), Is.Empty);
            Assert.That(_center.SurveyResponses!.Select(response => response.InteractionId).OfType<string>().Except(legs), Is.Empty);
            Assert.That(agents.OfType<string>().Except(people), Is.Empty);
            Assert.That(referredTeams.OfType<string>().Except(teams), Is.Empty);
            Assert.That(_center.Forecasts!.Select(forecast => forecast.Queue).Concat(_center.Costs!.Select(cost => cost.Queue).OfType<string>()).Except(queues), Is.Empty);
        }
    }

    [Test]
    public void Legs_offered_to_people_are_answered_abandoned_flowed_out_called_back_or_open()
    {
        var offered = _legs.Where(leg => leg.Channel != Channel.Bot && leg.Direction == Direction.Inbound).ToList();
        Assert.That(offered.Select(leg => leg.Outcome).Distinct(), Is.EquivalentTo([Outcome.Answered, Outcome.Abandoned, Outcome.FlowedOut, Outcome.CallbackQueued, Outcome.Open]));
        Assert.That(
            _legs.Where(leg => leg.Channel == Channel.Bot).Select(leg => leg.Outcome).Distinct(), Is.EquivalentTo([Outcome.Contained, Outcome.Abandoned, Outcome.FlowedOut]));
        Assert.That(_legs.Where(leg => leg.Direction == Direction.Outbound).Select(leg => leg.Outcome).Distinct(), Is.EquivalentTo([Outcome.Answered, Outcome.NotConnected]));
        Assert.That(_legs.Where(leg => leg.Outcome is Outcome.Open or Outcome.Contained).Select(leg => leg.Wait), Is.All.Null);
        Assert.That(_legs.Select(leg => leg.Talk is not null), Is.EqualTo(_legs.Select(leg => leg.Outcome == Outcome.Answered)));
    }

    [Test]
    public void Who_asked_for_a_callback_or_left_the_bot_for_people_has_a_further_leg()
    {
        var last = _legs.GroupBy(leg => leg.ContactId).Select(contact => contact.MaxBy(leg => leg.OfferedAt)!);
        Assert.That(last.Count(leg => leg.Outcome == Outcome.CallbackQueued || (leg.Outcome == Outcome.FlowedOut && leg.Channel == Channel.Bot)), Is.LessThanOrEqualTo(3));
        Assert.That(_legs.Where(leg => leg.Transfer is Transfer.Blind or Transfer.Consult).Select(leg => _legs.Count(other => other.ContactId == leg.ContactId)), Is.All.GreaterThan(1));
    }

    [Test]
    public void The_records_cross_a_change_of_clocks_and_stay_within_local_opening_hours()
    {
        var zone = _center.TimeZone;
        var calls = _legs.Where(leg => leg is { Channel: Channel.Voice, Direction: Direction.Inbound }).Select(leg => TimeZoneInfo.ConvertTime(leg.OfferedAt, zone)).ToList();
        Assert.That(calls.Select(call => call.Offset).Distinct().Count(), Is.EqualTo(2));
        Assert.That(calls.Select(call => call.TimeOfDay), Is.All.InRange(TimeSpan.FromHours(9), TimeSpan.FromHours(17.5)));
        Assert.That(calls.Select(call => call.DayOfWeek), Does.Not.Contain(DayOfWeek.Sunday));
    }

    [Test]
    public void Answers_on_legs_and_answers_as_facts_are_the_same()
    {
        var answered = _center.SurveyResponses!.Where(response => response.Kind == SurveyKind.Customer).Select(response => (response.InteractionId, response.Satisfaction, response.Recommendation, response.Effort));
        Assert.That(answered, Is.EquivalentTo(_legs.Where(leg => leg.Satisfaction is not null).Select(leg => (leg.Id, leg.Satisfaction, leg.Recommendation, leg.Effort))));
        Assert.That(_legs.Where(leg => leg.Satisfaction is not null).Select(leg => leg.Invited), Is.All.True);
        Assert.That(_center.SurveyResponses!.Select(response => response.Satisfaction), Is.All.InRange(1, 5));
        Assert.That(_center.Evaluations!.Select(evaluation => evaluation.Score), Is.All.InRange(0, 100));
    }
}
