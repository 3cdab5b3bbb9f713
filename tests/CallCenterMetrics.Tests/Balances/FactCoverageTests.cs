using CallCenterMetrics.Balances;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Tests.Balances;

/// <summary>Facts that speak of less time than they are compared with are not divided by it.</summary>
public sealed class FactCoverageTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [TestCase(28, true)]
    [TestCase(27, true)]
    [TestCase(26, false)]
    [TestCase(3, false)]
    public void Costs_of_a_part_of_the_time_are_not_those_of_the_whole(int days, bool isKnown)
    {
        var center = Center() with { Costs = [new() { From = Monday.Date, To = Monday.Date.AddDays(days), Category = CostCategory.Labor, Amount = 2_800 }] };
        var cost = SixBalances.ServiceCost.Score(center).Indicator("cost_per_contact");
        Assert.That(cost.Value!.IsAvailable, Is.EqualTo(isKnown));
        Assert.That(cost.Missing, isKnown ? Does.Contain("no target or reference") : Does.Contain($"CostEntry covers {days} of the 28 days observed").And.Contains("ContactCenter.Observed"));
    }

    [Test]
    public void Activities_of_a_part_of_the_time_are_not_those_of_the_whole()
    {
        var center = Center() with { Activities = [.. Enumerable.Range(0, 9).Select(day => new AgentActivity { Agent = "a", Start = Monday.AddDays(day), End = Monday.AddDays(day).AddHours(1), State = AgentState.Talking })] };
        Assert.That(Reason(center), Does.Contain("AgentActivity covers 9 of the 28 days observed"));
        Assert.That(Reason(center with { Observed = new(Monday.Date, Monday.Date.AddDays(9)) }), Does.Not.Contain("covers"));

        static string Reason(ContactCenter center) => SixBalances.EfficiencyQuality.Score(center).Indicator("contacts_per_staffed_hour").Missing!;
    }

    [Test]
    public void What_needs_two_facts_needs_both_for_the_whole_time()
    {
        var duties = Enumerable.Range(0, 28).Select(day => new Shift { Agent = "a", Start = Monday.AddDays(day), End = Monday.AddDays(day).AddHours(1), Absence = Absence.None }).ToArray();
        var activities = duties.Select(duty => new AgentActivity { Agent = "a", Start = duty.Start, End = duty.End, State = AgentState.Talking }).ToArray();
        var adherence = new BalanceDefinition("adherence", new("Adherence", "遵守"), SideDefinition.Of("a", "A", "甲", "adherence"), SideDefinition.Of("b", "B", "乙", "shrinkage"));
        Assert.That(adherence.Score(Center() with { Shifts = duties, Activities = activities }).Indicator("adherence").Value!.Value, Is.EqualTo(1));
        Assert.That(adherence.Score(Center() with { Shifts = duties, Activities = activities[..9] }).Indicator("adherence").Missing, Does.Contain("AgentActivity covers 9 of the 28 days"));
        Assert.That(adherence.Score(Center() with { Shifts = duties[..9], Activities = activities }).Indicator("adherence").Missing, Does.Contain("Shift covers 9 of the 28 days"));
    }

    [Test]
    public void What_the_burden_of_schedules_does_without_is_named()
    {
        var center = Center() with { Shifts = [.. Enumerable.Range(0, 28).Select(day => new Shift { Agent = "a", Start = Monday.AddDays(day), End = Monday.AddDays(day).AddHours(8) })] };
        var whole = center with { Periods = [], ScheduledActivities = [], Shifts = [.. center.Shifts!.Select(shift => shift with { PublishedAt = shift.Start.AddDays(-9) })] };
        Assert.That(Warnings(center), Is.EqualTo(new[] { "schedule_burden is without holidays (needs Period) and unpaid meals (needs ScheduledActivity) and short notice (needs Shift.PublishedAt)" }));
        Assert.That(Warnings(whole), Is.Empty);

        static IReadOnlyList<string> Warnings(ContactCenter center) => SixBalances.CustomerEmployee.Score(center).Warnings;
    }

    [Test]
    public void A_topic_that_no_contact_has_is_no_complaint_share_of_0()
    {
        var balance = SixBalances.CustomerEmployee.Score(Center(), new BalanceOptions { ComplaintTopics = ["complaint", "complaimt"] });
        Assert.That(balance.Indicator("complaint_share").Missing, Does.Contain("No interaction has the topic 'complaimt'"));
        Assert.That(SixBalances.CustomerEmployee.Score(Center(), new BalanceOptions { ComplaintTopics = ["complaint"] }).Indicator("complaint_share").Value!.Value, Is.EqualTo(1));
    }

    private static ContactCenter Center() => ContactCenter.Of(InteractionTable.From(Enumerable.Range(0, 28).Select(day => new Interaction
    {
        OfferedAt = Monday.AddDays(day), Outcome = Outcome.Answered, Agent = "a", Topic = "complaint", Wait = TimeSpan.FromSeconds(5), Talk = TimeSpan.FromMinutes(3),
    })));
}
