namespace CallCenterMetrics.Simulation.World;

/// <summary>The days of the center in its time zone: opening hours, holidays, and the promotion week.</summary>
internal sealed class CenterCalendar(SyntheticOptions options)
{
    private readonly HashSet<DateOnly> _holidays =
        [.. Enumerable.Range(options.From.Year, options.Weeks / 52 + 3).SelectMany(Holidays.Of).Select(holiday => holiday.Day)];

    public DateOnly From { get; } = options.From;

    /// <summary>The day after the last one of the records.</summary>
    public DateOnly End { get; } = options.From.AddDays(options.Weeks * 7);

    public DateOnly PromotionFrom { get; } = options.From.AddDays((int)(options.Weeks * 0.45) * 7);

    public long Begins => At(From, 0);

    public long Ends => At(End, 0);

    /// <summary>The instant of a local time, given as minutes after midnight; a skipped time moves forward.</summary>
    public long At(DateOnly day, int minute)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        while (options.TimeZone.IsInvalidTime(local))
        {
            local = local.AddMinutes(30);
        }

        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, options.TimeZone)).ToUnixTimeMilliseconds();
    }

    public DateOnly DayOf(long time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Ms.Instant(time), options.TimeZone).DateTime);

    public bool IsHoliday(DateOnly day) => _holidays.Contains(day);

    public bool IsPromotion(DateOnly day) => day >= PromotionFrom && day < PromotionFrom.AddDays(7);

    public bool IsShort(DateOnly day) => day.DayOfWeek == DayOfWeek.Saturday || IsHoliday(day);

    /// <summary>Opening hours in minutes after local midnight; empty when closed.</summary>
    public (int Opens, int Closes) Hours(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? (0, 0) : IsShort(day) ? (9 * 60, 12 * 60) : (9 * 60, 17 * 60);

    /// <summary>How far into the records a share of them is.</summary>
    public DateOnly DayAt(double share) => From.AddDays((int)(options.Weeks * 7 * share));

    public static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day < to; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
