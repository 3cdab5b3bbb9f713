using CallCenterMetrics.Facts;

namespace SyntheticCenterSample;

/// <summary>What the records show.</summary>
internal static class Measured
{
    public static IReadOnlyList<Interaction> Inbound(ContactCenter center, string queue) =>
    [
        .. center.Interactions.Where(leg => leg.Queue == queue && leg.Direction == Direction.Inbound && leg.Channel is not (Channel.Bot or Channel.Callback))
            .Select(leg => leg.ToInteraction()),
    ];

    public static double HandleTime(IEnumerable<Interaction> legs) =>
        legs.Where(leg => leg.Talk is not null).Average(leg => (leg.Talk!.Value + leg.Hold!.Value + leg.Wrap!.Value).TotalSeconds);

    /// <summary>Exponential patience from censored waits: the sum of all waits for each abandon.</summary>
    public static double Patience(IReadOnlyList<Interaction> legs) => legs.Any(leg => leg.Outcome == Outcome.Abandoned)
        ? legs.Sum(leg => leg.Wait?.TotalSeconds ?? 0) / legs.Count(leg => leg.Outcome == Outcome.Abandoned)
        : double.NaN;

    public static double Occupancy(ContactCenter center, Func<string, bool> isCounted)
    {
        var (busy, available) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var span in center.Activities!.Where(span => isCounted(span.Agent)))
        {
            busy += span.State is AgentState.Talking or AgentState.Holding or AgentState.Wrapping ? span.End - span.Start : TimeSpan.Zero;
            available += span.State == AgentState.Available ? span.End - span.Start : TimeSpan.Zero;
        }

        return busy / (busy + available);
    }

    public static Dictionary<string, (double Mean, int Count)> Qualities(ContactCenter center) => center.Evaluations!
        .Where(evaluation => evaluation.Calibration is null)
        .GroupBy(evaluation => evaluation.Agent!)
        .ToDictionary(agent => agent.Key, agent => ((double)agent.Average(evaluation => evaluation.Score!.Value), agent.Count()));

    public static Dictionary<string, double> Leniencies(ContactCenter center) => center.Evaluations!
        .Where(evaluation => evaluation.Calibration is not null)
        .GroupBy(evaluation => evaluation.Calibration)
        .SelectMany(leg => leg.Select(evaluation => (evaluation.Evaluator, Difference: (double)(evaluation.Score!.Value - leg.Average(other => other.Score!.Value)))))
        .GroupBy(judged => judged.Evaluator)
        .ToDictionary(evaluator => evaluator.Key, evaluator => evaluator.Average(judged => judged.Difference));
}
