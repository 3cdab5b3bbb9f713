using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <summary>
/// The standard measures over the facts of a center other than its interactions, within the time observed. Spans of time are cut where the interval changes. They
/// add over all dimensions that the fact has a key in; by any other dimension they are not available, and the KPIs made from them say so. All are 0 where
/// nothing was counted.
/// </summary>
public static class FactMeasures
{
    private const double Overload = 0.88;
    private const long EarlyDays = 90;

    /// <summary>Time talking, holding or wrapping, by the clock on the wall: parallel contacts count once.</summary>
    public static AdditiveMeasure BusyTime { get; } = Worked("busy_time", activity => activity.State.IsBusy());

    /// <summary>Time ready for the next contact.</summary>
    public static AdditiveMeasure AvailableTime { get; } = Worked("available_time", activity => activity.State == AgentState.Available);

    /// <summary>Time not responding to an offered contact.</summary>
    public static AdditiveMeasure NotRespondingTime { get; } = Worked("not_responding_time", activity => activity.State == AgentState.NotResponding);

    /// <summary>Time logged in, in any state.</summary>
    public static AdditiveMeasure LoggedInTime { get; } = Worked("logged_in_time", _ => true, FactKeys.Agent);

    /// <summary>Logged-in time that is paid, of spans that say whether they are paid and whether they are productive.</summary>
    public static AdditiveMeasure PaidTime { get; } = Worked("paid_time", activity => activity is { Paid: true, Productive: not null }, FactKeys.Agent);

    /// <summary>Paid time that counts as productive.</summary>
    public static AdditiveMeasure ProductiveTime { get; } = Worked("productive_time", activity => activity is { Paid: true, Productive: true }, FactKeys.Agent);

    /// <summary>Spans of activity that say whether they are paid and, if so, whether they are productive.</summary>
    public static AdditiveMeasure PaidKnownSpans { get; } = Begun("paid_known_spans", IsPaidKnown, FactKeys.Agent);

    /// <summary>Spans of activity that do not say whether they are paid, or are paid and do not say whether they are productive.</summary>
    public static AdditiveMeasure PaidUnknownSpans { get; } = Begun("paid_unknown_spans", activity => !IsPaidKnown(activity), FactKeys.Agent);

    /// <summary>Spans of activity in any state.</summary>
    public static AdditiveMeasure LoggedInSpans { get; } = Begun("logged_in_spans", _ => true, FactKeys.Agent);

    /// <summary>Spans of activity on queue: busy, available or not responding.</summary>
    public static AdditiveMeasure OnQueueSpans { get; } = Begun("on_queue_spans", activity => activity.State.IsOnQueue());

    /// <summary>Half-hours in which an agent was busy or available.</summary>
    public static AdditiveMeasure StaffedHalfHours { get; } = Count("staffed_half_hours", "AgentActivity", FactKeys.Agent, view =>
        view.HalfHours?.Select(half => new FactEntry(half.Start, half.Start, 1, half.Agent)));

    /// <summary>Half-hours in which an agent was busy for more than 88 % of the time busy or available.</summary>
    public static AdditiveMeasure OverloadedHalfHours { get; } = Count("overloaded_half_hours", "AgentActivity", FactKeys.Agent, view =>
        view.HalfHours?.Where(half => half.Occupancy > Overload).Select(half => new FactEntry(half.Start, half.Start, 1, half.Agent)));

    /// <summary>Scheduled duties, absences included, of which it is known whether the agent was away.</summary>
    public static AdditiveMeasure Duties { get; } = Scheduled("duties", shift => shift.Absence is not null, isTime: false);

    /// <summary>Scheduled duties of which it is not known whether the agent was away.</summary>
    public static AdditiveMeasure DutiesOfUnknownAbsence { get; } = Scheduled("duties_of_unknown_absence", shift => shift.Absence is null, isTime: false);

    /// <summary>Scheduled duties without planned absence.</summary>
    public static AdditiveMeasure RosteredDuties { get; } = Scheduled("rostered_duties", shift => shift.Absence != Absence.Planned, isTime: false);

    /// <summary>Time of the <see cref="Duties"/>.</summary>
    public static AdditiveMeasure ScheduledTime { get; } = Scheduled("scheduled_time", shift => shift.Absence is not null);

    /// <summary>Scheduled time of unplanned absence.</summary>
    public static AdditiveMeasure UnplannedAbsenceTime { get; } = Scheduled("unplanned_absence_time", shift => shift.Absence == Absence.Unplanned);

    /// <summary>Paid scheduled time: duties without planned absence, without scheduled meals.</summary>
    public static AdditiveMeasure PaidScheduledTime { get; } = Rostered("paid_scheduled_time", _ => BurdenWeights.Whole);

    /// <summary>
    /// Paid scheduled time weighted by the burdens that lie on it, at most once: split duty 0.5 (a gap of 2 h or more to another duty that starts the same local
    /// day), short rest 0.7 (under 11 h since a duty of another day), night 22-06 0.5, weekend 0.3, holiday 0.7, overtime 0.5, published under 7 days ahead 0.3.
    /// </summary>
    public static AdditiveMeasure BurdenTime { get; } = Rostered("burden_time", BurdenWeights.TenthsOf);

    /// <summary>Contracts, each where it begins or, if it began before the time observed, at the begin of that.</summary>
    public static AdditiveMeasure Contracts { get; } = Count("contracts", "Employment", FactKeys.Agent, view => view.Center.Employments?
        .Where(contract => contract.Left is null || contract.Left > contract.Hired)
        .SelectMany(contract => Once(view, Scale.Milliseconds(contract.Hired), contract.Left is { } left ? Scale.Milliseconds(left) : long.MaxValue, contract.Agent)));

    /// <summary>Time under contract.</summary>
    public static AdditiveMeasure EmployedTime { get; } = Seconds("employed_time", "Employment", FactKeys.Agent, view => view.Center.Employments?
        .Select(contract => Spread(Scale.Milliseconds(contract.Hired), contract.Left is { } left ? Scale.Milliseconds(left) : Math.Max(view.To, Scale.Milliseconds(contract.Hired)), contract.Agent)));

    /// <summary>Contracts ended, at their last instant: a contract until midnight ends on the day before.</summary>
    public static AdditiveMeasure Leavers { get; } = Ended("leavers", _ => true);

    /// <summary>Contracts ended by the agent's choice.</summary>
    public static AdditiveMeasure VoluntaryLeavers { get; } = Ended("voluntary_leavers", contract => contract.Voluntary == true);

    /// <summary>Contracts ended of which it is not known whether by choice.</summary>
    public static AdditiveMeasure LeaversOfUnknownChoice { get; } = Ended("leavers_of_unknown_choice", contract => contract.Voluntary is null);

    /// <summary>Contracts ended within 90 days of their begin.</summary>
    public static AdditiveMeasure EarlyLeavers { get; } = Ended("early_leavers", contract => contract.Left - contract.Hired <= TimeSpan.FromDays(EarlyDays));

    /// <summary>Satisfaction answers of 1 of employees (360-degree answers aside).</summary>
    public static AdditiveMeasure EmployeeSatisfaction1 { get; } = Said("employee_satisfaction_1", answer => answer.Satisfaction == 1);

    /// <summary>Satisfaction answers of 2 of employees.</summary>
    public static AdditiveMeasure EmployeeSatisfaction2 { get; } = Said("employee_satisfaction_2", answer => answer.Satisfaction == 2);

    /// <summary>Satisfaction answers of 3 of employees.</summary>
    public static AdditiveMeasure EmployeeSatisfaction3 { get; } = Said("employee_satisfaction_3", answer => answer.Satisfaction == 3);

    /// <summary>Satisfaction answers of 4 of employees.</summary>
    public static AdditiveMeasure EmployeeSatisfaction4 { get; } = Said("employee_satisfaction_4", answer => answer.Satisfaction == 4);

    /// <summary>Satisfaction answers of 5 of employees.</summary>
    public static AdditiveMeasure EmployeeSatisfaction5 { get; } = Said("employee_satisfaction_5", answer => answer.Satisfaction == 5);

    /// <summary>Recommendation answers of 9 and 10 of employees.</summary>
    public static AdditiveMeasure EmployeePromoters { get; } = Said("employee_promoters", answer => answer.Recommendation >= 9);

    /// <summary>Recommendation answers of 7 and 8 of employees.</summary>
    public static AdditiveMeasure EmployeePassives { get; } = Said("employee_passives", answer => answer.Recommendation is 7 or 8);

    /// <summary>Recommendation answers of 0 to 6 of employees.</summary>
    public static AdditiveMeasure EmployeeDetractors { get; } = Said("employee_detractors", answer => answer.Recommendation <= 6);

    /// <summary>Effort answers of employees, of their tools and processes.</summary>
    public static AdditiveMeasure EmployeeEffortKnown { get; } = Said("employee_effort_known", answer => answer.Effort is not null);

    /// <summary>Sum of effort answers of employees.</summary>
    public static AdditiveMeasure EmployeeEffortSum { get; } = Said("employee_effort_sum", answer => answer.Effort ?? 0);

    /// <summary>Sum of squares of effort answers of employees.</summary>
    public static AdditiveMeasure EmployeeEffortSquares { get; } = Said("employee_effort_squares", answer => (answer.Effort ?? 0) * (answer.Effort ?? 0));

    /// <summary>Employees who answered about satisfaction, each once however often; an answer without rater counts as one of its own.</summary>
    internal static Measure<DistinctKeys> SatisfactionRespondents { get; } = Respondents.Of("employee_satisfaction_respondents", answer => answer.Satisfaction);

    /// <summary>Employees who answered about recommendation.</summary>
    internal static Measure<DistinctKeys> RecommendationRespondents { get; } = Respondents.Of("employee_recommendation_respondents", answer => answer.Recommendation);

    /// <summary>Employees who answered about effort.</summary>
    internal static Measure<DistinctKeys> EffortRespondents { get; } = Respondents.Of("employee_effort_respondents", answer => answer.Effort);

    /// <summary>
    /// The cost entries, in currency units: over groups by handling time, over time by elapsed time, without what falls on legs with a cost of their own. 0 without
    /// entries where practically every handled leg has a cost of its own.
    /// </summary>
    public static AdditiveMeasure SpreadCost { get; } = new("spread_cost", MeasureUnit.Amount, new FactSource("CostEntry (or Interaction.Cost)", FactKeys.Any, view => view.Costs));

    /// <summary>Cost stated for interactions, in currency units.</summary>
    public static AdditiveMeasure DirectCost { get; } = new("direct_cost", MeasureUnit.Amount, row => row.CostInMillionths);

    /// <summary>All of the above but the direct cost, in a fixed order.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        BusyTime, AvailableTime, NotRespondingTime, LoggedInTime, PaidTime, ProductiveTime, PaidKnownSpans, PaidUnknownSpans, LoggedInSpans, OnQueueSpans, StaffedHalfHours, OverloadedHalfHours,
        Duties, DutiesOfUnknownAbsence, RosteredDuties, ScheduledTime, UnplannedAbsenceTime, PaidScheduledTime, BurdenTime, Contracts, EmployedTime, Leavers, VoluntaryLeavers, LeaversOfUnknownChoice, EarlyLeavers,
        EmployeeSatisfaction1, EmployeeSatisfaction2, EmployeeSatisfaction3, EmployeeSatisfaction4, EmployeeSatisfaction5,
        EmployeePromoters, EmployeePassives, EmployeeDetractors, EmployeeEffortKnown, EmployeeEffortSum, EmployeeEffortSquares,
        SatisfactionRespondents, RecommendationRespondents, EffortRespondents, SpreadCost,
    ];

    private static AdditiveMeasure Count(string id, string fact, FactKeys keys, Func<FactView, IEnumerable<FactEntry>?> entries) =>
        new(id, MeasureUnit.Count, new FactSource(fact, keys, entries));

    private static AdditiveMeasure Seconds(string id, string fact, FactKeys keys, Func<FactView, IEnumerable<FactEntry>?> entries) =>
        new(id, MeasureUnit.Seconds, new FactSource(fact, keys, entries));

    private static AdditiveMeasure Begun(string id, Func<AgentActivity, bool> counts, FactKeys keys = FactKeys.Agent | FactKeys.Queue | FactKeys.Channel) =>
        Count(id, "AgentActivity", keys, view => view.Center.Activities?.Where(counts).SelectMany(activity =>
            Once(view, Scale.Milliseconds(activity.Start), Scale.Milliseconds(activity.End), activity.Agent, activity.Queue, activity.Channel)));

    private static AdditiveMeasure Worked(string id, Func<AgentActivity, bool> counts, FactKeys keys = FactKeys.Agent | FactKeys.Queue | FactKeys.Channel) =>
        Seconds(id, "AgentActivity", keys, view => view.Timeline?.Where(counts).Select(activity =>
            Spread(Scale.Milliseconds(activity.Start), Scale.Milliseconds(activity.End), activity.Agent) with { Queue = activity.Queue, Channel = activity.Channel }));

    private static AdditiveMeasure Scheduled(string id, Func<Shift, bool> counts, bool isTime = true) =>
        new(id, isTime ? MeasureUnit.Seconds : MeasureUnit.Count, new FactSource("Shift", FactKeys.Agent, view => view.Center.Shifts?.Where(counts).SelectMany(shift =>
            isTime ? [Spread(Scale.Milliseconds(shift.Start), Scale.Milliseconds(shift.End), shift.Agent)]
            : Once(view, Scale.Milliseconds(shift.Start), Scale.Milliseconds(shift.End), shift.Agent))));

    private static AdditiveMeasure Rostered(string id, Func<Burdens, int> tenths) => Seconds(id, "Shift", FactKeys.Agent, view => view.Roster?
        .Select(piece => new FactEntry(piece.From, piece.To, (piece.To - piece.From) * tenths(piece.Burdens) / BurdenWeights.Whole, piece.Agent)));

    private static AdditiveMeasure Ended(string id, Func<Employment, bool> counts) => Count(id, "Employment", FactKeys.Agent, view => view.Center.Employments?
        .Where(contract => contract.Left > contract.Hired && counts(contract))
        .Select(contract => At(Scale.Milliseconds(contract.Left!.Value) - 1, 1) with { Agent = contract.Agent }));

    private static AdditiveMeasure Said(string id, Func<SurveyResponse, bool> counts) => Said(id, answer => counts(answer) ? 1 : 0);

    private static AdditiveMeasure Said(string id, Func<SurveyResponse, int> amount) => Count(id, Respondents.Fact, FactKeys.None, view => Respondents.Answers(view)?
        .Select(answer => At(Scale.Milliseconds(answer.At), amount(answer))));

    private static bool IsPaidKnown(AgentActivity activity) => activity.Paid == false || activity is { Paid: true, Productive: not null };

    /// <summary>A stretch of time counted once, where it begins or, if it began before the time observed, at the begin of that.</summary>
    private static IEnumerable<FactEntry> Once(FactView view, long from, long to, string agent, string? queue = null, Channel? channel = null) =>
        to > view.From ? [new(Math.Max(from, view.From), Math.Max(from, view.From), 1, agent, queue, channel)] : [];

    private static FactEntry At(long instant, long amount) => new(instant, instant, amount);

    private static FactEntry Spread(long from, long to, string agent) => new(from, to, to - from, agent);
}
