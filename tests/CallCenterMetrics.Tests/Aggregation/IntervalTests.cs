using System.Globalization;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Aggregation;

public sealed class IntervalTests
{
    private static readonly TimeZoneInfo Berlin = Zone("Europe/Berlin");
    private static readonly TimeZoneInfo LordHowe = Zone("Australia/Lord_Howe");
    private static readonly AdditiveMeasure Rows = Measure.Count("rows", _ => true);

    private static readonly string[] Zones =
    [
        "UTC", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "America/New_York", "America/St_Johns", "Asia/Shanghai", "Africa/Casablanca",
        "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Chatham",
    ];

    private static readonly (string Id, Func<TimeZoneInfo, Interval> Of, Func<DateTimeOffset, TimeZoneInfo, string> Key)[] Kinds =
    [
        ("day", Interval.Day, CalendarOracle.Day), ("week", Interval.Week, CalendarOracle.Week), ("month", Interval.Month, CalendarOracle.Month),
        ("hour", Interval.HourOfDay, CalendarOracle.HourOfDay), ("weekday", Interval.Weekday, CalendarOracle.Weekday),
        .. ((int[])[5, 10, 15, 20, 30, 60]).Select(minutes => (
            "interval", (Func<TimeZoneInfo, Interval>)(zone => Interval.Minutes(minutes, zone)),
            (Func<DateTimeOffset, TimeZoneInfo, string>)((at, zone) => CalendarOracle.Minutes(at, zone, minutes)))),
    ];

    /// <summary>Instants all over 130 years, and every few minutes around the changes of a whole year, the millisecond before each hour included.</summary>
    private static readonly DateTimeOffset[] Instants =
    [
        .. new RandomInteractions { From = FactLimits.EarliestInstant, To = FactLimits.EarliestInstant.AddYears(130) }.Rows(81, 2_000).Select(row => row.OfferedAt),
        .. new RandomInteractions { From = At("2025-12-20T00:00Z"), To = At("2027-01-12T00:00Z") }.Rows(82, 4_000).Select(row => row.OfferedAt),
        .. Around("2026-03-08"), .. Around("2026-03-29"), .. Around("2026-04-05"), .. Around("2026-10-04"), .. Around("2026-10-25"), .. Around("2026-11-01"),
        .. Around("2011-12-30"), .. Around("1986-01-01"), .. Around("2021-01-03"),
    ];

    private static readonly InteractionTable InstantsTable = Table(Instants);

    [Test]
    public void Keys_are_those_of_the_zone_row_by_row([ValueSource(nameof(Zones))] string id, [Range(0, 10)] int kind)
    {
        var zone = Zone(id);
        var interval = Kinds[kind].Of(zone);
        var expected = Instants.GroupBy(at => Kinds[kind].Key(at, zone)).ToDictionary(group => group.Key, group => group.LongCount());
        Assert.Multiple(() =>
        {
            Assert.That(interval.Id, Is.EqualTo(Kinds[kind].Id));
            Assert.That(Counts(InstantsTable, interval).OrderBy(entry => entry.Key, StringComparer.Ordinal), Is.EqualTo(expected.OrderBy(entry => entry.Key, StringComparer.Ordinal)));
        });
    }

    [Test]
    public void Rows_lie_in_their_interval([ValueSource(nameof(Zones))] string id, [Values(5, 10, 15, 20, 30, 60)] int minutes)
    {
        var earliest = Measure.Of("earliest", row => new Latest(-row.OfferedAt.ToUnixTimeMilliseconds()));
        var latest = Measure.Of("latest", row => new Latest(row.OfferedAt.ToUnixTimeMilliseconds()));
        var totals = InstantsTable.GroupBy(Interval.Minutes(minutes, Zone(id))).Totals(ServiceTarget.Default, earliest, latest);
        var starts = Enumerable.Range(0, totals.Count).Select(group => DateTimeOffset.Parse(totals.Key(group)[0]!, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds()).ToArray();
        var outside = Enumerable.Range(0, totals.Count).Where(group =>
            -totals.Of(earliest, group).At!.Value < starts[group]
            || totals.Of(latest, group).At!.Value >= starts[group] + minutes * 60_000L
            || (group + 1 < starts.Length && totals.Of(latest, group).At!.Value >= starts[group + 1]));
        Assert.Multiple(() =>
        {
            Assert.That(outside.Select(group => totals.Key(group)[0]), Is.Empty);
            Assert.That(starts, Is.Ordered);
        });
    }

    [TestCase("2026-03-29", 23)]
    [TestCase("2026-10-25", 25)]
    [TestCase("2026-06-01", 24)]
    public void A_day_has_the_hours_that_it_has(string day, int hours) => Assert.Multiple(() =>
    {
        var minutes = Every(10, At("2026-01-01T00:00Z"), At("2027-01-01T00:00Z"));
        Assert.That(Counts(minutes, Interval.Day(Berlin))[day], Is.EqualTo(hours * 6));
        Assert.That(Counts(minutes, Interval.Hour(Berlin)).Keys.Count(key => key.StartsWith(day, StringComparison.Ordinal)), Is.EqualTo(hours));
        Assert.That(Counts(minutes, Interval.HalfHour(Berlin)).Where(entry => entry.Key.StartsWith(day, StringComparison.Ordinal)).Select(entry => entry.Value), Is.All.EqualTo(3));
    });

    [Test]
    public void The_hour_that_is_skipped_is_no_interval() => Assert.That(
        Keys(Every(15, At("2026-03-29T00:00Z"), At("2026-03-29T02:00Z")), Interval.HalfHour(Berlin)),
        Is.EqualTo((string[])["2026-03-29T01:00:00+01:00", "2026-03-29T01:30:00+01:00", "2026-03-29T03:00:00+02:00", "2026-03-29T03:30:00+02:00"]));

    [Test]
    public void The_hour_that_occurs_twice_is_two_intervals() => Assert.That(
        Keys(Every(15, At("2026-10-24T23:30Z"), At("2026-10-25T02:30Z")), Interval.Hour(Berlin)),
        Is.EqualTo((string[])["2026-10-25T01:00:00+02:00", "2026-10-25T02:00:00+02:00", "2026-10-25T02:00:00+01:00", "2026-10-25T03:00:00+01:00"]));

    /// <summary>Lord Howe goes from 02:00 (+11:00) back to 01:30 (+10:30), and from 02:00 (+10:30) on to 02:30 (+11:00): in the middle of an hour.</summary>
    [Test]
    public void A_change_in_the_middle_of_an_hour_begins_an_interval() => Assert.Multiple(() =>
    {
        Assert.That(
            Keys(Every(5, At("2026-04-04T14:00Z"), At("2026-04-04T16:30Z")), Interval.Hour(LordHowe)),
            Is.EqualTo((string[])["2026-04-05T01:00:00+11:00", "2026-04-05T01:30:00+10:30", "2026-04-05T02:00:00+10:30"]));
        Assert.That(
            Keys(Every(5, At("2026-10-03T14:30Z"), At("2026-10-03T17:00Z")), Interval.Hour(LordHowe)),
            Is.EqualTo((string[])["2026-10-04T01:00:00+10:30", "2026-10-04T02:30:00+11:00", "2026-10-04T03:00:00+11:00"]));
    });

    [Test]
    public void Offsets_of_quarters_of_an_hour_keep_local_intervals() => Assert.That(
        Keys([At("2025-12-31T18:30Z")], Interval.Hour(Zone("Asia/Kathmandu"))), Is.EqualTo((string[])["2026-01-01T00:00:00+05:45"]));

    [TestCase("2026-01-01T00:00Z", "2026-W01")]
    [TestCase("2025-12-29T00:00Z", "2026-W01")]
    [TestCase("2025-12-28T23:59:59.999Z", "2025-W52")]
    [TestCase("2024-12-30T00:00Z", "2025-W01")]
    [TestCase("2021-01-03T23:59Z", "2020-W53")]
    [TestCase("2027-01-01T00:00Z", "2026-W53")]
    public void Weeks_over_year_ends_are_iso_weeks(string at, string week) => Assert.That(Keys([At(at)], Interval.Week(TimeZoneInfo.Utc)), Is.EqualTo((string[])[week]));

    [Test]
    public void Hours_and_weekdays_are_sorted_as_numbers() => Assert.Multiple(() =>
    {
        Assert.That(Keys(Instants, Interval.HourOfDay(Berlin)), Is.EqualTo(Enumerable.Range(0, 24).Select(hour => $"{hour}")));
        Assert.That(Keys(Instants, Interval.Weekday(Berlin)), Is.EqualTo(Enumerable.Range(1, 7).Select(day => $"{day}")));
        Assert.That(Keys([At("2026-01-05T00:00Z")], Interval.Weekday(TimeZoneInfo.Utc)), Is.EqualTo((string[])["1"]), "a Monday");
    });

    /// <summary>A part that begins just after a change must find the same intervals as the whole.</summary>
    [Test]
    public void A_split_at_any_instant_is_the_whole([ValueSource(nameof(Zones))] string id, [Range(0, 10)] int kind)
    {
        var interval = Kinds[kind].Of(Zone(id));
        var instants = Around("2026-04-05").Concat(Around("2026-10-04")).Order().ToArray();
        var whole = Totals(instants, interval);
        var splits = Enumerable.Range(0, 40).Select(i => i * instants.Length / 40).Append(Array.FindIndex(instants, at => at >= At("2026-10-03T15:30Z")));
        Assert.That(splits.Where(split => !Totals(instants[..split], interval).Merge(Totals(instants[split..], interval)).SameAs(whole)), Is.Empty);
    }

    [TestCase(0)]
    [TestCase(7)]
    [TestCase(45)]
    [TestCase(120)]
    public void Other_lengths_are_refused(int minutes) => Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Minutes(minutes, Berlin));

    private readonly record struct Latest(long? At) : CallCenterMetrics.Statistics.IStatistic<Latest>
    {
        public Latest Combine(Latest other) => At is null || other.At > At ? other : this;
    }

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<DateTimeOffset> Every(int minutes, DateTimeOffset from, DateTimeOffset to)
    {
        for (var at = from; at < to; at = at.AddMinutes(minutes))
        {
            yield return at;
        }
    }

    private static IEnumerable<DateTimeOffset> Around(string day) =>
        Every(5, At(day).AddHours(-20), At(day).AddHours(36)).SelectMany(at => (DateTimeOffset[])[at, at.AddMilliseconds(-1)]);

    private static InteractionTable Table(IEnumerable<DateTimeOffset> instants) =>
        InteractionTable.From(instants.Select(at => new Interaction { OfferedAt = at, Outcome = Outcome.Answered }));

    private static Totals Totals(IEnumerable<DateTimeOffset> instants, Interval interval) => Table(instants).GroupBy(interval).Totals(ServiceTarget.Default, Rows);

    private static IEnumerable<string> Keys(IEnumerable<DateTimeOffset> instants, Interval interval)
    {
        var totals = Totals(instants, interval);
        return Enumerable.Range(0, totals.Count).Select(group => totals.Key(group)[0]!);
    }

    private static Dictionary<string, long> Counts(IEnumerable<DateTimeOffset> instants, Interval interval) => Counts(Table(instants), interval);

    private static Dictionary<string, long> Counts(InteractionTable table, Interval interval)
    {
        var totals = table.GroupBy(interval).Totals(ServiceTarget.Default, Rows);
        return Enumerable.Range(0, totals.Count).ToDictionary(group => totals.Key(group)[0]!, group => totals.Of(Rows, group).Value);
    }
}
