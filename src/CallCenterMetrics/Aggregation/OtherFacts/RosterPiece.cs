using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>
/// A stretch of paid scheduled time of one agent, in milliseconds since 1970, with the burdens that lie on all of it. Planned absence is no duty; scheduled
/// meals are taken as unpaid.
/// </summary>
internal sealed record RosterPiece(string Agent, long From, long To, Burdens Burdens)
{
    private const int NightFrom = 22;
    private const int NightTo = 6;
    private const long LongGap = 2 * Time.Hour;
    private const long FullRest = 11 * Time.Hour;
    private const long Notice = 7 * Time.Day;

    /// <summary>The paid scheduled time within the time observed.</summary>
    public static IReadOnlyList<RosterPiece> Of(IEnumerable<Shift> shifts, FactView view)
    {
        var meals = (view.Center.ScheduledActivities ?? []).Where(activity => activity.State == AgentState.Meal)
            .ToLookup(activity => activity.Agent, activity => (From: Scale.Milliseconds(activity.Start), To: Scale.Milliseconds(activity.End)), StringComparer.Ordinal);
        var holidays = new Stretches((view.Center.Periods ?? []).Where(period => period.Kind == PeriodKind.Holiday)
            .Select(period => (Scale.Milliseconds(period.From), Scale.Milliseconds(period.To))));
        var (hours, weekdays) = (view.Calendar(Interval.HourOfDay), view.Calendar(Interval.Weekday));
        var pieces = new List<RosterPiece>();
        foreach (var duties in shifts.Where(shift => shift.Absence != Absence.Planned && shift.End > shift.Start).GroupBy(shift => shift.Agent, StringComparer.Ordinal))
        {
            Shift[] byStart = [.. duties.OrderBy(shift => shift.Start).ThenBy(shift => shift.End)
                .ThenBy(shift => shift.Overtime).ThenBy(shift => shift.PublishedAt).ThenBy(shift => shift.Absence)];     // whatever the order of records
            var unpaid = new Stretches(meals[duties.Key]);
            for (var i = 0; i < byStart.Length; i++)
            {
                var ofDuty = OfDuty(byStart, i, view.Center.TimeZone);
                var end = Math.Min(view.To, Scale.Milliseconds(byStart[i].End));
                for (var at = Math.Max(view.From, Scale.Milliseconds(byStart[i].Start)); at < end;)
                {
                    var (isUnpaid, untilMeal) = unpaid.At(at);
                    var (isHoliday, untilHoliday) = holidays.At(at);
                    var next = Math.Min(Math.Min(end, hours.SameUntil(at)), Math.Min(untilMeal, untilHoliday));
                    if (!isUnpaid)
                    {
                        var burdens = ofDuty | (isHoliday ? Burdens.Holiday : 0) | (hours.Code(at) is >= NightFrom or < NightTo ? Burdens.Night : 0)
                            | (weekdays.Code(at) >= 5 ? Burdens.Weekend : 0);
                        pieces.Add(new(duties.Key, at, next, burdens));
                    }

                    at = next;
                }
            }
        }

        return pieces;
    }

    private static Burdens OfDuty(Shift[] duties, int i, TimeZoneInfo zone)
    {
        var duty = duties[i];
        var day = DayOf(duty);
        var isSplit = (i > 0 && DayOf(duties[i - 1]) == day && Gap(duties[i - 1], duty) >= LongGap)
            || (i + 1 < duties.Length && DayOf(duties[i + 1]) == day && Gap(duty, duties[i + 1]) >= LongGap);
        var isShortRest = i > 0 && DayOf(duties[i - 1]) != day && Gap(duties[i - 1], duty) < FullRest;
        return (isSplit ? Burdens.SplitDuty : 0) | (isShortRest ? Burdens.ShortRest : 0) | (duty.Overtime ? Burdens.Overtime : 0)
            | (duty.PublishedAt is { } told && Scale.Milliseconds(duty.Start) - Scale.Milliseconds(told) < Notice ? Burdens.ShortNotice : 0);

        DateTime DayOf(Shift shift) => TimeZoneInfo.ConvertTime(shift.Start, zone).Date;

        static long Gap(Shift earlier, Shift later) => Scale.Milliseconds(later.Start) - Scale.Milliseconds(earlier.End);
    }
}
