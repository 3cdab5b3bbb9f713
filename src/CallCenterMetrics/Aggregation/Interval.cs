using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation;

/// <summary>
/// A stretch of the calendar in the center's time zone, as a dimension; a leg belongs to the stretch in which it was offered or, by <see cref="By"/>, was answered or
/// ended. Records of other facts have times of their own, which are cut to the stretches whatever the legs go by. Daylight-saving changes are honoured: a day may have
/// 23 or 25 hours, and the hour that occurs twice is two intervals. Keys print as ISO 8601.
/// </summary>
public abstract class Interval : Dimension
{
    private protected Interval(string id, TimeZoneInfo zone, Attribution attribution)
        : base(attribution == Attribution.Offer ? id : $"{id}.{attribution.ToString().ToLowerInvariant()}")
    {
        ArgumentNullException.ThrowIfNull(zone);
        (Zone, Attribution) = (zone, attribution);
    }

    /// <summary>The center's time zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The instant of a leg that it goes by; <see cref="Attribution.Offer"/> unless made by <see cref="By"/>.</summary>
    public Attribution Attribution { get; }

    internal override string Meaning => $"{Id} in {Zone.Id}";

    /// <summary>Intervals of some minutes, counted from local midnight; id <c>interval</c>. A key is the start with its offset, such as 2026-03-29T01:30:00+01:00.</summary>
    /// <param name="minutes">5, 10, 15, 20, 30 or 60.</param>
    /// <param name="zone">The center's time zone.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another number of minutes.</exception>
    public static Interval Minutes(int minutes, TimeZoneInfo zone) => minutes is 5 or 10 or 15 or 20 or 30 or 60
        ? new MinuteInterval(minutes, zone)
        : throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "An interval has 5, 10, 15, 20, 30 or 60 minutes.");

    /// <summary>Intervals of 30 minutes.</summary>
    /// <param name="zone">The center's time zone.</param>
    public static Interval HalfHour(TimeZoneInfo zone) => Minutes(30, zone);

    /// <summary>Intervals of 60 minutes.</summary>
    /// <param name="zone">The center's time zone.</param>
    public static Interval Hour(TimeZoneInfo zone) => Minutes(60, zone);

    /// <summary>Local days; id <c>day</c>, keys such as 2026-01-31.</summary>
    /// <param name="zone">The center's time zone.</param>
    public static Interval Day(TimeZoneInfo zone) => new CalendarInterval(CalendarUnit.Day, zone);

    /// <summary>ISO weeks, from Monday on; id <c>week</c>, keys such as 2026-W01.</summary>
    /// <param name="zone">The center's time zone.</param>
    public static Interval Week(TimeZoneInfo zone) => new CalendarInterval(CalendarUnit.Week, zone);

    /// <summary>Calendar months; id <c>month</c>, keys such as 2026-01.</summary>
    /// <param name="zone">The center's time zone.</param>
    public static Interval Month(TimeZoneInfo zone) => new CalendarInterval(CalendarUnit.Month, zone);

    /// <summary>Hour of the local day, 0 to 23; id <c>hour</c>.</summary>
    /// <param name="zone">The center's time zone.</param>
    public static Interval HourOfDay(TimeZoneInfo zone) => new CycleInterval(Cycle.HoursOfDay, zone);

    /// <summary>ISO weekday, 1 = Monday to 7 = Sunday; id <c>weekday</c>.</summary>
    /// <param name="zone">The center's time zone.</param>
    public static Interval Weekday(TimeZoneInfo zone) => new CycleInterval(Cycle.Weekdays, zone);

    /// <summary>
    /// The same stretches with legs by another instant. Its id shows which: <c>interval</c> is by offer, <c>interval.answer</c> by answer, <c>interval.end</c> by end, and so for all.
    /// Legs that have no such instant (<see cref="Aggregation.Attribution"/>) form a group without a key, the last. What time was observed still selects legs by their offer.
    /// </summary>
    /// <param name="attribution">The instant.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the three.</exception>
    /// <example><code>Interval.HalfHour(zone).By(Attribution.Answer)</code></example>
    public Interval By(Attribution attribution) => !Enum.IsDefined(attribution)
        ? throw new ArgumentOutOfRangeException(nameof(attribution), attribution, $"Legs go by one of {string.Join(", ", Enum.GetNames<Attribution>())}; name one of these.")
        : attribution == Attribution ? this : With(attribution);

    internal sealed override KeyCoder Bind(ContactCenter center)
    {
        long from = long.MaxValue, to = long.MinValue;
        foreach (var block in center.Interactions.Blocks)
        {
            (from, to) = (Math.Min(from, block.OfferedAt.Least), Math.Max(to, block.OfferedAt.Most));
        }

        (from, to) = from > to ? (0, 0) : (from, to);
        return Attribution == Attribution.Offer ? Bind(from, to) : AttributedCoder.Of(this, center.Interactions, from, to);
    }

    /// <summary>Numbers the stretches of instants from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    internal IntervalCoder Bind(long from, long to) => Bind(LocalTime.Of(Zone, from, to));

    private protected abstract IntervalCoder Bind(LocalTime time);

    private protected abstract Interval With(Attribution attribution);
}
