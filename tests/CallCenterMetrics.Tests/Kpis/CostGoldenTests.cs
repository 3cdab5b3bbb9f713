using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>Costs, worked out by hand. Two days, two queues: a with 3 legs of 100 s, b with 1 leg of 100 s; one leg of a on the second day.</summary>
public sealed class CostGoldenTests
{
    private static readonly DateTimeOffset Day1 = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    private static readonly Interaction[] Legs =
        [Leg("a", 0, Resolution.Yes), Leg("a", 0, Resolution.No), Leg("a", 1, Resolution.Unknown), Leg("b", 0, Resolution.Yes)];

    /// <summary>400 over the two days, which lie in the time observed.</summary>
    private static readonly CostEntry All = new() { From = Day1, To = Day1.AddDays(2), Category = CostCategory.Labor, Amount = 400 };

    private enum Resolution
    {
        Unknown,
        No,
        Yes,
    }

    [Test]
    public void Entries_alone() => Cost(Center([All]), [], 400 / 4.0);

    [Test]
    public void Entries_by_queue_go_by_handling_time()
    {
        Cost(Center([All]), [Dimension.Queue], 300 / 3.0, 100 / 1.0);
        Cost(Center([All with { Queue = "b" }]), [Dimension.Queue], 0, 400);
    }

    [Test]
    public void Entries_by_day_go_by_elapsed_time() => Cost(Center([All]), [Interval.Day(TimeZoneInfo.Utc)], 200 / 3.0, 200 / 1.0);

    [Test]
    public void Only_what_lies_in_the_time_observed_counts() => Cost(Center([All with { From = Day1.AddDays(-2) }]), [], 200 / 4.0);

    [Test]
    public void Direct_cost_alone() => Cost(Center(null, [.. Legs.Select((leg, i) => leg with { Cost = i + 1 })]), [], 10 / 4.0);

    /// <summary>Entries without any cost of their own among the legs: not known, not 0.</summary>
    [Test]
    public void Without_costs_there_is_none()
    {
        foreach (var center in (ContactCenter[])[Center(null), Center([]), Center([All with { From = Day1.AddDays(9), To = Day1.AddDays(10) }]), Center(null, [Legs[0] with { Cost = 7 }, .. Legs[1..]])])
        {
            var value = KpiCatalog.CostPerContact.Evaluate(center.GroupBy().Totals(ServiceTarget.Default), 0);
            Assert.That((value.Value, value.Reason), Is.EqualTo(((double?)null, "cost_per_contact needs CostEntry (or Interaction.Cost).")));
        }
    }

    /// <summary>The leg that cost 7 leaves its quarter of the entry, 100, uncounted.</summary>
    [Test]
    public void The_cost_of_a_leg_wins_over_the_entries()
    {
        var center = Center([All], [Legs[0] with { Cost = 7 }, .. Legs[1..]]);
        Cost(center, [], (300 + 7) / 4.0);
        Cost(center, [Dimension.Queue], (200 + 7) / 3.0, 100);
        Cost(center, [Interval.Day(TimeZoneInfo.Utc)], (150 + 7) / 3.0, 150);
    }

    [Test]
    public void A_team_pays_for_its_agents()
    {
        var center = Center([All with { Team = "north" }], [Legs[0] with { Agent = "amy" }, .. Legs[1..].Select(leg => leg with { Agent = "bo" })]) with
        {
            Assignments = [new() { Agent = "amy", Team = "city", From = Day1 }, new() { Agent = "bo", Team = "south", From = Day1 }],
            Teams = [new() { Name = "city", Parent = "north" }],
        };
        Cost(center, [Dimension.Agent], 400 / 1.0, 0 / 3.0);
    }

    [Test]
    public void An_entry_without_handling_time_stays_with_its_queue()
    {
        var totals = Center([All with { Queue = "bot" }]).GroupBy(Dimension.Queue, Dimension.Topic).Totals(ServiceTarget.Default);
        var found = Enumerable.Range(0, totals.Count).Select(group => (totals.Key(group)[0], totals.Key(group)[1], totals.Of(FactMeasures.SpreadCost, group).Value)).Where(row => row.Value != 0);
        Assert.That(found, Is.EqualTo(new[] { ("bot", (string?)null, 400_000_000L) }));
    }

    /// <summary>4 answered, 2 of 3 known ones resolved.</summary>
    [Test]
    public void Cost_per_resolution()
    {
        var value = KpiCatalog.CostPerResolution.Evaluate(Center([All]).GroupBy().Totals(ServiceTarget.Default), 0);
        Assert.That(value.Value, Is.EqualTo(400 / (4 * 2 / 3.0)).Within(1e-12));
        Assert.That((value.N, value.Lacking), Is.EqualTo((3L, 1L)));
    }

    [Test]
    public void Cost_per_handled_minute() =>
        Assert.That(KpiCatalog.CostPerHandledMinute.Evaluate(Center([All]).GroupBy().Totals(ServiceTarget.Default), 0).Value, Is.EqualTo(400 / (400 / 60.0)).Within(1e-12));

    private static Interaction Leg(string queue, int day, Resolution resolved) => new()
    {
        OfferedAt = Day1.AddDays(day).AddHours(10), Outcome = Outcome.Answered, Queue = queue, Talk = TimeSpan.FromSeconds(60), Hold = TimeSpan.FromSeconds(10), Wrap = TimeSpan.FromSeconds(30),
        Resolved = resolved == Resolution.Unknown ? null : resolved == Resolution.Yes,
    };

    private static ContactCenter Center(CostEntry[]? costs, Interaction[]? legs = null) => new() { Interactions = InteractionTable.From(legs ?? Legs), Costs = costs, Observed = new(Day1, Day1.AddDays(2)) };

    private static void Cost(ContactCenter center, Dimension[] dimensions, params double[] expected)
    {
        var table = center.GroupBy(dimensions).Totals(ServiceTarget.Default).Compute(KpiCatalog.CostPerContact);
        Assert.That(Enumerable.Range(0, table.Count).Select(group => table[group, KpiCatalog.CostPerContact].Value), Is.EqualTo(expected).Within(1e-6));
    }
}
