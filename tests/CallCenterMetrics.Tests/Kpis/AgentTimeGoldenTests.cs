using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>KPIs of agent time, worked out by hand.</summary>
public sealed class AgentTimeGoldenTests
{
    private static readonly DateTimeOffset Nine = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>9:00-9:30 talking with two chats at once, 9:20-9:40 a third; available 9:40-9:50; not responding 9:50-10:00: busy 40, available 10, not responding 10.</summary>
    private static readonly AgentActivity[] Hour =
    [
        Span(0, 30, AgentState.Talking, Channel.Chat), Span(0, 30, AgentState.Talking, Channel.Chat), Span(20, 40, AgentState.Wrapping, Channel.Chat),
        Span(40, 50, AgentState.Available), Span(50, 60, AgentState.NotResponding), Span(60, 90, AgentState.Break),
    ];

    [Test]
    public void Occupancy_counts_parallel_chats_once()
    {
        Assert.Multiple(() =>
        {
            Is(Value(KpiCatalog.OccupancyOnQueue, Hour), 40 / 50.0, 2_400, 3_000, 5);
            Is(Value(KpiCatalog.Occupancy, Hour), 40 / 50.0, 2_400, 3_000, 5);
            Is(Value(KpiCatalog.OccupancyStaffed, Hour), 40 / 60.0, 2_400, 3_600, 5);
            Is(Value(KpiCatalog.UtilizationOfLoggedIn, Hour), 50 / 90.0, 3_000, 5_400, 6);
        });
    }

    [Test]
    public void Contacts_per_staffed_hour()
    {
        var legs = InteractionTable.From(Enumerable.Repeat(new Interaction { OfferedAt = Nine, Outcome = Outcome.Answered }, 12));
        var center = Center(Hour) with { Interactions = legs };
        Is(KpiCatalog.ContactsPerStaffedHour.Evaluate(center.GroupBy().Totals(ServiceTarget.Default), 0), 12, 12, 1, 5);
    }

    [Test]
    public void Interactions_outside_the_time_observed_do_not_count()
    {
        Interaction[] legs = [.. Enumerable.Range(-3, 6).Select(day => new Interaction { OfferedAt = Nine.AddDays(day), Outcome = Outcome.Answered, Cost = 2 })];
        var center = Center(Hour) with { Interactions = InteractionTable.From(legs) };
        var totals = center.GroupBy().Totals(ServiceTarget.Default);
        Assert.That((totals.Of(Measures.Answered, 0).Value, totals.Of(FactMeasures.DirectCost, 0).Value), NUnit.Framework.Is.EqualTo((1L, 2_000_000L)));
        Is(KpiCatalog.ContactsPerStaffedHour.Evaluate(totals, 0), 1, 1, 1, 5);
    }

    /// <summary>One span in 20 of unknown pay is 5 %: still available; one in 19 is more.</summary>
    [TestCase(20, true)]
    [TestCase(19, false)]
    public void Utilization_of_paid_time_needs_to_know_what_is_paid(int spans, bool isAvailable)
    {
        AgentActivity[] activities =
        [
            .. Enumerable.Range(0, spans).Select(i => Span(i * 2, i * 2 + 2, i % 2 == 0 ? AgentState.Talking : AgentState.Break) with { Paid = i == 0 ? null : true, Productive = i % 2 == 0 }),
            Span(100, 160, AgentState.Meal) with { Paid = false },
        ];
        var value = Value(KpiCatalog.UtilizationOfPaid, activities[..^1]);
        Assert.That((value.IsAvailable, value.Lacking, value.N), NUnit.Framework.Is.EqualTo((isAvailable, 1L, spans - 1L)));
        Assert.That(value.Reason ?? "", isAvailable ? NUnit.Framework.Is.Empty : Does.Contain("Paid or Productive").And.Contain("spans"));
        if (isAvailable)
        {
            // Unpaid time is known, and neither paid nor productive: 10 productive spans less the unknown one, of 19 paid ones.
            Is(Value(KpiCatalog.UtilizationOfPaid, activities), 9 / 19.0, 9 * 120, 19 * 120, 20);
        }
    }

    /// <summary>Half-hours: 9:00 busy 27 of 30 (90 %), 9:30 busy 26 of 30 (86.7 %), 10:00 only away.</summary>
    [Test]
    public void Overload_is_above_88_percent()
    {
        AgentActivity[] activities =
        [
            Span(0, 27, AgentState.Talking), Span(27, 30, AgentState.Available), Span(30, 56, AgentState.Talking), Span(56, 60, AgentState.Available), Span(60, 90, AgentState.Break),
        ];
        Is(Value(KpiCatalog.OverloadShare, activities), 0.5, 1, 2, 2);
    }

    [Test]
    public void Exactly_88_percent_is_no_overload() =>
        Is(Value(KpiCatalog.OverloadShare, [Span(0, 22, AgentState.Talking), Span(22, 25, AgentState.Available)]), 0, 0, 1, 1);

    [Test]
    public void By_queue_occupancy_says_that_waiting_has_no_queue()
    {
        AgentActivity[] activities = [Span(0, 30, AgentState.Talking) with { Queue = "a" }, Span(30, 60, AgentState.Available)];
        var value = Center(activities).GroupBy(Dimension.Queue).Totals(ServiceTarget.Default).Compute(KpiCatalog.OccupancyOnQueue)[0, KpiCatalog.OccupancyOnQueue];
        Assert.That(value.Reason, Does.Contain("1 of 1").And.Contain("AgentActivity").And.Contain("queue"));
    }

    [Test]
    public void Records_outside_the_time_observed_are_not_asked_for_their_queue()
    {
        AgentActivity[] activities = [Span(0, 30, AgentState.Talking) with { Queue = "a" }, Span(-90_000, -89_000, AgentState.Talking)];
        var totals = Center(activities).GroupBy(Dimension.Queue).Totals(ServiceTarget.Default);
        Assert.That((totals.WhyWithout(FactMeasures.BusyTime), totals.Count), NUnit.Framework.Is.EqualTo(((string?)null, 1)));
    }

    private static AgentActivity Span(int from, int to, AgentState state, Channel? channel = null) =>
        new() { Agent = "amy", Start = Nine.AddMinutes(from), End = Nine.AddMinutes(to), State = state, Channel = channel };

    private static ContactCenter Center(AgentActivity[] activities) => new() { Activities = activities, Observed = new(Nine.AddHours(-9), Nine.AddHours(15)) };

    private static KpiValue Value(Kpi kpi, AgentActivity[] activities) => kpi.Evaluate(Center(activities).GroupBy().Totals(ServiceTarget.Default), 0);

    private static void Is(KpiValue value, double expected, double numerator, double denominator, long n)
    {
        Assert.That(value.Value, NUnit.Framework.Is.EqualTo(expected).Within(1e-12), value.ToString());
        Assert.That((value.Numerator, value.Denominator, value.N), NUnit.Framework.Is.EqualTo(((double?)numerator, (double?)denominator, n)));
    }
}
