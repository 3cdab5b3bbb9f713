namespace CallCenterMetrics.Sources.FactCsv;

/// <summary>The facts of a center besides its interactions, and how each stands in its file.</summary>
internal static partial class FactFiles
{
    public static IReadOnlyList<FactFile> All { get; } =
    [
        Activities, Capacities, Shifts, ScheduledActivities, Evaluations, SurveyResponses, SurveyWaves, Developments, Employments, Assignments, Teams, Costs,
        Forecasts, Periods, Targets, BusinessHours,
    ];
}
