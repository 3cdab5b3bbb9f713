using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Facts;

/// <summary>Opening hours as a list of what was stated, asked minute by minute what the clock shows.</summary>
internal sealed class PlainHours(TimeZoneInfo zone)
{
    private readonly Dictionary<DayOfWeek, List<(int From, int To)>> _week = [];      // minutes from midnight; the end up to two days later
    private readonly Dictionary<DateOnly, List<(int From, int To)>> _dates = [];

    public BusinessHours Hours => _dates.Aggregate(
        _week.Aggregate(new BusinessHours(zone), (hours, day) => hours.WithHours(day.Key, day.Value.Select(Stretch))), (hours, date) => hours.WithHours(date.Key, date.Value.Select(Stretch)));

    /// <summary>Several stretches a day, some over midnight, some overlapping, some the whole day; and dates that are closed or have their own.</summary>
    public static PlainHours Random(TimeZoneInfo zone, int seed, int year)
    {
        var (dice, plain) = (new Random(seed), new PlainHours(zone));
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            plain._week[day] = Some(dice);
        }

        for (var i = 0; i < 60; i++)
        {
            plain._dates[new DateOnly(year, 1, 1).AddDays(dice.Next(366))] = Some(dice);
        }

        return plain;
    }

    public bool IsOpen(DateTimeOffset at)
    {
        var clock = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var (date, minute) = (DateOnly.FromDateTime(clock), (int)clock.TimeOfDay.TotalMinutes);
        return Of(date).Any(hours => hours.From <= minute && minute < hours.To)
            || (!_dates.ContainsKey(date) && Of(date.AddDays(-1)).Any(hours => minute + 1_440 < hours.To));
    }

    private static List<(int From, int To)> Some(Random dice) => [.. Enumerable.Range(0, dice.Next(4)).Select(_ =>
    {
        var from = dice.Next(4) == 0 ? 0 : dice.Next(288) * 5;
        return (from, dice.Next(6) == 0 ? from + 1_440 : dice.Next(4) == 0 ? Math.Max(from + 1, 1_440) : from + 1 + dice.Next(700));
    })];

    private static OpeningHours Stretch((int From, int To) minutes) => new(Clock(minutes.From), Clock(minutes.To));

    private static TimeOnly Clock(int minutes) => new(minutes % 1_440 / 60, minutes % 60);

    private List<(int From, int To)> Of(DateOnly date) => _dates.TryGetValue(date, out var own) ? own : _week[date.DayOfWeek];
}
