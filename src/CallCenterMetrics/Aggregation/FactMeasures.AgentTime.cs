using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation;

/// <content>The time of agents, from what they were doing.</content>
public static partial class FactMeasures
{
    private const double Overload = 0.88;
    private const FactKeys OfSpans = FactKeys.Agent | FactKeys.Queue | FactKeys.Channel;

    private static readonly FactRows<AgentSpan> _spans = new("AgentActivity", OfSpans, view => view.Timeline, span => span.Place);
    private static readonly FactRows<AgentActivity> _activities = new("AgentActivity", OfSpans, view => view.Center.Activities, activity => AgentSpan.Of(activity).Place);
    private static readonly FactRows<WorkedHalfHour> _halfHours = new("AgentActivity", FactKeys.Agent, view => view.HalfHours, half => new(half.Start, half.Start, half.Agent));

    /// <summary>Time talking, holding or wrapping, by the clock on the wall: parallel contacts count once.</summary>
    public static AdditiveMeasure BusyTime { get; } = _spans.Time("busy_time", span => span.Activity.State.IsBusy());

    /// <summary>Time ready for the next contact.</summary>
    public static AdditiveMeasure AvailableTime { get; } = _spans.Time("available_time", span => span.Activity.State == AgentState.Available);

    /// <summary>Time not responding to an offered contact.</summary>
    public static AdditiveMeasure NotRespondingTime { get; } = _spans.Time("not_responding_time", span => span.Activity.State == AgentState.NotResponding);

    /// <summary>Time logged in, in any state.</summary>
    public static AdditiveMeasure LoggedInTime { get; } = _spans.Time("logged_in_time", _ => true, only: FactKeys.Agent);

    /// <summary>Logged-in time that is paid, of spans that say whether they are paid and whether they are productive.</summary>
    public static AdditiveMeasure PaidTime { get; } = _spans.Time("paid_time", span => span.Activity is { Paid: true, Productive: not null }, only: FactKeys.Agent);

    /// <summary>Paid time that counts as productive.</summary>
    public static AdditiveMeasure ProductiveTime { get; } = _spans.TimeWith(
        "AgentActivity", view => view.HasActivities, "productive_time", span => span.Activity is { Paid: true, Productive: true }, FactKeys.Agent);

    /// <summary>Paid productive time in which something was done: talking, holding, wrapping or back office.</summary>
    public static AdditiveMeasure UsedCapacityTime { get; } = _spans.Time(
        "used_capacity_time", span => span.Activity is { Paid: true, Productive: true } && (span.Activity.State.IsBusy() || span.Activity.State == AgentState.BackOffice), only: FactKeys.Agent);

    /// <summary>Logged-in time that is paid, whether it is known to be productive or not.</summary>
    public static AdditiveMeasure PaidLoggedInTime { get; } = _spans.Time("paid_logged_in_time", span => span.Activity.Paid == true, only: FactKeys.Agent);

    /// <summary>Paid time of work without customers.</summary>
    public static AdditiveMeasure PaidBackOfficeTime { get; } = _spans.Time("paid_back_office_time", span => span.Activity is { Paid: true, State: AgentState.BackOffice }, only: FactKeys.Agent);

    /// <summary>Spans of activity that say whether they are paid.</summary>
    public static AdditiveMeasure PayKnownSpans { get; } = _activities.Count("pay_known_spans", activity => activity.Paid is not null, only: FactKeys.Agent);

    /// <summary>Spans of activity that do not say whether they are paid.</summary>
    public static AdditiveMeasure PayUnknownSpans { get; } = _activities.Count("pay_unknown_spans", activity => activity.Paid is null, only: FactKeys.Agent);

    /// <summary>Spans of activity that say whether they are paid and, if so, whether they are productive.</summary>
    public static AdditiveMeasure PaidKnownSpans { get; } = _activities.Count("paid_known_spans", IsPaidKnown, only: FactKeys.Agent);

    /// <summary>Spans of activity that do not say whether they are paid, or are paid and do not say whether they are productive.</summary>
    public static AdditiveMeasure PaidUnknownSpans { get; } = _activities.Count("paid_unknown_spans", activity => !IsPaidKnown(activity), only: FactKeys.Agent);

    /// <summary>Spans of activity in any state.</summary>
    public static AdditiveMeasure LoggedInSpans { get; } = _activities.Count("logged_in_spans", _ => true, only: FactKeys.Agent);

    /// <summary>Spans of activity on queue: busy, available or not responding.</summary>
    public static AdditiveMeasure OnQueueSpans { get; } = _activities.Count("on_queue_spans", activity => activity.State.IsOnQueue());

    /// <summary>Half-hours in which an agent was busy or available.</summary>
    public static AdditiveMeasure StaffedHalfHours { get; } = _halfHours.Count("staffed_half_hours", _ => true);

    /// <summary>Half-hours in which an agent was busy for more than 88 % of the time busy or available.</summary>
    public static AdditiveMeasure OverloadedHalfHours { get; } = _halfHours.Count("overloaded_half_hours", half => half.Occupancy > Overload);

    private static IEnumerable<Measure> OfAgentTime() =>
    [
        BusyTime, AvailableTime, NotRespondingTime, LoggedInTime, PaidTime, ProductiveTime, UsedCapacityTime, PaidLoggedInTime, PaidBackOfficeTime, PayKnownSpans, PayUnknownSpans,
        PaidKnownSpans, PaidUnknownSpans, LoggedInSpans, OnQueueSpans, StaffedHalfHours, OverloadedHalfHours,
    ];

    private static bool IsPaidKnown(AgentActivity activity) => activity.Paid == false || activity is { Paid: true, Productive: not null };
}
