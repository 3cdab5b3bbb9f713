using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.Waiting;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>Reconciliations of made-up legs against the plain count, around every kind of change of the clocks.</summary>
public sealed class ReconciliationOracleTests
{
    private static readonly string[] Groupings =
        ["", "queue", "30m", "queue 30m", "30m channel", "day 30m", "queue day 60m", "day", "month site week", "agent 60m", "outcome 15m", "channel queue day", "5m"];

    /// <summary>A zone and the middle of a time observed: two days around it, three quarters of an hour off the hour.</summary>
    private static readonly (string Zone, string At)[] Places =
    [
        ("Europe/Berlin", "2026-03-29T01:00Z"), ("Europe/Berlin", "2026-10-25T01:00Z"), ("Asia/Kathmandu", "2026-05-31T18:15Z"), ("Australia/Lord_Howe", "2026-04-04T15:00Z"),
        ("Australia/Lord_Howe", "2026-10-03T15:30Z"), ("America/St_Johns", "2010-11-07T02:31Z"), ("Pacific/Chatham", "2026-09-26T14:00Z"), ("Pacific/Apia", "2011-12-30T10:00Z"), ("UTC", "2026-01-01T00:00Z"),
    ];

    [Test]
    public void Every_row_is_that_of_the_plain_count([ValueSource(nameof(Groupings))] string grouping, [Range(0, 8)] int place)
    {
        var (zone, observed) = (TimeZoneInfo.FindSystemTimeZoneById(Places[place].Zone), ObservedAt(place));
        var legs = Legs(place * 100 + grouping.Length, 260, observed);
        var dimensions = PlainReconciliation.Dimensions(grouping, zone);
        var center = ContactCenter.Of(InteractionTable.From(legs)) with { Observed = observed, TimeZone = zone };
        var expected = PlainReconciliation.Of(legs, dimensions, observed);
        var reconciliation = center.Reconcile(dimensions.Select(dimension => dimension.Dimension));
        var flows = LegFlows.Of(center, reconciliation.Dimensions, 0);
        var oldest = Enumerable.Range(0, flows.Flows.Length).ToDictionary(
            row => string.Join('|', flows.Keys.Columns.Select(column => column.Text(row) ?? "(none)")), row => flows.Flows[row].OldestOfferedAt);
        Assert.Multiple(() =>
        {
            Assert.That(PlainReconciliation.Of(reconciliation), Is.EquivalentTo(expected.ToDictionary(row => row.Key, row => (row.Value.ByOffer, row.Value.ByEvent))));
            Assert.That(oldest, Is.EquivalentTo(expected.ToDictionary(row => row.Key, row => row.Value.Oldest?.ToUnixTimeMilliseconds())));
            Assert.That(reconciliation.Any(row => row.ByEvent!.Opening > 0) && reconciliation.Any(row => row.ByEvent!.Closing > 0), Is.True, "some wait over");
        });
    }

    [Test]
    public void Both_identities_hold_in_every_row([ValueSource(nameof(Groupings))] string grouping, [Values(1, 2, 3)] int seed)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var table = InteractionTable.From(new RandomInteractions { VeryLong = 0 }.Rows(seed, 3_000));
        var reconciliation = table.GroupBy(PlainReconciliation.Dimensions(grouping, zone).Select(dimension => dimension.Dimension)).Reconcile();
        Assert.Multiple(() =>
        {
            foreach (var (_, o, e) in reconciliation)
            {
                Assert.That(o.Offered, Is.EqualTo(o.Answered + o.Abandoned + o.FlowedOut + o.CallbackQueued + o.Open + o.Remainder.Count));
                Assert.That(e!.Opening + e.Offered, Is.EqualTo(e.Answered + e.Abandoned + e.FlowedOut + e.CallbackQueued + e.Closing + e.Remainder.Count));
            }
        });
    }

    [Test]
    public void By_offer_is_what_the_totals_say([Values("", "queue", "queue 30m", "agent day", "hour", "channel weekday", "day hour")] string grouping, [Values] bool isObserved)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        Dimension[] dimensions = [.. grouping.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Dimension.Parse(name == "30m" ? "interval:30m" : name, zone))];
        var observed = new TimeRange(new(2026, 1, 5, 3, 10, 0, TimeSpan.Zero), new(2026, 1, 9, 3, 10, 0, TimeSpan.Zero));
        var center = ContactCenter.Of(InteractionTable.From(new RandomInteractions().Rows(11, 2_000))) with { TimeZone = zone, Observed = isObserved ? observed : null };
        var totals = center.GroupBy(dimensions).Totals(ServiceTarget.Default);
        var expected = Enumerable.Range(0, totals.Count).Where(group => totals.Of(Measures.Offered, group).Value > 0).Select(group => string.Join('|', totals.Key(group).Select(part => part ?? "(none)")) + ": " + string.Join(' ',
            ((AdditiveMeasure[])[Measures.Offered, Measures.Answered, Measures.Abandoned, Measures.FlowedOut, Measures.CallbackQueued, Measures.Open]).Select(measure => totals.Of(measure, group).Value)));
        var rows = PlainReconciliation.Of(center.Reconcile(dimensions)).Select(row => $"{row.Key}: {row.Value.ByOffer[..row.Value.ByOffer.LastIndexOf(' ')]}");
        Assert.That(rows.Where(row => !row.Contains(": 0 ", StringComparison.Ordinal)), Is.EqualTo(expected), "in the same order");
    }

    [Test]
    public void The_order_of_the_rows_does_not_matter()
    {
        var (zone, observed) = (TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe"), ObservedAt(3));
        var legs = Legs(5, 500, observed);
        var rows = Rows(legs);
        Assert.That(rows, Has.Count.GreaterThan(20));
        Assert.That(Rows(legs.OrderBy(leg => leg.OfferedAt)), Is.EqualTo(rows));

        List<(string, string)> Rows(IEnumerable<Interaction> legs) =>
            [.. (ContactCenter.Of(InteractionTable.From(legs)) with { Observed = observed }).Reconcile(Dimension.Queue, Interval.HalfHour(zone)).Select(row => (string.Join('|', row.Key), $"{row.ByEvent! with { Remainder = new(row.ByEvent.Remainder.Count, []) }}"))];
    }

    [Test]
    public void Each_interval_opens_with_what_the_one_before_closed()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var rows = (ContactCenter.Of(InteractionTable.From(Legs(6, 2_000, ObservedAt(1)))) with { Observed = ObservedAt(1) }).Reconcile(Dimension.Queue, Interval.HalfHour(zone));
        var begins = rows.Select(row => DateTimeOffset.Parse(row.Key[1]!)).ToArray();
        Assert.Multiple(() =>
        {
            for (var i = 1; i < rows.Count; i++)
            {
                if (rows[i].Key[0] == rows[i - 1].Key[0])
                {
                    Assert.That(rows[i].ByEvent!.Opening, Is.EqualTo(rows[i - 1].ByEvent!.Closing));
                    Assert.That(rows[i].ByEvent!.Opening == 0 || begins[i] - begins[i - 1] == TimeSpan.FromMinutes(30), Is.True, "no interval with a backlog is left out");
                }
            }
        });
    }

    private static TimeRange ObservedAt(int place) =>
        DateTimeOffset.Parse(Places[place].At) is var middle ? new(middle.AddHours(-24).AddMinutes(-15), middle.AddHours(24).AddMinutes(30)) : default;

    /// <summary>From a day before the time observed to a day after it; a third of the waits are of hours, some end on the next hour or the one after.</summary>
    private static List<Interaction> Legs(int seed, int count, TimeRange observed) =>
        [.. new RandomInteractions { From = observed.From.AddDays(-1), To = observed.To.AddDays(1), Agents = 4 }.Rows(seed, count).Select((leg, i) => leg with
        {
            Wait = leg.Wait is not { } wait ? null
                : i % 7 == 0 ? leg.OfferedAt.AddHours(1 + i % 2).AddTicks(-(leg.OfferedAt.Ticks % TimeSpan.TicksPerHour)) - leg.OfferedAt
                : i % 3 == 0 ? TimeSpan.FromMilliseconds(Math.Min(60 * wait.TotalMilliseconds, 300_000_000_000))
                : wait,
        })];
}
