using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>Paid scheduled time and its burdens, minute by minute.</summary>
internal sealed class PlainRoster(ContactCenter center)
{
    public IEnumerable<Drop> Drops(TimeRange observed, Func<int, int> tenthsOf) =>
        from duty in Duties()
        from minute in PlainFacts.Minutes(duty.Start, duty.End)
        where minute >= observed.From && minute < observed.To && !IsMeal(duty.Agent, minute)
        select new Drop(minute, 6_000 * tenthsOf(Tenths(duty, minute)), duty.Agent);

    private int Tenths(Shift duty, DateTimeOffset minute)
    {
        var local = TimeZoneInfo.ConvertTime(minute, center.TimeZone);
        var sum = (IsSplit(duty) ? 5 : 0) + (IsShortRest(duty) ? 7 : 0) + (duty.Overtime ? 5 : 0) + (duty.Start - duty.PublishedAt < TimeSpan.FromDays(7) ? 3 : 0)
            + (local.Hour is >= 22 or < 6 ? 5 : 0) + (local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 3 : 0)
            + (center.Periods!.Any(period => period.Kind == PeriodKind.Holiday && period.From <= minute && minute < period.To) ? 7 : 0);
        return Math.Min(10, sum);
    }

    private bool IsMeal(string agent, DateTimeOffset minute) => center.ScheduledActivities!
        .Any(planned => planned.State == AgentState.Meal && planned.Agent == agent && planned.Start <= minute && minute < planned.End);

    private IEnumerable<Shift> Duties() => center.Shifts!.Where(shift => shift.Absence != Absence.Planned);

    /// <summary>The duties of an agent in their order.</summary>
    private List<Shift> Row(string agent) => [.. Duties().Where(shift => shift.Agent == agent).OrderBy(shift => shift.Start).ThenBy(shift => shift.End)
        .ThenBy(shift => shift.Overtime).ThenBy(shift => shift.PublishedAt).ThenBy(shift => shift.Absence)];

    private string Day(Shift shift) => CalendarOracle.Day(shift.Start, center.TimeZone);

    private bool IsSplit(Shift duty)
    {
        var row = Row(duty.Agent);
        return row.Zip(row.Skip(1)).Any(pair => (pair.First == duty || pair.Second == duty) && Day(pair.First) == Day(pair.Second)
            && pair.Second.Start - pair.First.End >= TimeSpan.FromHours(2));
    }

    private bool IsShortRest(Shift duty)
    {
        var row = Row(duty.Agent);
        return row.Zip(row.Skip(1)).Any(pair => pair.Second == duty && Day(pair.First) != Day(pair.Second) && pair.Second.Start - pair.First.End < TimeSpan.FromHours(11));
    }
}
