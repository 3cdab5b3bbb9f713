using System.Collections.Immutable;

namespace CallCenterMetrics.Facts;

/// <summary>
/// When a center is open: hours of each weekday by the clock of a time zone, and of single dates that have hours of their own or, as holidays, none. It is open at an
/// instant while the clock shows a time within the hours, so an hour that daylight saving skips is not there and one that comes twice counts twice. Hours may cross
/// midnight; they belong to the day on which they begin, and what they reach into the next day does not hold where that date has hours of its own or is a holiday. Hours of
/// a day that touch or overlap are one stretch. Immutable; equal where zone and hours are stated alike.
/// </summary>
/// <example><code>
/// new BusinessHours(zone).WithDailyHours(DayOfWeek.Monday, DayOfWeek.Friday, new OpeningHours(new(8, 0), new(18, 0))).WithHolidays(new DateOnly(2026, 12, 25))
/// </code></example>
public sealed class BusinessHours : IEquatable<BusinessHours>
{
    private const int DaysOfWeek = 7;
    private readonly ImmutableArray<OpeningHours[]> _week;      // by DayOfWeek
    private readonly ImmutableSortedDictionary<DateOnly, OpeningHours[]> _dates;
    private readonly OpenTimes _times;

    /// <summary>Hours of a center that is closed at all times, to be given some.</summary>
    /// <param name="zone">The zone whose clock they go by.</param>
    public BusinessHours(TimeZoneInfo zone)
        : this(zone, [.. Enumerable.Repeat(Array.Empty<OpeningHours>(), DaysOfWeek)], ImmutableSortedDictionary<DateOnly, OpeningHours[]>.Empty)
    {
    }

    private BusinessHours(TimeZoneInfo zone, ImmutableArray<OpeningHours[]> week, ImmutableSortedDictionary<DateOnly, OpeningHours[]> dates)
    {
        ArgumentNullException.ThrowIfNull(zone);
        (TimeZone, _week, _dates, _times) = (zone, week, dates, new(zone, OpenOn));
    }

    /// <summary>Open at all times, in UTC.</summary>
    public static BusinessHours Always { get; } = new BusinessHours(TimeZoneInfo.Utc).WithDailyHours(DayOfWeek.Monday, DayOfWeek.Sunday, OpeningHours.AllDay);

    /// <summary>The zone whose clock the hours go by.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>The dates with hours of their own, ascending; holidays are those without any.</summary>
    public IReadOnlyCollection<DateOnly> Dates => [.. _dates.Keys];

    /// <summary>Whether two are stated alike.</summary>
    public static bool operator ==(BusinessHours? left, BusinessHours? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two are not stated alike.</summary>
    public static bool operator !=(BusinessHours? left, BusinessHours? right) => !(left == right);

    /// <summary>The hours of a weekday that begin on it, in order; none where it is closed.</summary>
    /// <param name="day">The weekday.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such weekday.</exception>
    public IReadOnlyList<OpeningHours> HoursOf(DayOfWeek day) => [.. _week[Place(day)]];

    /// <summary>The hours of a date that begin on it: those of its own, else those of its weekday.</summary>
    /// <param name="date">The date.</param>
    public IReadOnlyList<OpeningHours> HoursOf(DateOnly date) => [.. Beginning(date)];

    /// <summary>The same hours by the clock of another zone.</summary>
    /// <param name="zone">The zone.</param>
    public BusinessHours In(TimeZoneInfo zone) => new(zone, _week, _dates);

    /// <summary>These with other hours on a weekday, instead of those that it has.</summary>
    /// <param name="day">The weekday.</param>
    /// <param name="hours">Its hours; none where it is closed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such weekday.</exception>
    public BusinessHours WithHours(DayOfWeek day, params IEnumerable<OpeningHours> hours) => WithDailyHours(day, day, hours);

    /// <summary>These with other hours on each of some weekdays, instead of those that they have.</summary>
    /// <param name="first">The first weekday.</param>
    /// <param name="last">The last one; a week goes on from Saturday to Sunday to Monday.</param>
    /// <param name="hours">The hours of each; none where they are closed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such weekday.</exception>
    public BusinessHours WithDailyHours(DayOfWeek first, DayOfWeek last, params IEnumerable<OpeningHours> hours)
    {
        var (week, ordered) = (_week.ToBuilder(), Ordered(hours));
        var days = (Place(last) - Place(first) + DaysOfWeek) % DaysOfWeek;
        for (var day = 0; day <= days; day++)
        {
            week[(Place(first) + day) % DaysOfWeek] = ordered;
        }

        return new(TimeZone, week.MoveToImmutable(), _dates);
    }

    /// <summary>These with hours of its own on a date, whatever its weekday.</summary>
    /// <param name="date">The date by the clock of the zone.</param>
    /// <param name="hours">Its hours; none where it is closed.</param>
    public BusinessHours WithHours(DateOnly date, params IEnumerable<OpeningHours> hours) => new(TimeZone, _week, _dates.SetItem(date, Ordered(hours)));

    /// <summary>These with dates on which the center is closed.</summary>
    /// <param name="dates">The dates by the clock of the zone.</param>
    public BusinessHours WithHolidays(params IEnumerable<DateOnly> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return new(TimeZone, _week, _dates.SetItems(dates.Select(date => KeyValuePair.Create(date, Array.Empty<OpeningHours>()))));
    }

    /// <summary>These with the holidays among some periods: closed on every local day that such a period covers from its begin to its end. A day covered in part stays as it is.</summary>
    /// <param name="periods">Periods; those of other kinds than <see cref="PeriodKind.Holiday"/> do not count.</param>
    public BusinessHours WithHolidays(IEnumerable<Period> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        return WithHolidays(periods.Where(period => period.Kind == PeriodKind.Holiday).SelectMany(DaysCovered));
    }

    /// <summary>Whether the center is open at an instant; at the end of its hours it is not. Takes the time of a look-up among the stretches of a year.</summary>
    /// <param name="instant">The instant, from 1970 to 2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside of these years.</exception>
    public bool IsOpen(DateTimeOffset instant) => _times.IsOpen(Ticks(instant, nameof(instant)));

    /// <summary>
    /// How long the center is open between two instants: elapsed time, also over daylight-saving changes. Takes the time of two look-ups among the stretches of a year
    /// and a step for each year between; the stretches of a year are worked out when first asked for, and kept. Safe for use by several threads.
    /// </summary>
    /// <param name="from">The first instant, from 1970 to 2199.</param>
    /// <param name="to">The last, not before it.</param>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside of these years, or the last is before the first.</exception>
    public TimeSpan OpenTime(DateTimeOffset from, DateTimeOffset to)
    {
        var (begin, end) = (Ticks(from, nameof(from)), Ticks(to, nameof(to)));
        return end >= begin
            ? new(_times.Between(begin, end))
            : throw new ArgumentOutOfRangeException(nameof(to), to, FormattableString.Invariant($"The time from {from:O} cannot end at {to:O}, which is before; swap the two."));
    }

    /// <summary>The stretches of time in which the center is open, ascending and apart from each other, with the offsets of the zone.</summary>
    /// <param name="within">The time that they are cut to, from 1970 to 2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">It reaches outside of these years.</exception>
    public IEnumerable<TimeRange> Open(TimeRange within) =>
        _times.Within(Ticks(within.From, nameof(within)), Ticks(within.To, nameof(within))).Select(stretch => new TimeRange(Local(stretch.From), Local(stretch.To)));

    /// <inheritdoc/>
    public bool Equals(BusinessHours? other) => other is not null && TimeZone.Equals(other.TimeZone)
        && _week.Zip(other._week).All(day => day.First.AsSpan().SequenceEqual(day.Second))
        && _dates.Keys.SequenceEqual(other._dates.Keys) && _dates.Values.Zip(other._dates.Values).All(date => date.First.AsSpan().SequenceEqual(date.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BusinessHours);

    /// <inheritdoc/>
    public override int GetHashCode() => _week.SelectMany(hours => hours.Append(default)).Aggregate(_dates.Count, HashCode.Combine);

    /// <summary>In words, such as <c>Monday 08:00-12:00, 13:00-18:00; Tuesday 08:00-18:00; 3 dates of their own; Europe/Berlin</c>.</summary>
    public override string ToString() => string.Join("; ", Enumerable.Range(1, DaysOfWeek).Select(day => (DayOfWeek)(day % DaysOfWeek)).Where(day => _week[(int)day].Length > 0)
        .Select(day => $"{day} {string.Join(", ", _week[(int)day])}").Append(FormattableString.Invariant($"{_dates.Count} dates of their own")).Append(TimeZone.Id));

    private static int Place(DayOfWeek day) => Enum.IsDefined(day)
        ? (int)day
        : throw new ArgumentOutOfRangeException(nameof(day), day, "There is no such weekday; name one of Sunday (0) to Saturday (6).");

    private static OpeningHours[] Ordered(IEnumerable<OpeningHours> hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return [.. hours.Distinct().Order()];
    }

    private static long Ticks(DateTimeOffset instant, string name) => instant >= FactLimits.EarliestInstant && instant <= FactLimits.LatestInstant
        ? instant.UtcTicks
        : throw new ArgumentOutOfRangeException(name, instant, FormattableString.Invariant($"Business hours are known from {FactLimits.EarliestInstant:O} to {FactLimits.LatestInstant:O}; ask for a time between."));

    private DateTimeOffset Local(long ticks) => TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), TimeZone);

    private OpeningHours[] Beginning(DateOnly date) => _dates.TryGetValue(date, out var own) ? own : _week[(int)date.DayOfWeek];

    /// <summary>What is open on a date, in ticks from its midnight: the hours that begin on it, and what those of the day before reach into it.</summary>
    private IEnumerable<(long From, long To)> OpenOn(DateOnly date)
    {
        var own = Beginning(date).Select(hours => (hours.From.Ticks, Math.Min(hours.End, TimeSpan.TicksPerDay)));
        return _dates.ContainsKey(date) ? own : own.Concat(Beginning(date.AddDays(-1)).Where(hours => hours.End > TimeSpan.TicksPerDay).Select(hours => (0L, hours.End - TimeSpan.TicksPerDay)));
    }

    private IEnumerable<DateOnly> DaysCovered(Period period)
    {
        var from = period.From > FactLimits.EarliestInstant ? period.From : FactLimits.EarliestInstant;
        var to = period.To < FactLimits.LatestInstant ? period.To : FactLimits.LatestInstant;
        for (var day = 0; ObservedTime.StartOfDay(from, day + 1, TimeZone) <= to; day++)
        {
            if (ObservedTime.StartOfDay(from, day, TimeZone) >= from)
            {
                yield return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, TimeZone).Date.AddDays(day));
            }
        }
    }
}
