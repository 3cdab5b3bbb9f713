using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.FactMeasures;
using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Kpis;

/// <content>Planning: how good forecasts and staffing were, and how even the service through the day.</content>
public static partial class KpiCatalog
{
    private const string ForecastSource = "Hyndman & Koehler (2006), Another look at measures of forecast accuracy";

    /// <summary>
    /// WAPE: the absolute errors of volume forecasts as a share of the legs that were offered. Over forecasts of stretches observed whole; of several for one stretch of a
    /// queue that made last before it.
    /// </summary>
    public static Kpi ForecastErrorWape { get; } = OfForecast(
        new("forecast_error.wape", new RatioCalculation(ForecastAbsoluteError, ForecastActual, Forecasts, Lack.Nothing)) { Unit = KpiUnit.Share },
        "Forecast error (WAPE)", "预测误差（加权绝对百分比误差）", "sum of |offered - forecast| / sum of offered, over forecasts of stretches observed whole", KpiDirection.Lower,
        "common practice in workforce management (WAPE, MAD/mean)");

    /// <summary>The preset's definition of forecast error: <see cref="ForecastErrorWape"/>.</summary>
    public static Kpi ForecastError { get; } = ForecastErrorWape with { Id = "forecast_error", Name = new("Forecast error", "预测误差") };

    /// <summary>Bias of volume forecasts: above 0 where more was forecast than came.</summary>
    public static Kpi ForecastErrorBias { get; } = OfForecast(
        new("forecast_error.bias", new RatioCalculation(ForecastVolume - ForecastActual, ForecastActual, Forecasts, Lack.Nothing)) { Unit = KpiUnit.Share },
        "Forecast bias", "预测偏差", "sum of (forecast - offered) / sum of offered, over forecasts of stretches observed whole", KpiDirection.Band,
        "common practice in workforce management");

    /// <summary>
    /// MASE: the mean absolute error in units of that of the seasonal naive forecast, what came at the same local time a week before, over the same time (not over a
    /// time of training) where that week was observed. Below 1 where forecasting was worth it.
    /// </summary>
    public static Kpi ForecastErrorMase { get; } = OfForecast(
        new("forecast_error.mase", new ScaledErrorCalculation(ForecastAbsoluteError, Forecasts, NaiveAbsoluteError, NaiveForecasts)),
        "Forecast error (MASE)", "预测误差（平均绝对标度误差）",
        "mean of |offered - forecast| / mean of |offered - offered at the same local time a week before|, the latter over forecasts whose week before was observed", KpiDirection.Lower,
        ForecastSource);

    /// <summary>Agents on queue less agents required, as a mean over the time for which a requirement is planned: below 0 where agents were short. By half-hour where totals are.</summary>
    public static Kpi StaffingGap { get; } = Planned(
        new("staffing_gap", new RatioCalculation(
            PlannedOnQueueTime - RequiredAgentTime, PlannedTime, StaffingForecasts, Lack.Of("RequiredAgents", ForecastsOfUnknownAgents, "forecasts"))) { Unit = KpiUnit.Agents },
        "Staffing gap", "人力盈缺", "(time of agents on queue - agents required x time) / time with required agents", KpiDirection.Band,
        "common practice in workforce management (net staffing)", "AgentActivity", "Forecast.RequiredAgents");

    /// <summary>Standard deviation of the service level between half-hours, weighted by volume: legs answered or abandoned. 0 where the service is even.</summary>
    public static Kpi IntervalConsistency { get; } = Planned(
        new("interval_consistency", new DeviationCalculation(AnsweredWithin, AnsweredWaitKnown + Measures.Abandoned, LevelSquares, WaitOfAnswered())) { Unit = KpiUnit.Share },
        "Interval consistency of service level", "服务水平时段波动", "standard deviation of the half-hour service level, weighted by (answered + abandoned)", KpiDirection.Lower,
        "common practice in workforce management", "Interaction.Outcome", "Interaction.Wait");

    /// <summary>Service level at risk with a goal of 80 %; id <c>service_level_at_risk</c>.</summary>
    public static Kpi DefaultServiceLevelAtRisk => AtRisk(HalfHoursBelowGoal) with { Id = "service_level_at_risk", Name = new("Service level at risk", "服务水平风险时段占比") };

    /// <summary>
    /// Share of the half-hours whose service level (answered within T / (answered + abandoned)) is below a goal; half-hours in which everything offered left in other ways
    /// have none and do not count. Another goal than 80 % needs its own measure in the totals (<see cref="Kpi.Measures"/>).
    /// </summary>
    /// <param name="goal">The goal, above 0 and at most 1; its percentage is part of the id, <c>service_level_at_risk.below_80</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A goal that is none.</exception>
    public static Kpi ServiceLevelAtRisk(double goal) => AtRisk(HalfHoursBelow(goal));

    private static IEnumerable<Kpi> PlanningKpis() =>
        [ForecastError, ForecastErrorWape, ForecastErrorBias, ForecastErrorMase, StaffingGap, DefaultServiceLevelAtRisk, IntervalConsistency];

    private static Kpi AtRisk(AdditiveMeasure below)
    {
        var percent = below.Id[(below.Id.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var level = new Lack("The service level", OfferedHalfHours - LevelHalfHours, false, "half-hours");
        return Planned(
            new($"service_level_at_risk.below_{percent}", new GatedCalculation(
                new ShareCalculation(below, LevelHalfHours, level), AnsweredWaitKnown + Measures.Abandoned, WaitOfAnswered())) { Unit = KpiUnit.Share },
            $"Service level at risk (below {percent} %)", $"服务水平风险时段占比（低于 {percent} %）",
            $"half-hours with a service level below {percent} % / half-hours with a service level", KpiDirection.Lower,
            "common practice in workforce management", "Interaction.Outcome", "Interaction.Wait");
    }

    private static Lack WaitOfAnswered() => Lack.Of("Wait", Measures.Answered - AnsweredWaitKnown);

    private static Kpi OfForecast(Kpi kpi, string english, string chinese, string formula, KpiDirection direction, string source) =>
        Planned(kpi, english, chinese, formula, direction, source, "Forecast.Volume", "Interaction.Queue", "Interaction.Outcome");

    private static Kpi Planned(Kpi kpi, string english, string chinese, string formula, KpiDirection direction, string source, params string[] needs) => kpi with
    {
        Name = new(english, chinese), Family = KpiFamily.Planning, Formula = formula, Direction = direction, Source = source, Needs = needs,
    };
}
