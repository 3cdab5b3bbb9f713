using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation;

/// <content>
/// What agents did against their roster. The scheduled state is that of the scheduled activity, else on queue; any state on queue is in the schedule then. Duties that
/// overlap count once.
/// </content>
public static partial class FactMeasures
{
    private static readonly FactRows<AttendanceSpan> _attendance = new("Shift", FactKeys.Agent, view => view.Attendance, span => new(span.From, span.To, span.Agent));

    /// <summary>Time on duty as scheduled, meals included: planned absence is no duty, unplanned absence is one.</summary>
    public static AdditiveMeasure DutyTime { get; } = _attendance.Time("duty_time", span => span.IsDuty);

    /// <summary>Time on duty scheduled for contact work.</summary>
    public static AdditiveMeasure ScheduledOnQueueTime { get; } = _attendance.Time("scheduled_on_queue_time", span => span.IsScheduledOnQueue);

    /// <summary>Time on duty in the scheduled state; logged out counts at a scheduled break or meal.</summary>
    public static AdditiveMeasure InScheduleTime { get; } = WithActivity("in_schedule_time", span => span.IsInSchedule);

    /// <summary>Time on queue outside of duties.</summary>
    public static AdditiveMeasure OutOfShiftTime { get; } = WithActivity("out_of_shift_time", span => !span.IsDuty && span.IsOnQueue);

    /// <summary>Time on queue, on duty or not.</summary>
    public static AdditiveMeasure WorkedOnQueueTime { get; } = WithActivity("worked_on_queue_time", span => span.IsOnQueue);

    /// <summary>Paid rostered time: all duties of which it is known whether the agent was away, absences included, without scheduled meals.</summary>
    public static AdditiveMeasure PaidRosterTime { get; } = _attendance.Time("paid_roster_time", span => span.IsPaid);

    /// <summary>Paid rostered time lost to absence, planned or not.</summary>
    public static AdditiveMeasure AbsenceTime { get; } = _attendance.Time("absence_time", span => span is { IsPaid: true, IsAbsent: true });

    /// <summary>Paid rostered time spent on breaks that are not unpaid; not within an absence.</summary>
    public static AdditiveMeasure BreakTime { get; } = WithActivity("break_time", span => IsLost(span) && span.Actual!.State == AgentState.Break);

    /// <summary>Paid rostered time spent in meetings, training, coaching, back office or other work that is not unpaid; not within an absence.</summary>
    public static AdditiveMeasure InternalTime { get; } = WithActivity("internal_time", span => IsLost(span)
        && span.Actual!.State is AgentState.Meeting or AgentState.Training or AgentState.Coaching or AgentState.BackOffice or AgentState.Other);

    private static IEnumerable<Measure> OfAdherence() =>
        [DutyTime, ScheduledOnQueueTime, InScheduleTime, OutOfShiftTime, WorkedOnQueueTime, PaidRosterTime, AbsenceTime, BreakTime, InternalTime];

    private static AdditiveMeasure WithActivity(string id, Func<AttendanceSpan, bool> counts) => _attendance.TimeWith("AgentActivity", view => view.HasActivities, id, counts);

    private static bool IsLost(AttendanceSpan span) => span is { IsPaid: true, IsAbsent: false, Actual: not null } && span.Actual.Paid != false;
}
