using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Records;

/// <summary>Named periods, and the goals of the center.</summary>
internal static class PlanRecords
{
    public static IReadOnlyList<Period> Periods(CenterCalendar calendar)
    {
        var until = calendar.End.AddDays(7 * Roster.WeeksAhead);
        var holidays = Enumerable.Range(calendar.From.Year, until.Year - calendar.From.Year + 1).SelectMany(Holidays.Of)
            .Where(holiday => holiday.Day >= calendar.From && holiday.Day < until)
            .Select(holiday => Of(calendar, holiday.Day, 1, PeriodKind.Holiday, holiday.Name));
        return [.. holidays.Append(Of(calendar, calendar.PromotionFrom, 7, PeriodKind.Promotion, "Sale")).OrderBy(period => period.From)];
    }

    public static IReadOnlyList<Target> Targets { get; } =
    [
        Goal("service_level", 0.5m, 0.85m), Goal("abandonment_rate", 0.16m, 0.05m), Goal("average_handle_time", 780m, 520m), Goal("contacts_per_staffed_hour", 2.5m, 5m),
        Goal("cost_per_contact", 26m, 13m), Goal("cost_per_resolution", 34m, 17m), Goal("csat_top2", 0.5m, 0.85m), Goal("first_contact_resolution", 0.6m, 0.85m),
        Goal("quality_score", 70m, 92m),
    ];

    private static Target Goal(string kpi, decimal worst, decimal best) => new() { Kpi = kpi, Worst = worst, Best = best };

    private static Period Of(CenterCalendar calendar, DateOnly day, int days, PeriodKind kind, string name) => new()
    {
        From = Ms.Instant(calendar.At(day, 0)),
        To = Ms.Instant(calendar.At(day.AddDays(days), 0)),
        Kind = kind,
        Name = name,
    };
}
