using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <content>Quality evaluations, at the instant they were made; those of a calibration included.</content>
public static partial class FactMeasures
{
    private static readonly FactRows<Evaluation> _evaluations = new(
        "Evaluation", FactKeys.Agent, view => view.Center.Evaluations is { Count: > 0 } all ? all : null, evaluation => Scale.Milliseconds(evaluation.At) is var at ? new(at, at, evaluation.Agent) : default);

    /// <summary>Evaluations.</summary>
    public static AdditiveMeasure Evaluations { get; } = _evaluations.Count("evaluations", _ => true);

    /// <summary>Evaluations with a score.</summary>
    public static AdditiveMeasure EvaluationScores { get; } = _evaluations.Count("evaluation_scores", evaluation => evaluation.Score is not null);

    /// <summary>Sum of the scores of evaluations.</summary>
    public static AdditiveMeasure EvaluationScoreSum { get; } = _evaluations.Sum("evaluation_score_sum", MeasureUnit.Amount, Score);

    /// <summary>Sum of squares of the scores of evaluations.</summary>
    public static Measure<SumOfSquares> EvaluationScoreSquares { get; } = _evaluations.Of(
        "evaluation_score_squares", MeasureUnit.Amount, score => new SumOfSquares((Int128)score * score), Counted.AtBegin, Additivity.Everywhere, (evaluation, _) => Score(evaluation));

    /// <summary>Evaluations that say whether there was a critical error.</summary>
    public static AdditiveMeasure EvaluationsOfKnownErrors { get; } = _evaluations.Count("evaluations_of_known_errors", evaluation => evaluation.CriticalError is not null);

    /// <summary>Evaluations without critical error.</summary>
    public static AdditiveMeasure EvaluationsWithoutError { get; } = _evaluations.Count("evaluations_without_error", evaluation => evaluation.CriticalError == false);

    /// <summary>Times from evaluation to feedback, where there was any; a feedback before the evaluation counts as without.</summary>
    public static Measure<DurationSketch> FeedbackDelays { get; } = _evaluations.Of(
        "feedback_delays", MeasureUnit.Seconds, delay => SketchOf(delay - 1), Counted.AtBegin, Additivity.Everywhere, (evaluation, _) => 1 + (Delay(evaluation) ?? -1));     // 0 is none

    /// <summary>Evaluations without feedback.</summary>
    public static AdditiveMeasure EvaluationsWithoutFeedback { get; } = _evaluations.Count("evaluations_without_feedback", evaluation => Delay(evaluation) is null);

    private static IEnumerable<Measure> OfEvaluations() =>
    [
        Evaluations, EvaluationScores, EvaluationScoreSum, EvaluationScoreSquares, EvaluationsOfKnownErrors, EvaluationsWithoutError, FeedbackDelays, EvaluationsWithoutFeedback,
    ];

    private static long Score(Evaluation evaluation) => evaluation.Score is { } score ? Scale.Millionths(score) : 0;

    private static long? Delay(Evaluation evaluation) => evaluation.FeedbackAt >= evaluation.At ? Scale.Milliseconds(evaluation.FeedbackAt.Value) - Scale.Milliseconds(evaluation.At) : null;
}
