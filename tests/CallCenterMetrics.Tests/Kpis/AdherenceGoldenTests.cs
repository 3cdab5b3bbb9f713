using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>What agents do against their roster, worked out by hand.</summary>
public sealed class AdherenceGoldenTests
{
    private static readonly Shift Hour = new() { Agent = "amy", Start = At(9), End = At(10), Absence = Absence.None };

    /// <summary>The golden case of the specification.</summary>
    [Test]
    public void Ten_minutes_late_and_made_up_after_the_end()
    {
        var center = Center([Hour], [Span(AgentState.Available, 9, 10, 10, 10)]);
        Assert.Multiple(() =>
        {
            Assert.That(Value(center, "adherence.in_schedule"), Is.EqualTo(50.0 / 60).Within(1e-12));
            Assert.That(Value(center, "adherence.with_out_of_shift"), Is.EqualTo(1 - 20.0 / 70).Within(1e-12));
            Assert.That(Value(center, "conformance"), Is.EqualTo(1));
        });
    }

    [Test]
    public void Nothing_as_scheduled_is_adherence_of_0() => Assert.Multiple(() =>
    {
        var center = Center([Hour], [Span(AgentState.Talking, 12, 0, 14, 0)]);
        Assert.That(Value(center, "adherence.in_schedule"), Is.Zero);
        Assert.That(Value(center, "adherence.with_out_of_shift"), Is.Zero);
        Assert.That(Value(center, "conformance"), Is.EqualTo(2));
    });

    [TestCase(AgentState.Talking, AgentState.Wrapping, true)]
    [TestCase(AgentState.Available, AgentState.NotResponding, true)]
    [TestCase(AgentState.Available, AgentState.BackOffice, false)]
    [TestCase(AgentState.Training, AgentState.Training, true)]
    [TestCase(AgentState.Training, AgentState.Coaching, false)]
    [TestCase(AgentState.Training, AgentState.Available, false)]
    [TestCase(AgentState.Break, null, true)]
    [TestCase(AgentState.Meal, null, true)]
    [TestCase(AgentState.Meal, AgentState.Break, false)]
    [TestCase(AgentState.Meeting, null, false)]
    public void A_state_matches_itself_and_any_on_queue_any_other(AgentState scheduled, AgentState? actual, bool isInSchedule)
    {
        AgentActivity elsewhere = Span(AgentState.Other, 20, 0, 21, 0);
        var center = Center([Hour], actual is { } state ? [Span(state, 9, 0, 10, 0), elsewhere] : [elsewhere]) with
        {
            ScheduledActivities = [new() { Agent = "amy", Start = At(9), End = At(10), State = scheduled }],
        };
        Assert.That(Value(center, "adherence.in_schedule"), Is.EqualTo(isInSchedule ? 1 : 0));
    }

    [TestCase(Absence.Planned, 1.0)]
    [TestCase(Absence.Unplanned, 0.5)]
    public void Planned_absence_is_no_duty_and_unplanned_stays_scheduled(Absence absence, double expected)
    {
        var center = Center([Hour, Hour with { Start = At(12), End = At(13), Absence = absence }], [Span(AgentState.Talking, 9, 0, 10, 0)]);
        Assert.That(Value(center, "adherence.in_schedule"), Is.EqualTo(expected));
    }

    /// <summary>A day of 8 paid hours and an unpaid meal: 30 min of breaks, 1 h of training of which 15 min unpaid, and a day of absence during which a meeting was booked.</summary>
    [Test]
    public void Shrinkage_counts_what_is_lost_once()
    {
        Shift[] shifts = [Hour with { End = At(18) }, Hour with { Start = At(33), End = At(42), Absence = Absence.Unplanned }];
        AgentActivity[] activities =
        [
            Span(AgentState.Talking, 9, 0, 11, 0), Span(AgentState.Break, 11, 0, 11, 30), Span(AgentState.Training, 13, 0, 13, 45), Span(AgentState.Training, 13, 45, 14, 0) with { Paid = false },
            Span(AgentState.Break, 12, 0, 13, 0), Span(AgentState.Meeting, 19, 0, 20, 0), Span(AgentState.Meeting, 34, 0, 35, 0),
        ];
        var center = Center(shifts, activities) with { ScheduledActivities = [.. ((int[])[12, 36]).Select(hour => new ScheduledActivity { Agent = "amy", Start = At(hour), End = At(hour + 1), State = AgentState.Meal })] };
        Assert.Multiple(() =>
        {
            Assert.That(Value(center, "shrinkage.internal"), Is.EqualTo(0.75 / 16));
            Assert.That(Value(center, "shrinkage.external"), Is.EqualTo(8.5 / 16));
            Assert.That(Value(center, "shrinkage.external_without_breaks"), Is.EqualTo(0.5));
            Assert.That(Value(center, "shrinkage"), Is.EqualTo(9.25 / 16));
        });
    }

    [Test]
    public void Shrinkage_needs_to_know_who_was_absent()
    {
        var value = Evaluate(Center([Hour with { Absence = null }], [Span(AgentState.Talking, 9, 0, 10, 0)]), "shrinkage");
        Assert.That(value.Reason, Does.StartWith("Absence is unknown for the only one of the duties"));
    }

    [Test]
    public void Without_activities_only_absence_is_known() => Assert.Multiple(() =>
    {
        var center = Center([Hour, Hour with { Start = At(12), End = At(13), Absence = Absence.Planned }], []);
        Assert.That(Evaluate(center, "adherence.in_schedule").Reason, Is.EqualTo("adherence.in_schedule needs AgentActivity."));
        Assert.That(Evaluate(center, "shrinkage").Reason, Is.EqualTo("shrinkage needs AgentActivity."));
        Assert.That(Value(center, "shrinkage.external_without_breaks"), Is.EqualTo(0.5));
    });

    /// <summary>Duties that overlap are one; where one was attended, it counts.</summary>
    [Test]
    public void Overlapping_duties_count_once()
    {
        var center = Center([Hour, Hour with { End = At(11), Absence = Absence.Planned }], [Span(AgentState.Talking, 9, 0, 11, 0)]);
        Assert.That(Evaluate(center, "shrinkage").Denominator, Is.EqualTo(7_200));
        Assert.That(Value(center, "shrinkage"), Is.EqualTo(0.5));
        Assert.That(Value(center, "adherence.in_schedule"), Is.EqualTo(1));
    }

    /// <summary>Two slots of chat for an hour logged in (and one before, of one slot): 90 minutes of chats; what is done in other channels does not count.</summary>
    [Test]
    public void Load_is_by_slots()
    {
        Interaction chat = new() { OfferedAt = At(9), Outcome = Outcome.Answered, Channel = Channel.Chat, Agent = "amy", Talk = TimeSpan.FromMinutes(45), Wait = TimeSpan.Zero };
        var center = Center([], [Span(AgentState.Talking, 8, 0, 10, 0)]) with
        {
            Interactions = InteractionTable.From([chat, chat, chat with { Channel = Channel.Voice }, chat with { Agent = "bo" }, chat with { OfferedAt = At(10) }]),
            Capacities = [Chats(1, 8, 11), Chats(2, 9, 10)],
        };
        var value = Evaluate(center, "occupancy.load");
        Assert.That((value.Numerator, value.Denominator), Is.EqualTo(((90 + 45) * 60.0, (60 + 120) * 60.0)));
        Assert.That(KpiCatalog.Find("occupancy.load").Evaluate(center.GroupBy(Dimension.Queue).Totals(ServiceTarget.Default), 0).Reason, Does.Contain("has no queue"));

        static Capacity Chats(int slots, int from, int to) => new() { Agent = "amy", Channel = Channel.Chat, Slots = slots, From = At(from), To = At(to) };
    }

    /// <summary>Four paid hours, one of them of back office, half an hour on break; one hour unpaid.</summary>
    [Test]
    public void Paid_time_and_what_it_is_used_for()
    {
        AgentActivity[] activities =
        [
            Paid(AgentState.Talking, 9, 0, 10, 0), Paid(AgentState.Available, 10, 0, 11, 30), Paid(AgentState.Break, 11, 30, 12, 0) with { Productive = false }, Paid(AgentState.BackOffice, 12, 0, 13, 0),
            Span(AgentState.Meal, 13, 0, 14, 0) with { Paid = false },
        ];
        Interaction call = new() { OfferedAt = At(9), Outcome = Outcome.Answered };
        var center = Center([Hour with { End = At(17) }], activities) with { Interactions = InteractionTable.From([call, call, call]) };
        Assert.Multiple(() =>
        {
            Assert.That(Value(center, "contacts_per_paid_hour"), Is.EqualTo(0.75));
            Assert.That(Value(center, "back_office_share"), Is.EqualTo(0.25));
            Assert.That(Value(center, "capacity_use"), Is.EqualTo(2 / 3.5).Within(1e-12));
            Assert.That(Value(center, "utilization.of_scheduled"), Is.EqualTo(3.5 / 8));
        });

        static AgentActivity Paid(AgentState state, int hour, int minute, int endHour, int endMinute) => Span(state, hour, minute, endHour, endMinute) with { Paid = true, Productive = true };
    }

    private static double? Value(ContactCenter center, string kpi) => Evaluate(center, kpi).Value;

    private static KpiValue Evaluate(ContactCenter center, string kpi) => KpiCatalog.Find(kpi).Evaluate(center.GroupBy().Totals(ServiceTarget.Default), 0);

    private static ContactCenter Center(Shift[] shifts, AgentActivity[] activities) => new() { Shifts = shifts, Activities = activities, Observed = new(At(0), At(72)) };

    private static AgentActivity Span(AgentState state, int hour, int minute, int endHour, int endMinute) =>
        new() { Agent = "amy", Start = At(hour).AddMinutes(minute), End = At(endHour).AddMinutes(endMinute), State = state };

    private static DateTimeOffset At(int hour) => new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero).AddHours(hour);
}
