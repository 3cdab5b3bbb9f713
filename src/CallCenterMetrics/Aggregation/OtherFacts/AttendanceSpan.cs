using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>
/// A stretch of time of one agent, in milliseconds since 1970, in which neither the roster nor what the agent does changes: on duty or on queue. Of overlapping duties one
/// that was attended counts before an absence, of overlapping scheduled activities a meal, else the one that begins last.
/// </summary>
internal readonly record struct AttendanceSpan(long From, long To, string Agent, Shift? Shift, AgentState? Planned, AgentActivity? Actual)
{
    /// <summary>On duty; planned absence is no duty.</summary>
    public bool IsDuty => Shift is not null && Shift.Absence != Absence.Planned;

    /// <summary>Scheduled for contact work: the rest of a duty beside the activities scheduled inside it.</summary>
    public bool IsScheduledOnQueue => IsDuty && Planned?.IsOnQueue() != false;

    /// <summary>On queue.</summary>
    public bool IsOnQueue => Actual?.State.IsOnQueue() == true;

    /// <summary>In the scheduled state; logged out is off duty, as at a scheduled break or meal.</summary>
    public bool IsInSchedule => IsScheduledOnQueue ? IsOnQueue : IsDuty && (Actual is null ? Planned is AgentState.Break or AgentState.Meal : Actual.State == Planned);

    /// <summary>Paid by the roster, of duties of which it is known whether the agent was away: all but scheduled meals.</summary>
    public bool IsPaid => Shift is { Absence: not null } && Planned != AgentState.Meal;

    /// <summary>Away from duty, as planned or not.</summary>
    public bool IsAbsent => Shift?.Absence is Absence.Planned or Absence.Unplanned;

    /// <summary>The stretches, agent by agent and ascending; null where there are no shifts.</summary>
    public static IEnumerable<AttendanceSpan>? Of(FactView view) => view.Center.Shifts is { Count: > 0 } shifts ? Of(shifts, view) : null;

    private static IEnumerable<AttendanceSpan> Of(IReadOnlyList<Shift> shifts, FactView view)
    {
        var duties = shifts.ToLookup(shift => shift.Agent, shift => (Scale.Milliseconds(shift.Start), Scale.Milliseconds(shift.End), shift), StringComparer.Ordinal);
        var planned = (view.Center.ScheduledActivities ?? [])
            .ToLookup(activity => activity.Agent, activity => (Scale.Milliseconds(activity.Start), Scale.Milliseconds(activity.End), activity), StringComparer.Ordinal);
        return duties.Select(same => same.Key).Union(view.ActiveAgents, StringComparer.Ordinal).SelectMany(agent => OfAgent(
            agent,
            new([.. OneAtATime.Of(duties[agent], (left, right) => Rank(left.Absence).CompareTo(Rank(right.Absence)))]),
            new([.. OneAtATime.Of(planned[agent], ComparePlanned)]),
            new([.. view.TimelineOf(agent).Select(span => (span.From, span.To, span.Activity))])));
    }

    private static IEnumerable<AttendanceSpan> OfAgent(string agent, Track<Shift> duties, Track<ScheduledActivity> planned, Track<AgentActivity> doing)
    {
        for (var at = long.MinValue; at < long.MaxValue;)
        {
            var (shift, plan, actual) = (duties.At(at), planned.At(at), doing.At(at));
            var next = Math.Min(shift.Until, Math.Min(plan.Until, actual.Until));
            var span = new AttendanceSpan(at, next, agent, shift.What, plan.What?.State, actual.What);
            if (span.Shift is not null || span.IsOnQueue)
            {
                yield return span;
            }

            at = next;
        }
    }

    private static int Rank(Absence? absence) => absence switch { Absence.None => 0, null => 1, Absence.Unplanned => 2, _ => 3 };

    private static int ComparePlanned(ScheduledActivity left, ScheduledActivity right) =>
        (left.State == AgentState.Meal) != (right.State == AgentState.Meal) ? (left.State == AgentState.Meal ? -1 : 1)
        : left.Start != right.Start ? right.Start.CompareTo(left.Start)
        : left.State.CompareTo(right.State);
}
