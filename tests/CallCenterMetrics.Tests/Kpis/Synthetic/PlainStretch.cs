using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Kpis.Synthetic;

/// <summary>A stretch of one agent's time, within a half-hour, in which neither what is done nor what is planned changes.</summary>
internal sealed record PlainStretch(DateTimeOffset From, DateTimeOffset To, string Agent, AgentActivity? Doing, Shift[] Shifts, AgentState? Planned)
{
    private static readonly Absence?[] _firstOf = [Absence.None, null, Absence.Unplanned, Absence.Planned];

    public double Length => (To - From).TotalMilliseconds;

    /// <summary>The shift that tells of the stretch, of several the one most worked.</summary>
    public Shift? Shift { get; } = Shifts.MinBy(shift => Array.IndexOf(_firstOf, shift.Absence));

    /// <summary>The stretches of all agents, between the begins and ends of all their records.</summary>
    public static PlainStretch[] All(ContactCenter center, TimeRange observed)
    {
        var halves = Halves(observed).ToArray();
        return [.. center.Shifts!.Select(shift => shift.Agent).Union(center.Activities!.Select(span => span.Agent)).SelectMany(agent => Of(center, observed, halves, agent))];
    }

    public static IEnumerable<DateTimeOffset> Halves(TimeRange observed)
    {
        for (var at = observed.From; at <= observed.To; at = at.AddMinutes(30))
        {
            yield return at;
        }
    }

    private static IEnumerable<PlainStretch> Of(ContactCenter center, TimeRange observed, DateTimeOffset[] halves, string agent)
    {
        Shift[] shifts = [.. center.Shifts!.Where(shift => shift.Agent == agent)];
        AgentActivity[] spans = [.. center.Activities!.Where(span => span.Agent == agent)];
        ScheduledActivity[] plans = [.. center.ScheduledActivities!.Where(plan => plan.Agent == agent)];
        var (shiftsOn, spansOn, plansOn) = (
            ByDay(shifts, shift => (shift.Start, shift.End)), ByDay(spans, span => (span.Start, span.End)), ByDay(plans, plan => (plan.Start, plan.End)));
        DateTimeOffset[] edges = [.. shifts.SelectMany(shift => new[] { shift.Start, shift.End }).Concat(spans.SelectMany(span => new[] { span.Start, span.End }))
            .Concat(plans.SelectMany(plan => new[] { plan.Start, plan.End })).Concat(halves).Where(at => at >= observed.From && at <= observed.To).Distinct().Order()];
        return edges.Zip(edges.Skip(1), (from, to) => new PlainStretch(
            from, to, agent, spansOn[from.UtcDateTime.Date].SingleOrDefault(span => span.Start <= from && from < span.End),
            [.. shiftsOn[from.UtcDateTime.Date].Where(shift => shift.Start <= from && from < shift.End)],
            plansOn[from.UtcDateTime.Date].Where(plan => plan.Start <= from && from < plan.End)
                .OrderBy(plan => plan.State == AgentState.Meal ? 0 : 1).ThenByDescending(plan => plan.Start).ThenBy(plan => plan.State).FirstOrDefault()?.State));
    }

    private static ILookup<DateTime, T> ByDay<T>(T[] records, Func<T, (DateTimeOffset From, DateTimeOffset To)> of) =>
        (from record in records
         let time = of(record)
         from day in Enumerable.Range(0, (time.To.UtcDateTime.Date - time.From.UtcDateTime.Date).Days + 1)
         select (Day: time.From.UtcDateTime.Date.AddDays(day), Record: record)).ToLookup(pair => pair.Day, pair => pair.Record);
}
