using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>Paid scheduled time and its burdens, minute by minute.</summary>
internal sealed class PlainRoster(ContactCenter center)
{
    private static readonly (string Burden, int Tenths)[] Weights =
        [("split_duty", 5), ("short_rest", 7), ("night", 5), ("weekend", 3), ("holiday", 7), ("overtime", 5), ("short_notice", 3)];

    public IEnumerable<Drop> Drops(TimeRange observed, Func<Shift, DateTimeOffset, int> tenths) =>
        from duty in Duties()
        from minute in PlainFacts.Minutes(duty.Start, duty.End)
        where minute >= observed.From && minute < observed.To && !IsMeal(duty.Agent, minute)
        select new Drop(minute, 6_000 * tenths(duty, minute), duty.Agent);

    public int Tenths(Shift duty, DateTimeOffset minute) => Math.Min(10, Weights.Sum(weight => Has(weight.Burden, duty, minute) ? weight.Tenths : 0));

    public bool Has(string burden, Shift duty, DateTimeOffset minute)
    {
        var local = TimeZoneInfo.ConvertTime(minute, center.TimeZone);
        return burden switch
        {
            "split_duty" => IsSplit(duty),
            "short_rest" => IsShortRest(duty),
            "overtime" => duty.Overtime,
            "short_notice" => duty.Start - duty.PublishedAt < TimeSpan.FromDays(7),
            "night" => local.Hour is >= 22 or < 6,
            "weekend" => local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday,
            _ => center.Periods!.Any(period => period.Kind == PeriodKind.Holiday && period.From <= minute && minute < period.To),
        };
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
