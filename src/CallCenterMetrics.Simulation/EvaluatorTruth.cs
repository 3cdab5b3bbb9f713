namespace CallCenterMetrics.Simulation;

/// <summary>How an evaluator judges.</summary>
/// <param name="Evaluator">Key of the evaluator.</param>
/// <param name="Leniency">Points scored above what is right, on average.</param>
/// <param name="Noise">Standard deviation around that, in points.</param>
public sealed record EvaluatorTruth(string Evaluator, double Leniency, double Noise);
