using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Facts;

/// <summary>When a center is open, against the clock of the zone asked minute by minute.</summary>
public sealed class BusinessHoursTests
{
    private static readonly TimeZoneInfo Berlin = Zone("Europe/Berlin");
    private static readonly OpeningHours Office = new(new(8, 0), new(18, 0));
    private static readonly BusinessHours Weekdays = new BusinessHours(Berlin).WithDailyHours(DayOfWeek.Monday, DayOfWeek.Friday, Office);

    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Australia/Adelaide", "America/Santiago"];

    [Test]
    public void A_year_is_that_of_the_clock_minute_by_minute([ValueSource(nameof(Zones))] string id, [Range(1, 4)] int seed)
    {
        var plain = PlainHours.Random(Zone(id), seed, 2026);
        var (hours, dice, from) = (plain.Hours, new Random(seed), new DateTimeOffset(2025, 12, 30, 0, 0, 0, TimeSpan.Zero));
        bool[] open = [.. Enumerable.Range(0, 370 * 1_440).Select(minute => plain.IsOpen(from.AddMinutes(minute)))];
        Assert.That(Enumerable.Range(0, open.Length).Where(minute => hours.IsOpen(from.AddMinutes(minute)) != open[minute]).Take(5).Select(minute => from.AddMinutes(minute)), Is.Empty);

        var before = new long[open.Length + 1];
        for (var minute = 0; minute < open.Length; minute++)
        {
            before[minute + 1] = before[minute] + (open[minute] ? 60_000 : 0);
        }

        long Until(long milliseconds) => before[milliseconds / 60_000] + (open[milliseconds / 60_000] ? milliseconds % 60_000 : 0);
        for (var i = 0; i < 5_000; i++)
        {
            var begin = dice.NextInt64(open.Length * 60_000L);
            var end = begin + dice.NextInt64(i % 2 == 0 ? open.Length * 60_000L - begin : Math.Min(9_000_000, open.Length * 60_000L - begin));
            Assert.That(hours.OpenTime(from.AddMilliseconds(begin), from.AddMilliseconds(end)).TotalMilliseconds, Is.EqualTo(Until(end) - Until(begin)));
        }

        var starts = Enumerable.Range(0, open.Length).Where(minute => open[minute] && (minute == 0 || !open[minute - 1]));
        var ends = Enumerable.Range(1, open.Length).Where(minute => open[minute - 1] && (minute == open.Length || !open[minute]));
        Assert.That(hours.Open(new(from, from.AddMinutes(open.Length))), Is.EqualTo(starts.Zip(ends, (start, end) => new TimeRange(from.AddMinutes(start), from.AddMinutes(end)))));
    }

    [TestCase("Europe/Berlin", "2026-03-29", 23)]
    [TestCase("Europe/Berlin", "2026-10-25", 25)]
    [TestCase("Europe/Berlin", "2026-06-01", 24)]
    [TestCase("America/New_York", "2026-03-08", 23)]
    [TestCase("America/New_York", "2026-11-01", 25)]
    [TestCase("Australia/Lord_Howe", "2026-10-04", 23.5)]
    [TestCase("Australia/Lord_Howe", "2026-04-05", 24.5)]
    [TestCase("America/Santiago", "2026-09-06", 23)]
    public void A_whole_day_has_the_hours_that_it_has(string id, string day, double hours)
    {
        var (zone, date) = (Zone(id), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        var all = new BusinessHours(zone).WithHours(date, OpeningHours.AllDay);
        var (from, to) = (new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.That(all.OpenTime(from, to), Is.EqualTo(TimeSpan.FromHours(hours)));
        Assert.That(all.Open(new(from, to)).Single(), Has.Property("From").EqualTo(all.Open(new(from, to)).Single().To.AddHours(-hours)));
    }

    /// <summary>01:00 to 02:30 in Berlin: half an hour is skipped in spring; in autumn the clock shows 02:00 to 02:30 twice.</summary>
    [Test]
    public void Hours_hold_while_the_clock_shows_them()
    {
        var night = new BusinessHours(Berlin).WithHours(DayOfWeek.Sunday, new OpeningHours(new(1, 0), new(2, 30)));
        Assert.That(OpenOn(night, 2026, 3, 29), Is.EqualTo(new[] { "01:00+01 03:00+02" }));
        Assert.That(OpenOn(night, 2026, 10, 25), Is.EqualTo(new[] { "01:00+02 02:30+02", "02:00+01 02:30+01" }));
    }

    [Test]
    public void Hours_over_midnight_belong_to_the_day_on_which_they_begin()
    {
        var late = new BusinessHours(Berlin).WithHours(DayOfWeek.Friday, new OpeningHours(new(22, 0), new(6, 0)));
        Assert.That(OpenOn(late, 2026, 3, 6), Is.EqualTo(new[] { "22:00+01 00:00+01" }));
        Assert.That(OpenOn(late, 2026, 3, 7), Is.EqualTo(new[] { "00:00+01 06:00+01" }));
        Assert.That(OpenOn(late.WithHolidays(new DateOnly(2026, 3, 7)), 2026, 3, 7), Is.Empty, "a holiday ends them at midnight");
        Assert.That(OpenOn(late.WithHours(new DateOnly(2026, 3, 7), new OpeningHours(new(5, 0), new(7, 0))), 2026, 3, 7), Is.EqualTo(new[] { "05:00+01 07:00+01" }));
        Assert.That(OpenOn(late.WithHolidays(new DateOnly(2026, 3, 6)), 2026, 3, 7), Is.Empty, "on a holiday none begin");
    }

    [Test]
    public void Stretches_that_touch_or_overlap_are_one()
    {
        var hours = new BusinessHours(Berlin).WithHours(DayOfWeek.Monday, new(new(13, 0), new(0, 0)), new(new(8, 0), new(12, 0)), new(new(11, 0), new(13, 0)))
            .WithHours(DayOfWeek.Tuesday, new OpeningHours(new(0, 0), new(1, 0)));
        var (monday, wednesday) = (new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(1)), new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.FromHours(1)));
        Assert.That(hours.Open(new(monday, wednesday)), Is.EqualTo(new[] { new TimeRange(monday.AddHours(8), monday.AddHours(25)) }));
        Assert.That(hours.HoursOf(DayOfWeek.Monday).Select(stretch => $"{stretch}"), Is.EqualTo(new[] { "08:00-12:00", "11:00-13:00", "13:00-24:00" }));
    }

    [Test]
    public void Always_is_open_from_the_first_instant_to_the_last() => Assert.Multiple(() =>
    {
        var (first, last) = (FactLimits.EarliestInstant, FactLimits.LatestInstant);
        Assert.That(BusinessHours.Always.OpenTime(first, last), Is.EqualTo(last - first));
        Assert.That(BusinessHours.Always.In(Berlin).Open(new(first, last)), Is.EqualTo(new[] { new TimeRange(first, last) }));
        Assert.That((BusinessHours.Always.IsOpen(first), BusinessHours.Always.OpenTime(first, first), new BusinessHours(Berlin).OpenTime(first, last)), Is.EqualTo((true, TimeSpan.Zero, TimeSpan.Zero)));
    });

    [Test]
    public void Ends_are_not_open_and_begins_are() => Assert.Multiple(() =>
    {
        var eight = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1));
        Assert.That(new[] { eight.AddTicks(-1), eight, eight.AddHours(10).AddTicks(-1), eight.AddHours(10) }.Select(Weekdays.IsOpen), Is.EqualTo(new[] { false, true, true, false }));
        Assert.That(Weekdays.OpenTime(eight.AddTicks(3), eight.AddTicks(10)).Ticks, Is.EqualTo(7));
    });

    /// <summary>Epiphany in Berlin from midnight to midnight; New Year's Eve from noon on, which covers no day; a week of it, and an incident that is none.</summary>
    [Test]
    public void Holidays_are_the_local_days_that_such_periods_cover()
    {
        Period Of(DateTimeOffset from, DateTimeOffset to, PeriodKind kind = PeriodKind.Holiday) => new() { From = from, To = to, Kind = kind, Name = "x" };
        var winter = TimeSpan.FromHours(1);
        var hours = Weekdays.WithHolidays([
            Of(new(2026, 1, 5, 23, 0, 0, TimeSpan.Zero), new(2026, 1, 7, 0, 0, 0, winter)), Of(new(2026, 12, 31, 12, 0, 0, winter), new(2027, 1, 1, 23, 59, 0, winter)),
            Of(new(2026, 3, 28, 12, 0, 0, winter), new(2026, 3, 31, 0, 0, 0, TimeSpan.FromHours(2))), Of(new(2026, 5, 1, 0, 0, 0, winter), new(2026, 5, 9, 0, 0, 0, winter), PeriodKind.Incident),
        ]);
        Assert.That(hours.Dates, Is.EqualTo(new[] { new DateOnly(2026, 1, 6), new DateOnly(2026, 3, 29), new DateOnly(2026, 3, 30) }));
        Assert.That((hours.HoursOf(new DateOnly(2026, 1, 6)).Count, hours.HoursOf(new DateOnly(2026, 1, 7)).Single()), Is.EqualTo((0, Office)));
        Assert.That(Weekdays.WithHolidays([Of(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)]).Dates, Has.Count.EqualTo(84_005), "all of 1970 to 2199 but the first, which begins in 1969");
    }

    [Test]
    public void Hours_that_are_stated_alike_are_equal() => Assert.Multiple(() =>
    {
        var same = new BusinessHours(Zone("Europe/Berlin")).WithHours(DayOfWeek.Friday, Office).WithDailyHours(DayOfWeek.Monday, DayOfWeek.Thursday, Office, Office);
        var holiday = Weekdays.WithHolidays(new DateOnly(2026, 1, 6));
        Assert.That((same, same.GetHashCode(), same == Weekdays), Is.EqualTo((Weekdays, Weekdays.GetHashCode(), true)));
        Assert.That(holiday, Is.EqualTo(same.WithHours(new DateOnly(2026, 1, 6))));
        BusinessHours?[] others = [null, holiday, Weekdays.In(TimeZoneInfo.Utc), Weekdays.WithHours(DayOfWeek.Friday), Weekdays.WithHours(DayOfWeek.Saturday, Office), holiday.WithHours(new DateOnly(2026, 1, 6), Office)];
        Assert.That(others.Where(other => other == Weekdays), Is.Empty);
        Assert.That(new ContactCenter { BusinessHours = Weekdays }, Is.EqualTo(new ContactCenter { BusinessHours = same }));
        Assert.That($"{holiday.WithDailyHours(DayOfWeek.Tuesday, DayOfWeek.Friday)}", Is.EqualTo("Monday 08:00-18:00; 1 dates of their own; Europe/Berlin"));
    });

    [Test]
    public void Weekdays_go_on_from_saturday_to_sunday() => Assert.That(
        Enum.GetValues<DayOfWeek>().Where(day => new BusinessHours(Berlin).WithDailyHours(DayOfWeek.Friday, DayOfWeek.Monday, Office).HoursOf(day).Count > 0),
        Is.EqualTo(new[] { DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Friday, DayOfWeek.Saturday }));

    [Test]
    public void A_center_keeps_its_hours_unless_another_has_some() => Assert.Multiple(() =>
    {
        var center = new ContactCenter { BusinessHours = Weekdays };
        Assert.That(center.With(new()).BusinessHours, Is.EqualTo(Weekdays));
        Assert.That(center.With(new() { BusinessHours = BusinessHours.Always }).BusinessHours, Is.EqualTo(BusinessHours.Always));
    });

    [Test]
    public void What_cannot_be_is_refused() => Assert.Multiple(() =>
    {
        var (early, at) = (FactLimits.EarliestInstant.AddTicks(-1), new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.That(() => Weekdays.IsOpen(early), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("1970").And.Message.Contains("2200"));
        Assert.That(() => Weekdays.OpenTime(at, DateTimeOffset.MaxValue), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("to"));
        Assert.That(() => Weekdays.OpenTime(at, at.AddTicks(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("swap"));
        Assert.That(() => Weekdays.Open(new(early, at)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Weekdays.WithHours((DayOfWeek)7, Office), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Saturday"));
        Assert.That(() => new BusinessHours(null!), Throws.ArgumentNullException);
        Assert.That(() => Weekdays.In(null!), Throws.ArgumentNullException);
    });

    [Test]
    public void Threads_that_ask_at_once_hear_the_same()
    {
        var (hours, from) = (PlainHours.Random(Berlin, 9, 2026).Hours, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var times = new TimeSpan[2_000];
        Parallel.For(0, times.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => times[i] = hours.OpenTime(from.AddDays(i), from.AddDays(2 * i)));
        var alone = PlainHours.Random(Berlin, 9, 2026).Hours;
        Assert.That(times, Is.EqualTo(Enumerable.Range(0, times.Length).Select(i => alone.OpenTime(from.AddDays(i), from.AddDays(2 * i)))));
    }

    private static IEnumerable<string> OpenOn(BusinessHours hours, int year, int month, int day)
    {
        var date = new DateTime(year, month, day);
        return hours.Open(new(new(date, Berlin.GetUtcOffset(date)), new(date.AddDays(1), Berlin.GetUtcOffset(date.AddDays(1)))))
            .Select(stretch => FormattableString.Invariant($"{stretch.From:HH:mmzz} {stretch.To:HH:mmzz}"));
    }

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
