using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.FactMeasures;

namespace CallCenterMetrics.Kpis;

/// <content>Quality as evaluations tell it, also where the interactions do not.</content>
public static partial class KpiCatalog
{
    /// <summary>Mean score of evaluations.</summary>
    public static Kpi QualityScoreOfEvaluations { get; } = Evaluated(
        new Kpi("quality_score.of_evaluations", new MeanCalculation(EvaluationScoreSum, EvaluationScores, [EvaluationScoreSquares], Lack.Nothing)) { Unit = KpiUnit.Points },
        "Quality score (of evaluations)", "质检得分（按评估）", "sum of scores of evaluations / evaluations with a score", "Evaluation.Score");

    /// <summary>Share of evaluations without a critical error.</summary>
    public static Kpi CriticalErrorFreeRateOfEvaluations { get; } = Evaluated(
        Share("critical_error_free_rate.of_evaluations", EvaluationsWithoutError, EvaluationsOfKnownErrors),
        "Critical-error-free rate (of evaluations)", "无致命差错率（按评估）", "evaluations without critical error / evaluations that say so", "Evaluation.CriticalError");

    /// <summary>Evaluations per agent and month.</summary>
    public static Kpi EvaluationsPerAgentMonth { get; } = PerMonth(
        "evaluations_per_agent_month", Evaluations, AgentMonthTime, Contracts, Lack.Nothing,
        "Evaluations per agent and month", "每座席每月质检数", "evaluations / agent-months by their part", "Evaluation", "Employment") with { Family = KpiFamily.Quality };

    /// <summary>Median of the time from evaluation to feedback, in days.</summary>
    public static Kpi FeedbackDelay { get; } = OfPeople(
        new Kpi("feedback_delay", new PercentileCalculation(50, [FeedbackDelays], _ => FeedbackDelays, Lack.Shown("FeedbackAt", EvaluationsWithoutFeedback, "evaluations"), SecondsPerDay)) { Unit = KpiUnit.Days },
        "Feedback delay", "反馈时延", "median of days from evaluation to feedback", KpiDirection.Lower, "COPC CX Standard", "Evaluation", "Evaluation.FeedbackAt");

    private static IEnumerable<Kpi> EvaluationKpis() => [QualityScoreOfEvaluations, CriticalErrorFreeRateOfEvaluations, EvaluationsPerAgentMonth];

    private static Kpi Evaluated(Kpi kpi, string english, string chinese, string formula, params string[] needs) => Judged(kpi, english, chinese, formula, "COPC CX Standard") with { Needs = needs };
}
