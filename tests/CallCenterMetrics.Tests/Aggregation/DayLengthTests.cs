using System.Globalization;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation;

/// <summary>Local days with their half-hours at the door of totals, for legs and for agents' time, over daylight-saving changes, odd offsets and midnight.</summary>
public sealed class DayLengthTests
{
    /// <summary>A call every five minutes and an agent who waits all day: each half-hour has six calls and 30 minutes.</summary>
    [TestCase("Europe/Berlin", "2026-03-29", 46)]
    [TestCase("Europe/Berlin", "2026-10-25", 50)]
    [TestCase("Europe/Berlin", "2026-06-01", 48)]
    [TestCase("America/New_York", "2026-03-08", 46)]
    [TestCase("America/New_York", "2026-11-01", 50)]
    [TestCase("Australia/Lord_Howe", "2026-10-04", 47)]
    [TestCase("Australia/Lord_Howe", "2026-04-05", 49)]
    [TestCase("Australia/Adelaide", "2026-10-04", 46)]
    [TestCase("Australia/Adelaide", "2026-04-05", 50)]
    [TestCase("Asia/Kathmandu", "2026-03-29", 48)]
    public void A_day_has_the_half_hours_that_it_has(string id, string day, int halfHours)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var date = DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (from, to) = (new DateTimeOffset(date, zone.GetUtcOffset(date)), new DateTimeOffset(date.AddDays(1), zone.GetUtcOffset(date.AddDays(1))));
        var center = Center(zone, from.AddDays(-1), to.AddDays(1), 5);
        var totals = center.GroupBy(Interval.Day(zone), Interval.HalfHour(zone)).Totals(ServiceTarget.Default);
        int[] groups = [.. Enumerable.Range(0, totals.Count).Where(group => totals.Key(group)[0] == day)];
        var days = totals.RollUp(Interval.Day(zone));
        var whole = Enumerable.Range(0, days.Count).Single(group => days.Key(group)[0] == day);
        Assert.Multiple(() =>
        {
            Assert.That(groups, Has.Length.EqualTo(halfHours));
            Assert.That(groups.Select(group => totals.Of(Measures.Offered, group).Value), Is.All.EqualTo(6));
            Assert.That(groups.Select(group => totals.Of(FactMeasures.AvailableTime, group).Value), Is.All.EqualTo(30 * 60_000));
            Assert.That((days.Of(Measures.Offered, whole).Value, days.Of(FactMeasures.AvailableTime, whole).Value), Is.EqualTo((6L * halfHours, halfHours * 30 * 60_000L)));
        });
    }

    /// <summary>Half-hours are those of the local clock: in Kathmandu they begin at a quarter past and a quarter to by UTC.</summary>
    [TestCase("Asia/Kathmandu", "+05:45")]
    [TestCase("Australia/Adelaide", "+10:30")]
    [TestCase("Asia/Kolkata", "+05:30")]
    public void Half_hours_begin_on_the_local_clock(string id, string offset)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var nine = DateTimeOffset.Parse($"2026-01-05T09:00:00{offset}", CultureInfo.InvariantCulture);
        var totals = Center(zone, nine, nine.AddHours(1), 10).GroupBy(Interval.HalfHour(zone)).Totals(ServiceTarget.Default);
        Assert.That(Keys(totals), Is.EqualTo(new[] { $"2026-01-05T09:00:00{offset}", $"2026-01-05T09:30:00{offset}" }));
        Assert.That(Enumerable.Range(0, 2).Select(group => (totals.Of(Measures.Offered, group).Value, totals.Of(FactMeasures.AvailableTime, group).Value)), Is.All.EqualTo((3L, 1_800_000L)));
    }

    /// <summary>The half-hours of Lord Howe's change: from 02:00 (+11:00) back to 01:30 (+10:30), which comes twice; from 02:00 (+10:30) on to 02:30, so that 02:00 is not there.</summary>
    [TestCase("2026-04-04T14:00Z", "2026-04-05T01:00:00+11:00", "2026-04-05T01:30:00+11:00", "2026-04-05T01:30:00+10:30", "2026-04-05T02:00:00+10:30")]
    [TestCase("2026-10-03T14:30Z", "2026-10-04T01:00:00+10:30", "2026-10-04T01:30:00+10:30", "2026-10-04T02:30:00+11:00", "2026-10-04T03:00:00+11:00")]
    public void Lord_Howe_changes_by_half_an_hour(string from, params string[] keys)
    {
        var (zone, at) = (TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe"), DateTimeOffset.Parse(from, CultureInfo.InvariantCulture));
        var totals = Center(zone, at, at.AddHours(2), 5).GroupBy(Interval.HalfHour(zone)).Totals(ServiceTarget.Default);
        Assert.That(Keys(totals), Is.EqualTo(keys));
        Assert.That(Enumerable.Range(0, 4).Select(group => (totals.Of(Measures.Offered, group).Value, totals.Of(FactMeasures.AvailableTime, group).Value)), Is.All.EqualTo((6L, 1_800_000L)));
    }

    /// <summary>A leg counts where its instant lies, with all of its time; an activity is cut.</summary>
    [Test]
    public void Midnight_cuts_activities_and_not_legs()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var late = new DateTimeOffset(2026, 3, 28, 22, 40, 0, TimeSpan.Zero);      // 23:40, on the eve of a day of 23 hours
        var leg = new Interaction { OfferedAt = late, Outcome = Outcome.Answered, Wait = TimeSpan.FromMinutes(5), Talk = TimeSpan.FromMinutes(25) };
        var center = ContactCenter.Of(InteractionTable.From([leg, leg with { OfferedAt = late.AddMinutes(20).AddMilliseconds(-1) }, leg with { OfferedAt = late.AddMinutes(20) }])) with
        {
            TimeZone = zone, Activities = [new() { Agent = "a", Start = late, End = late.AddMinutes(55), State = AgentState.Available }],
        };
        (string? Day, long Offered, long Talk, long Minutes)[] Rows(Interval day)
        {
            var totals = center.GroupBy(day).Totals(ServiceTarget.Default);
            return [.. Enumerable.Range(0, totals.Count).Select(group => (
                totals.Key(group)[0], totals.Of(Measures.Offered, group).Value, totals.Of(Measures.Talk, group).Value / 60_000, totals.Of(FactMeasures.AvailableTime, group).Value / 60_000))];
        }

        Assert.Multiple(() =>
        {
            Assert.That(Rows(Interval.Day(zone)), Is.EqualTo(new[] { ("2026-03-28", 2L, 50L, 20L), ("2026-03-29", 1L, 25L, 35L) }));
            Assert.That(Rows(Interval.Day(zone).By(Attribution.Answer)), Is.EqualTo(new[] { ("2026-03-28", 1L, 25L, 20L), ("2026-03-29", 2L, 50L, 35L) }));
            Assert.That(Rows(Interval.Day(zone).By(Attribution.End)), Is.EqualTo(new[] { ("2026-03-28", 0L, 0L, 20L), ("2026-03-29", 3L, 75L, 35L) }));
        });
    }

    private static IEnumerable<string?> Keys(Totals totals) => Enumerable.Range(0, totals.Count).Select(group => totals.Key(group)[0]);

    /// <summary>A call every so many minutes, and an agent who waits for them all the time.</summary>
    private static ContactCenter Center(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset to, int minutes) => new()
    {
        Interactions = InteractionTable.From(Enumerable.Range(0, (int)((to - from).TotalMinutes / minutes)).Select(i => new Interaction { OfferedAt = from.AddMinutes(i * minutes), Outcome = Outcome.Abandoned })),
        Activities = [new() { Agent = "a", Start = from, End = to, State = AgentState.Available }],
        TimeZone = zone, Observed = new(from, to),
    };
}
