using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>KPIs of rosters, worked out by hand. The center is in Berlin; 2026-01-05 is a Monday.</summary>
public sealed class RosterGoldenTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Test]
    public void Absence_is_what_was_not_planned()
    {
        Shift[] shifts = [Duty("05 08:00", "05 16:00") with { Absence = Absence.None }, Duty("06 08:00", "06 16:00") with { Absence = Absence.Unplanned }, Duty("07 08:00", "07 16:00") with { Absence = Absence.Planned }];
        var value = Value(KpiCatalog.AbsenceRate, shifts);
        Assert.That((value.Value, value.N), Is.EqualTo((8.0 / 24, 3L)));
    }

    [Test]
    public void Duties_of_which_nobody_knows_whether_the_agent_came_give_no_absence_rate()
    {
        var value = Value(KpiCatalog.AbsenceRate, [Duty("05 08:00", "05 16:00"), Duty("06 08:00", "06 16:00")]);
        Assert.That((value.Value, value.Lacking), Is.EqualTo(((double?)null, 2L)));
        Assert.That(value.Reason, Does.StartWith("Absence is unknown for all 2 duties that would count."));
    }

    [Test]
    public void A_plain_duty_is_no_burden() => Burden(0, Duty("05 08:00", "05 16:00"));

    [Test]
    public void Night_is_from_22_to_6() => Burden(0.5 * 3 / 8, Duty("05 17:00", "06 01:00"));

    [Test]
    public void The_weekend_is_saturday_and_sunday() => Burden(0.3, Duty("10 08:00", "10 12:00"), Duty("11 08:00", "11 12:00"));

    [Test]
    public void Overtime() => Burden(0.5 * 2 / 8, Duty("05 08:00", "05 14:00"), Duty("05 14:00", "05 16:00") with { Overtime = true });

    [TestCase(0, 0.0)]
    [TestCase(1, 0.3)]
    public void Short_notice_is_under_7_days(int minutesLate, double expected)
    {
        var duty = Duty("20 08:00", "20 16:00");
        Burden(expected, duty with { PublishedAt = duty.Start.AddDays(-7).AddMinutes(minutesLate) });
    }

    /// <summary>Both parts of the day carry it.</summary>
    [TestCase("05 14:00", 0.5)]
    [TestCase("05 13:59", 0.0)]
    public void Split_duty_has_a_gap_of_2_hours(string second, double expected) => Burden(expected, Duty("05 08:00", "05 12:00"), Duty(second, "05 18:00"));

    /// <summary>The second duty carries it: 8 of 16 hours.</summary>
    [TestCase("06 06:59", 0.7 * 481 / (480 + 481))]
    [TestCase("06 07:00", 0.0)]
    public void Short_rest_is_under_11_hours(string second, double expected) => Burden(expected, Duty("05 12:00", "05 20:00"), Duty(second, "06 15:00"));

    [Test]
    public void A_holiday_weighs_while_it_lasts() => Burden(
        0.7 * 4 / 8, [Duty("05 20:00", "06 04:00") with { PublishedAt = null }], new Period { From = At("06 00:00"), To = At("07 00:00"), Kind = PeriodKind.Holiday, Name = "Epiphany" }, night: 0.5);

    [Test]
    public void Burdens_together_weigh_at_most_all() =>
        Burden(1, Duty("10 22:00", "11 02:00") with { Overtime = true, PublishedAt = At("10 08:00") });

    [Test]
    public void A_meal_is_not_paid_and_a_planned_absence_no_duty()
    {
        Shift[] shifts = [Duty("05 18:00", "06 02:00"), Duty("07 22:00", "08 06:00") with { Absence = Absence.Planned }];
        var center = Center(shifts) with { ScheduledActivities = [new() { Agent = "amy", Start = At("05 23:00"), End = At("06 00:00"), State = AgentState.Meal }] };
        var value = KpiCatalog.ScheduleBurden.Evaluate(center.GroupBy().Totals(ServiceTarget.Default), 0);
        Assert.That((value.Numerator, value.Denominator), Is.EqualTo((0.5 * 3 * 3_600, 7 * 3_600.0)));
    }

    /// <summary>On 2026-03-29 the night lasts 7 hours.</summary>
    [Test]
    public void A_night_that_loses_an_hour()
    {
        var value = Value(KpiCatalog.ScheduleBurden, [Duty("2026-03-28 22:00", "2026-03-29 06:00")]);
        Assert.That((value.Numerator, value.Denominator), Is.EqualTo((20_160.0, 25_200.0)));
    }

    private static void Burden(double expected, params Shift[] shifts) =>
        Assert.That(Value(KpiCatalog.ScheduleBurden, shifts).Value, Is.EqualTo(expected).Within(1e-12));

    private static void Burden(double expected, Shift[] shifts, Period period, double night)
    {
        // 20-22 nothing, 22-24 night, 0-4 night and holiday, at most 1.
        var center = Center(shifts) with { Periods = [period] };
        Assert.That(
            KpiCatalog.ScheduleBurden.Evaluate(center.GroupBy().Totals(ServiceTarget.Default), 0).Value,
            Is.EqualTo((2 * night + 4 * Math.Min(1, night + 0.7)) / 8).Within(1e-12).And.GreaterThan(expected));
    }

    private static KpiValue Value(Kpi kpi, Shift[] shifts) => kpi.Evaluate(Center(shifts).GroupBy().Totals(ServiceTarget.Default), 0);

    private static ContactCenter Center(Shift[] shifts) => new() { Shifts = shifts, TimeZone = Berlin, Observed = new(At("01 00:00"), At("2026-05-01 00:00")) };

    private static Shift Duty(string from, string to) => new() { Agent = "amy", Start = At(from), End = At(to) };

    /// <summary>Berlin's time in January 2026, or as written.</summary>
    private static DateTimeOffset At(string text)
    {
        var local = DateTime.Parse(text.Length > 8 ? text : $"2026-01-{text}", System.Globalization.CultureInfo.InvariantCulture);
        return new(local, Berlin.GetUtcOffset(local));
    }
}
