using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>How the legs spread over the half-hours: hour of day, weekday, month, holidays and a promotion week; in UTC.</summary>
internal sealed class LoadShape
{
    public const int SlotsPerDay = 48;
    public const int SlotMilliseconds = 30 * 60_000;

    private const double OnHoliday = 0.35;
    private const double InPromotion = 1.5;

    private static readonly double[] ByHour =
    [
        0.10, 0.08, 0.07, 0.07, 0.08, 0.12, 0.22, 0.45, 0.75, 1.00, 1.10, 1.08, 0.95, 0.92, 1.00, 1.02, 0.95, 0.82, 0.65, 0.50, 0.38, 0.28, 0.20, 0.14,
    ];

    private static readonly double[] ByWeekday = [0.42, 1.15, 1.05, 1.00, 0.98, 0.95, 0.52];     // from Sunday
    private static readonly double[] ByMonth = [1.08, 1.02, 1.00, 0.98, 0.96, 0.94, 0.90, 0.92, 0.99, 1.02, 1.08, 1.12];
    private static readonly (int Month, int Day, string Name)[] Holidays = [(1, 1, "New Year"), (5, 1, "May Day"), (12, 25, "Christmas"), (12, 26, "Boxing Day")];

    private readonly double[] _byDay;
    private readonly double[] _plannedByDay;
    private readonly int _firstSlotOfDay;

    public LoadShape(DateTimeOffset from, int days)
    {
        var utc = from.UtcDateTime;
        _firstSlotOfDay = utc.Hour * 2 + utc.Minute / 30;
        var (promotion, dates) = (days / 28 * 14, Enumerable.Range(0, days + 1).Select(day => utc.Date.AddDays(day)).ToArray());
        var last = promotion + 7;
        _byDay = [.. dates.Select((date, day) => Plain(date) * (days >= 28 && day >= promotion && day < last ? InPromotion : 1))];
        _plannedByDay = [.. dates.Select((date, day) => (Plain(date) + _byDay[day]) / 2)];
        Slots = days * SlotsPerDay;
        Periods =
        [
            .. dates.SkipLast(_firstSlotOfDay == 0 ? 1 : 0).Where(date => Holiday(date) is not null).Select(date => Whole(date, 1, PeriodKind.Holiday, Holiday(date)!)),
            .. days >= 28 ? [Whole(dates[promotion], 7, PeriodKind.Promotion, "Promotion")] : (Period[])[],
        ];
    }

    public int Slots { get; }

    /// <summary>The holidays and the promotion.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>Day within the data, by the calendar.</summary>
    public int Day(int slot) => (slot + _firstSlotOfDay) / SlotsPerDay;

    /// <summary>From 0 to 47.</summary>
    public int SlotOfDay(int slot) => (slot + _firstSlotOfDay) % SlotsPerDay;

    /// <summary>How busy a half-hour is, in no unit. The queues have their peaks at different times.</summary>
    public double Of(int slot, int queue) => _byDay[Day(slot)] * InDay(slot, queue);

    /// <summary>What is planned for: half of what the promotion brings.</summary>
    public double Planned(int slot, int queue) => _plannedByDay[Day(slot)] * InDay(slot, queue);

    private static double Plain(DateTime date) =>
        ByWeekday[(int)date.DayOfWeek] * ByMonth[date.Month - 1] * (Holiday(date) is null ? 1 : OnHoliday);

    private static string? Holiday(DateTime date) => Holidays.FirstOrDefault(holiday => (holiday.Month, holiday.Day) == (date.Month, date.Day)).Name;

    private static Period Whole(DateTime date, int days, PeriodKind kind, string name)
    {
        var from = new DateTimeOffset(date, TimeSpan.Zero);
        return new() { From = from, To = from.AddDays(days), Kind = kind, Name = name };
    }

    private double InDay(int slot, int queue)
    {
        var at = (SlotOfDay(slot) + SlotsPerDay - queue % 3) % SlotsPerDay;
        return at % 2 == 0 ? ByHour[at / 2] : (ByHour[at / 2] + ByHour[(at / 2 + 1) % ByHour.Length]) / 2;
    }
}
