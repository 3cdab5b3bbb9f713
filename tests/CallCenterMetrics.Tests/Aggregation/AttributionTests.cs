using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Aggregation;

/// <summary>Legs by the interval in which they were answered or ended, against the same said in LINQ.</summary>
public sealed class AttributionTests
{
    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "America/New_York"];
    private static readonly TimeZoneInfo Berlin = Zone("Europe/Berlin");
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly (Func<TimeZoneInfo, Interval> Of, Func<DateTimeOffset, TimeZoneInfo, string> Key)[] Kinds =
    [
        (Interval.Day, CalendarOracle.Day), (Interval.Week, CalendarOracle.Week), (Interval.Month, CalendarOracle.Month), (Interval.HourOfDay, CalendarOracle.HourOfDay),
        (Interval.Weekday, CalendarOracle.Weekday), (Interval.HalfHour, (at, zone) => CalendarOracle.Minutes(at, zone, 30)), (zone => Interval.Minutes(5, zone), (at, zone) => CalendarOracle.Minutes(at, zone, 5)),
    ];

    /// <summary>Around the changes of both hemispheres, with very long legs.</summary>
    private static readonly Interaction[] Rows =
    [
        .. Spread(1, new(2026, 3, 27, 0, 0, 0, TimeSpan.Zero)), .. Spread(2, new(2026, 10, 2, 0, 0, 0, TimeSpan.Zero)), .. Spread(3, new(2026, 10, 23, 0, 0, 0, TimeSpan.Zero)),
    ];

    [Test]
    public void Totals_are_those_of_LINQ([ValueSource(nameof(Zones))] string id, [Range(0, 6)] int kind, [Values(Attribution.Answer, Attribution.End)] Attribution attribution)
    {
        var (zone, key) = (Zone(id), Kinds[kind].Key);
        var totals = InteractionTable.From(Rows).GroupBy(Kinds[kind].Of(zone).By(attribution)).Totals(ServiceTarget.Default);
        TotalsAssert.AgreeWithLinq(totals, Rows, row => Instant(row, attribution) is { } at ? key(at, zone) : null);
        Assert.That(totals.Key(totals.Count - 1)[0], Is.Null, "legs without such an instant come last");
    }

    [Test]
    public void Several_attributions_and_other_dimensions_combine([Values(1, 3)] int threads)
    {
        Interaction[] rows = [.. new RandomInteractions { VeryLong = 0 }.Rows(7, InteractionBlock.Capacity + 5_000)];
        var totals = InteractionTable.From(rows).GroupBy(Interval.Day(Berlin).By(Attribution.End), Dimension.Queue, Interval.Day(Berlin), Interval.HourOfDay(Berlin).By(Attribution.Answer))
            .Totals(ServiceTarget.Default, new AggregationOptions { MaxThreads = threads });
        TotalsAssert.AgreeWithLinq(
            totals, rows, row => Instant(row, Attribution.End) is { } end ? CalendarOracle.Day(end, Berlin) : null, row => row.Queue, row => CalendarOracle.Day(row.OfferedAt, Berlin),
            row => Instant(row, Attribution.Answer) is { } answer ? CalendarOracle.HourOfDay(answer, Berlin) : null);
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public bool Any_split_in_any_order_is_the_whole(int seed, byte parts, byte kind, bool isEnd, byte threads)
    {
        var random = new Random(seed);
        var interval = Kinds[kind % Kinds.Length].Of(Zone(Zones[(seed & int.MaxValue) % Zones.Length])).By(isEnd ? Attribution.End : Attribution.Answer);
        var rows = random.GetItems(Rows, random.Next(500));
        var split = rows.GroupBy(_ => random.Next(1 + parts % 7)).ToArray();
        random.Shuffle(split);
        var merged = split.Select(part => Of(part, interval)).Aggregate(Of([], interval), (left, right) => left.Merge(right));
        var running = new RunningTotals(ServiceTarget.Default, Dimension.Channel, interval);
        Array.ForEach(split, part => running.Add(InteractionTable.From(part)));
        var whole = InteractionTable.From(rows).GroupBy(Dimension.Channel, interval).Totals(ServiceTarget.Default, new AggregationOptions { MaxThreads = 1 + threads % 4 });
        return merged.SameAs(whole) && running.Totals.SameAs(whole);
    }

    [Test]
    public void A_row_that_is_corrected_moves_to_where_it_ended()
    {
        var open = new Interaction { Id = "c", OfferedAt = Nine, Outcome = Outcome.Open };
        var interval = Interval.HalfHour(TimeZoneInfo.Utc).By(Attribution.End);
        var running = new RunningTotals(ServiceTarget.Default, interval) { Window = TimeSpan.FromHours(1) };
        running.Add(InteractionTable.From([open]));
        Assert.That(running.Totals.Key(0)[0], Is.Null);
        running.Add(InteractionTable.From([open with { Outcome = Outcome.Answered, Wait = TimeSpan.FromMinutes(5), Talk = TimeSpan.FromMinutes(40) }]));
        Assert.That((running.Totals.Count, running.Totals.Key(0)[0]), Is.EqualTo((1, "2026-03-02T09:30:00+00:00")));
    }

    /// <summary>A call at 23:50 that is answered at 23:55 and ends at 00:10, and one that crosses the begin of summer time.</summary>
    [Test]
    public void A_leg_over_midnight_belongs_to_the_day_of_its_instant() => Assert.Multiple(() =>
    {
        var late = new Interaction { OfferedAt = new(2026, 3, 28, 22, 50, 0, TimeSpan.Zero), Outcome = Outcome.Answered, Wait = TimeSpan.FromMinutes(5), Talk = TimeSpan.FromMinutes(15) };
        Assert.That(Key(late, Interval.Day(Berlin)), Is.EqualTo("2026-03-28"));
        Assert.That(Key(late, Interval.Day(Berlin).By(Attribution.Answer)), Is.EqualTo("2026-03-28"));
        Assert.That(Key(late, Interval.Day(Berlin).By(Attribution.End)), Is.EqualTo("2026-03-29"));
        Assert.That(Key(late with { OfferedAt = late.OfferedAt.AddHours(2) }, Interval.HalfHour(Berlin).By(Attribution.End)), Is.EqualTo("2026-03-29T03:00:00+02:00"));
    });

    [Test]
    public void A_stated_end_wins_and_an_open_leg_has_none() => Assert.Multiple(() =>
    {
        var (answer, end) = (Interval.Minutes(5, TimeZoneInfo.Utc).By(Attribution.Answer), Interval.Minutes(5, TimeZoneInfo.Utc).By(Attribution.End));
        var leg = new Interaction { OfferedAt = Nine, Outcome = Outcome.Answered, Wait = TimeSpan.FromMinutes(1), Talk = TimeSpan.FromMinutes(1), Wrap = TimeSpan.FromMinutes(4) };
        Assert.That(Key(leg, end), Does.StartWith("2026-03-02T09:05"));
        Assert.That(Key(leg with { EndedAt = Nine.AddHours(1) }, end), Does.StartWith("2026-03-02T10:00"));
        Assert.That(Key(leg with { Wait = null, EndedAt = Nine.AddHours(1) }, end), Does.StartWith("2026-03-02T10:00"));
        Assert.That(Key(leg with { Wait = null }, end), Is.Null);
        Assert.That(Key(leg with { Outcome = Outcome.Open, EndedAt = Nine }, end), Is.Null);
        Assert.That(Key(leg with { Outcome = Outcome.Abandoned, Talk = null, Wrap = null }, end), Does.StartWith("2026-03-02T09:00"));
        Assert.That(Key(leg with { Direction = Direction.Outbound }, answer), Does.StartWith("2026-03-02T09:00"));
        Assert.That(Key(leg with { Wait = TimeSpan.FromDays(3_000) }, answer), Does.StartWith("2034-05-19T09:00"));
        Assert.That(Key(leg with { Outcome = Outcome.Abandoned }, answer), Is.Null);
        Assert.That(Key(leg with { Channel = Channel.Bot }, answer), Is.Null);
    });

    [Test]
    public void The_id_shows_it_and_is_its_name() => Assert.Multiple(() =>
    {
        string[] names = ["day", "week", "month", "hour", "weekday", "interval:5m", "interval:30m", "interval:1h"];
        foreach (var name in names)
        {
            var (plain, answer, end) = ((Interval)Dimension.Parse(name, Berlin), (Interval)Dimension.Parse($" {name}.Answer", Berlin), (Interval)Dimension.Parse($"{name}.END ", Berlin));
            var id = name.Split(':')[0];
            Assert.That((plain.Id, answer.Id, end.Id), Is.EqualTo((id, $"{id}.answer", $"{id}.end")));
            Assert.That((plain.Attribution, answer.Attribution, end.Attribution), Is.EqualTo((Attribution.Offer, Attribution.Answer, Attribution.End)));
            Assert.That((answer.By(Attribution.Offer).Meaning, answer.By(Attribution.End).Meaning, answer.IsNumeric), Is.EqualTo((plain.Meaning, end.Meaning, plain.IsNumeric)));
            Assert.That(answer.Meaning, Is.EqualTo($"{id}.answer{plain.Meaning[id.Length..]}"));
        }
    });

    [TestCase("queue.answer")]
    [TestCase("day.start")]
    [TestCase("day.offer.end")]
    [TestCase("day.")]
    [TestCase(".end")]
    public void Other_names_are_refused(string name) =>
        Assert.That(() => Dimension.Parse(name, Berlin), Throws.InstanceOf<FormatException>().With.Message.Contains($"'{name}'").And.Message.Contains("day.end"));

    [Test]
    public void No_other_attribution_is_taken() => Assert.That(
        () => Interval.Day(Berlin).By((Attribution)3), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Offer, Answer, End"));

    [Test]
    public void Saved_totals_come_back([Values(Attribution.Answer, Attribution.End)] Attribution attribution, [Range(0, 6)] int kind)
    {
        Dimension[] dimensions = [Kinds[kind].Of(Berlin).By(attribution), Kinds[kind].Of(Berlin)];
        var totals = InteractionTable.From(Rows.Take(300)).GroupBy(dimensions).Totals(ServiceTarget.Default);
        using var stream = new MemoryStream();
        TotalsFormat.Write(totals, stream);
        stream.Position = 0;
        Assert.That(TotalsFormat.Read(stream, dimensions, []).SameAs(totals));
    }

    /// <summary>The instant in plain words: Wait is asked for alone, whatever else is known.</summary>
    private static DateTimeOffset? Instant(Interaction row, Attribution attribution) => attribution switch
    {
        Attribution.Answer => row.Outcome == Outcome.Answered && row.Channel != Channel.Bot ? row.OfferedAt + row.Wait : null,
        _ => row.Outcome == Outcome.Open ? null : row.EndedAt ?? (row.OfferedAt + row.Wait + (row.Talk ?? TimeSpan.Zero) + (row.Hold ?? TimeSpan.Zero) + (row.Wrap ?? TimeSpan.Zero)),
    };

    private static IEnumerable<Interaction> Spread(int seed, DateTimeOffset from) => new RandomInteractions { From = from, To = from.AddDays(4), Absent = 0.4 }.Rows(seed, 500);

    private static string? Key(Interaction row, Interval interval) => Of([row], interval).Key(0)[1];

    private static Totals Of(IEnumerable<Interaction> rows, Interval interval) => InteractionTable.From(rows).GroupBy(Dimension.Channel, interval).Totals(ServiceTarget.Default);

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
