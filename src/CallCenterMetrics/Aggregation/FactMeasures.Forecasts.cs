using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Aggregation.Planning;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <content>
/// What was planned, and what came of it. Of several forecasts for one stretch of a queue the one made last before the stretch counts (one of unknown making where
/// there is no other; one made later is none); stretches that overlap without being the same count each.
/// </content>
public static partial class FactMeasures
{
    private const double DefaultGoal = 0.8;

    private static readonly FactRows<ForecastResult> _forecasts = new("Forecast", FactKeys.Queue, view => view.ForecastResults, result => result.Plan.Place);
    private static readonly FactRows<PlannedStretch> _plans = new("Forecast", FactKeys.Queue, view => view.Plans, plan => plan.Place);
    private static readonly FactRows<FactPlace> _planned = new("Forecast", FactKeys.Queue, view => view.PlannedTime?.Places, place => place);
    private static readonly FactRows<AgentSpan> _plannedSpans = new("AgentActivity", OfSpans, view => view.PlannedSpans, span => span.Place);
    private static readonly FactRows<HalfHourLevel> _levels = new("Interaction", FactKeys.Any, view => view.HalfHourLevels, level => level.Place);

    /// <summary>Forecasts of stretches that were observed whole, each where its stretch begins.</summary>
    public static AdditiveMeasure Forecasts { get; } = _forecasts.CountWith(nameof(Interaction), HasInteractions, "forecasts", _ => true);

    /// <summary>The volume of the <see cref="Forecasts"/>, in legs.</summary>
    public static AdditiveMeasure ForecastVolume { get; } = OfForecasts("forecast_volume", result => result.Volume);

    /// <summary>Legs offered to people in the queues and stretches of the <see cref="Forecasts"/>.</summary>
    public static AdditiveMeasure ForecastActual { get; } = OfForecasts("forecast_actual", result => result.ActualVolume);

    /// <summary>Sum over the <see cref="Forecasts"/> of |legs offered - volume|.</summary>
    public static AdditiveMeasure ForecastAbsoluteError { get; } = OfForecasts("forecast_absolute_error", result => Math.Abs(result.ActualVolume - result.Volume));

    /// <summary>Those <see cref="Forecasts"/> of which the same local time a week before was observed whole.</summary>
    public static AdditiveMeasure NaiveForecasts { get; } = _forecasts.CountWith(nameof(Interaction), HasInteractions, "naive_forecasts", result => result.WeekBefore is not null);

    /// <summary>Sum over the <see cref="NaiveForecasts"/> of |legs offered - legs offered a week before|.</summary>
    public static AdditiveMeasure NaiveAbsoluteError { get; } = OfForecasts("naive_absolute_error", result => result.NaiveError);

    /// <summary>Forecasts with required agents.</summary>
    public static AdditiveMeasure StaffingForecasts { get; } = _plans.Count("staffing_forecasts", plan => plan.Forecast.RequiredAgents is not null);

    /// <summary>Forecasts of which it is not known how many agents are required.</summary>
    public static AdditiveMeasure ForecastsOfUnknownAgents { get; } = _plans.Count("forecasts_of_unknown_agents", plan => plan.Forecast.RequiredAgents is null);

    /// <summary>Time covered by the <see cref="StaffingForecasts"/>: of any queue, by queue of that one. Adds over time.</summary>
    public static AdditiveMeasure PlannedTime { get; } = _planned.Time("planned_time", _ => true, Additivity.OverTime);

    /// <summary>Agents required x time, by the <see cref="StaffingForecasts"/>: those of all queues add up.</summary>
    public static AdditiveMeasure RequiredAgentTime { get; } = _plans.Spread("required_agent_time", MeasureUnit.Seconds, plan => plan.RequiredTime);

    /// <summary>Time of agents busy, available or not responding within the <see cref="PlannedTime"/>.</summary>
    public static AdditiveMeasure PlannedOnQueueTime { get; } = _plannedSpans.Time("planned_on_queue_time", _ => true, Additivity.OverTimeAndAgents);

    /// <summary>Half-hours of the center's zone in which legs were offered to people, in each group of keys. Adds over time, not over keys.</summary>
    public static AdditiveMeasure OfferedHalfHours { get; } = _levels.Count("offered_half_hours", _ => true, Additivity.OverTime);

    /// <summary>Those <see cref="OfferedHalfHours"/> that have a service level: a leg was answered (with known wait) or abandoned.</summary>
    public static AdditiveMeasure LevelHalfHours { get; } = _levels.Count("level_half_hours", level => level.HasLevel, Additivity.OverTime);

    /// <summary>Those <see cref="LevelHalfHours"/> whose service level (answered within T / (answered + abandoned)) is below 80 %.</summary>
    public static AdditiveMeasure HalfHoursBelowGoal { get; } = HalfHoursBelow(DefaultGoal);

    /// <summary>Sum over the <see cref="LevelHalfHours"/> of legs answered or abandoned x squared service level, to 10^-18.</summary>
    public static Measure<SumOfSquares> LevelSquares { get; } = _levels.Of(
        "level_squares", MeasureUnit.Count, HalfHourLevel.Square, Counted.AtBegin, Additivity.OverTime, (level, _) => level.HasLevel ? level.Numbers : 0);

    /// <summary>
    /// Half-hours of the center's zone whose service level (answered within T / (answered + abandoned)) is below a goal. Adds over time, not over keys. Name it when
    /// totals are made, unless the goal is 80 %.
    /// </summary>
    /// <param name="goal">The goal, above 0 and at most 1, kept to the millionth; its percentage is part of the id, <c>half_hours_below.80</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A goal that is none.</exception>
    public static AdditiveMeasure HalfHoursBelow(double goal)
    {
        if (goal is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(goal), goal, "A goal for service level lies above 0 and is at most 1, such as 0.8 for 80 %.");
        }

        var millionths = Scale.Millionths((decimal)goal);
        return _levels.Count(FormattableString.Invariant($"half_hours_below.{millionths / 10_000m:0.####}"), level => level.HasLevel && level.IsBelow(millionths), Additivity.OverTime);
    }

    private static IEnumerable<Measure> OfPlanning() =>
    [
        Forecasts, ForecastVolume, ForecastActual, ForecastAbsoluteError, NaiveForecasts, NaiveAbsoluteError, StaffingForecasts, ForecastsOfUnknownAgents,
        PlannedTime, RequiredAgentTime, PlannedOnQueueTime, OfferedHalfHours, LevelHalfHours, HalfHoursBelowGoal, LevelSquares,
    ];

    private static bool HasInteractions(FactView view) => view.HasInteractions;

    private static AdditiveMeasure OfForecasts(string id, Func<ForecastResult, long> millionths) =>
        _forecasts.SumWith(nameof(Interaction), HasInteractions, id, MeasureUnit.Amount, millionths);
}
