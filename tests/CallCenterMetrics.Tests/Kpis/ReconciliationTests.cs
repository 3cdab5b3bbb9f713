using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.Waiting;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>A morning worked by hand.</summary>
public sealed class ReconciliationTests
{
    private static readonly TimeZoneInfo Utc = TimeZoneInfo.Utc;
    private static readonly DateTimeOffset Nine = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>a waits from 9:10 to 9:40, b from 9:20 to 11:05, c is open from 9:50, d left at an unknown time, e is no outcome, f left at once.</summary>
    private static readonly Interaction[] Morning =
    [
        Leg("a", 10, Outcome.Answered, 30), Leg("b", 20, Outcome.Abandoned, 105), Leg("c", 50, Outcome.Open, null),
        Leg("d", 55, Outcome.FlowedOut, null), Leg("e", 56, Outcome.Contained, 1), Leg("f", 57, Outcome.CallbackQueued, 0),
        Leg("bot", 1, Outcome.Contained, 1) with { Channel = Channel.Bot }, Leg("out", 2, Outcome.NotConnected, 1) with { Direction = Direction.Outbound },
    ];

    private static readonly ContactCenter Center = ContactCenter.Of(InteractionTable.From(Morning)) with { Observed = new(Nine, Nine.AddHours(3)) };

    [Test]
    public void A_morning_by_half_hours()
    {
        var rows = Center.Reconcile(Interval.HalfHour(Utc));
        Assert.Multiple(() =>
        {
            Assert.That(PlainReconciliation.Of(rows).Select(row => $"{row.Key[11..16]}: {row.Value.ByOffer} / {row.Value.ByEvent}"), Is.EqualTo((string[])
            [
                // O A B F K N remainder / opening O A B F K closing remainder
                "09:00: 2 1 1 0 0 0 0 / 0 2 0 0 0 0 2 0",
                "09:30: 4 0 0 1 1 1 1 / 2 4 1 0 0 1 2 2",
                "10:00: 0 0 0 0 0 0 0 / 2 0 0 0 0 0 2 0",
                "10:30: 0 0 0 0 0 0 0 / 2 0 0 0 0 0 2 0",
                "11:00: 0 0 0 0 0 0 0 / 2 0 0 1 0 0 1 0",
                "11:30: 0 0 0 0 0 0 0 / 1 0 0 0 0 0 1 0",
            ]));
            Assert.That(rows.Balances, Is.False);
            Assert.That(rows.Select(row => row.Balances), Is.EqualTo((bool[])[true, false, true, true, true, true]));
            Assert.That((rows[1].ByOffer.Remainder.Ids, rows[1].ByEvent!.Remainder.Ids), Is.EqualTo((new[] { "e" }, new[] { "d", "e" })));
            Assert.That(rows.Findings, Is.EqualTo((string[])
            [
                "An outcome that no such leg can have: 1 of 6 legs offered to people, in 1 of 6 rows (e); they are offered and nothing else. "
                + "Contained belongs to legs of channel Bot, NotConnected to outbound ones: correct channel, direction or outcome.",
                "No wait: 1 of 6 legs offered to people, in 1 of 6 rows (d); by event they are offered and never leave. State the Wait of every leg that is not open.",
            ]));
        });
    }

    [Test]
    public void Without_time_the_whole_time_observed_is_one_interval() =>
        Assert.That(PlainReconciliation.Of(Center.Reconcile()), Is.EqualTo(new Dictionary<string, (string, string)> { [""] = ("6 1 1 1 1 1 1", "0 6 1 1 0 1 1 2") }));

    [Test]
    public void Legs_offered_before_the_time_observed_are_carried_over_and_those_that_left_after_it_are_carried_on()
    {
        var rows = (Center with { Observed = new(Nine.AddMinutes(52), Nine.AddMinutes(65)) }).Reconcile(Interval.HalfHour(Utc));
        Assert.Multiple(() =>
        {
            Assert.That(PlainReconciliation.Of(rows).Values.Select(row => row.ByEvent), Is.EqualTo((string[])["2 3 0 0 0 1 2 2", "2 0 0 0 0 0 2 0"]), "b and c");
            Assert.That((Center with { Observed = new(Nine.AddHours(1), Nine.AddHours(2)) }).Reconcile(Interval.HalfHour(Utc)).Findings.Single(), Does.Contain("2 legs offered before the time observed"));
        });
    }

    [Test]
    public void Where_no_time_is_stated_it_is_whole_days_of_the_calendar_asked_for()
    {
        var kathmandu = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kathmandu");
        var rows = Center.Interactions.GroupBy(Interval.HalfHour(kathmandu)).Reconcile();
        Assert.Multiple(() =>
        {
            Assert.That((rows.Observed.From, rows.Observed.To), Is.EqualTo((new DateTimeOffset(2026, 1, 4, 18, 15, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 5, 18, 15, 0, TimeSpan.Zero))));
            Assert.That((rows[^1].Key[0], rows[^1].ByEvent!.Closing), Is.EqualTo(("2026-01-05T23:30:00+05:45", 1)), "c is open to the end of the day");
            Assert.That(Center.Interactions.GroupBy().Reconcile().Observed.To, Is.EqualTo(new DateTimeOffset(2026, 1, 6, 0, 0, 0, TimeSpan.Zero)));
        });
    }

    [Test]
    public void A_cycle_has_no_backlog_and_says_so()
    {
        var rows = Center.Reconcile(Dimension.Channel, Interval.HourOfDay(Utc), Interval.Weekday(Utc));
        Assert.Multiple(() =>
        {
            Assert.That(rows.WhyNotByEvent, Is.EqualTo(
                "By hour and weekday an interval comes again and again, so that it has no opening and no closing backlog; group by a day or a half-hour instead."));
            Assert.That(PlainReconciliation.Of(rows), Is.EqualTo(new Dictionary<string, (string, string)> { ["Voice|9|1"] = ("6 1 1 1 1 1 1", "") }), "hours in which somebody only waits have no row");
            Assert.That(rows.Findings, Has.Count.EqualTo(1));
            Assert.That(Center.Reconcile(Dimension.Channel).WhyNotByEvent, Is.Null);
        });
    }

    [Test]
    public void It_balances_where_every_leg_left_or_waits()
    {
        var rows = ContactCenter.Of(InteractionTable.From(Morning.Where(leg => leg.Id is not ("d" or "e")))).Reconcile(Dimension.Queue, Interval.Day(Utc));
        Assert.That((rows.Balances, rows.Findings.Count, rows.All(row => row.Balances)), Is.EqualTo((true, 0, true)));
    }

    [TestCase(0, "")]
    [TestCase(2, "row 65540, row 65541, …")]
    [TestCase(5, "row 65540, row 65541, row 65542, row 65543, row 65544")]
    public void Remainders_are_counted_all_and_listed_in_part(int listed, string expected)
    {
        var legs = Enumerable.Range(0, 65_545).Select(i => Leg(null, 10 - i % 5, i < 65_540 ? Outcome.Open : Outcome.Answered, null));
        var remainder = InteractionTable.From(legs).GroupBy(Interval.Minutes(60, Utc)).Reconcile(listed)[0].ByEvent!.Remainder;
        Assert.That((remainder.Count, remainder.ToString()), Is.EqualTo((5, listed == 0 ? "…" : expected)));
    }

    [Test]
    public void Nothing_offered_is_one_empty_row_or_none()
    {
        Assert.Multiple(() =>
        {
            Assert.That(PlainReconciliation.Of(InteractionTable.Empty.GroupBy().Reconcile()).Values, Is.EqualTo(((string, string)[])[("0 0 0 0 0 0 0", "0 0 0 0 0 0 0 0")]));
            Assert.That(InteractionTable.Empty.GroupBy(Dimension.Queue, Interval.HalfHour(Utc)).Reconcile(), Is.Empty);
            Assert.That((Center with { Observed = new(Nine.AddHours(1), Nine.AddHours(1)) }).Reconcile(Dimension.Queue), Is.Empty);
            Assert.That((Center with { Observed = new(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue) }).Reconcile(Interval.Day(Utc)), Is.Empty);
        });
    }

    [Test]
    public void A_backlog_without_end_is_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => LegFlows.Of(Center, [Interval.HalfHour(Utc)], 20, mostRows: 6), Throws.Nothing);
        Assert.That(() => LegFlows.Of(Center, [Interval.HalfHour(Utc)], 20, mostRows: 5), Throws.InvalidOperationException.With.Message.Contains("over 5 rows; group by fewer"));
    });

    [Test]
    public void A_negative_number_of_ids_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Center.GroupBy().Reconcile(-1));

    private static Interaction Leg(string? id, double minutes, Outcome outcome, double? wait) => new()
    {
        Id = id, OfferedAt = Nine.AddMinutes(minutes), Outcome = outcome, Wait = wait is { } known ? TimeSpan.FromMinutes(known) : null,
    };
}
