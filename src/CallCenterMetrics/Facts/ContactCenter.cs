namespace CallCenterMetrics.Facts;

/// <summary>
/// The facts of one center, the bundle that everything above asks. Every fact but the interactions is optional: null means that it was not given, which results
/// name ("needs Employment"). An empty list says no more: KPIs made from it are not available, rather than 0. Immutable; change it with <c>with</c> or
/// <see cref="With(ContactCenter)"/>.
/// </summary>
public sealed record ContactCenter
{
    /// <summary>The legs; an empty table if none are given.</summary>
    public InteractionTable Interactions { get; init; } = InteractionTable.Empty;

    /// <summary>What agents were doing.</summary>
    public IReadOnlyList<AgentActivity>? Activities { get; init; }

    /// <summary>How many contacts agents can take at once.</summary>
    public IReadOnlyList<Capacity>? Capacities { get; init; }

    /// <summary>Scheduled duties.</summary>
    public IReadOnlyList<Shift>? Shifts { get; init; }

    /// <summary>Activities scheduled inside the shifts.</summary>
    public IReadOnlyList<ScheduledActivity>? ScheduledActivities { get; init; }

    /// <summary>Quality evaluations.</summary>
    public IReadOnlyList<Evaluation>? Evaluations { get; init; }

    /// <summary>Answers of customers and employees.</summary>
    public IReadOnlyList<SurveyResponse>? SurveyResponses { get; init; }

    /// <summary>Sendings of surveys.</summary>
    public IReadOnlyList<SurveyWave>? SurveyWaves { get; init; }

    /// <summary>Coaching, training and the like.</summary>
    public IReadOnlyList<Development>? Developments { get; init; }

    /// <summary>Contracts.</summary>
    public IReadOnlyList<Employment>? Employments { get; init; }

    /// <summary>Who was in which team, and when.</summary>
    public IReadOnlyList<Assignment>? Assignments { get; init; }

    /// <summary>The tree of teams.</summary>
    public IReadOnlyList<Team>? Teams { get; init; }

    /// <summary>Money spent.</summary>
    public IReadOnlyList<CostEntry>? Costs { get; init; }

    /// <summary>What was planned.</summary>
    public IReadOnlyList<Forecast>? Forecasts { get; init; }

    /// <summary>Named stretches of time.</summary>
    public IReadOnlyList<Period>? Periods { get; init; }

    /// <summary>Goals.</summary>
    public IReadOnlyList<Target>? Targets { get; init; }

    /// <summary>When the center is open; null: not stated. Its zone is its own, most often that of the center.</summary>
    public BusinessHours? BusinessHours { get; init; }

    /// <summary>The center's time zone; UTC unless stated.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Agents on duty throughout the <see cref="BusinessHours"/>, for the occupancy of centers without <see cref="Activities"/>; null where not stated.</summary>
    public int? StatedAgents { get; init; }

    /// <summary>When contacts of one customer are of one issue; within seven days unless stated.</summary>
    public RepeatRule Repeats { get; init; } = RepeatRule.Default;

    /// <summary>
    /// The time that the facts speak of: what lies outside of it does not count, and rates over time are over it. Where not stated, the local days from the first
    /// to the last interaction (without interactions, of the activities, else of the shifts).
    /// </summary>
    public TimeRange? Observed { get; init; }

    /// <summary>A center of which only interactions are known.</summary>
    /// <param name="interactions">The legs.</param>
    public static ContactCenter Of(InteractionTable interactions)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        return new() { Interactions = interactions };
    }

    /// <summary>This center with the facts that another one was given; where both have a fact, the other's wins. The zone and the rule of repeats stay; interactions, business hours, stated agents and the time observed stay unless the other has some.</summary>
    /// <param name="other">The other facts.</param>
    public ContactCenter With(ContactCenter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            Interactions = other.Interactions.Count > 0 ? other.Interactions : Interactions,
            Activities = other.Activities ?? Activities,
            Capacities = other.Capacities ?? Capacities,
            Shifts = other.Shifts ?? Shifts,
            ScheduledActivities = other.ScheduledActivities ?? ScheduledActivities,
            Evaluations = other.Evaluations ?? Evaluations,
            SurveyResponses = other.SurveyResponses ?? SurveyResponses,
            SurveyWaves = other.SurveyWaves ?? SurveyWaves,
            Developments = other.Developments ?? Developments,
            Employments = other.Employments ?? Employments,
            Assignments = other.Assignments ?? Assignments,
            Teams = other.Teams ?? Teams,
            Costs = other.Costs ?? Costs,
            Forecasts = other.Forecasts ?? Forecasts,
            Periods = other.Periods ?? Periods,
            Targets = other.Targets ?? Targets,
            BusinessHours = other.BusinessHours ?? BusinessHours,
            Observed = other.Observed ?? Observed,
            StatedAgents = other.StatedAgents ?? StatedAgents,
        };
    }
}
