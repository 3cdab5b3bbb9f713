using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Planning;

/// <summary>The time for which required agents are planned: for any queue or, where queues are told apart, for each.</summary>
internal sealed class PlannedTime
{
    private readonly FactView _view;
    private readonly Stretches _any;
    private readonly Dictionary<string, Stretches>? _ofQueues;

    public PlannedTime(IEnumerable<PlannedStretch> plans, FactView view)
    {
        PlannedStretch[] known = [.. plans.Where(plan => plan.Forecast.RequiredAgents is not null)];
        (_view, _any) = (view, Joined(known));
        _ofQueues = view.Keys.Contains(Dimension.Queue)
            ? known.GroupBy(plan => plan.Forecast.Queue, StringComparer.Ordinal).ToDictionary(same => same.Key, Joined, StringComparer.Ordinal)
            : null;
    }

    /// <summary>Its stretches within the time observed.</summary>
    public IEnumerable<FactPlace> Places => _ofQueues is null
        ? Within(_any, _view.From, _view.To).Select(piece => new FactPlace(piece.From, piece.To))
        : _ofQueues.SelectMany(queue => Within(queue.Value, _view.From, _view.To).Select(piece => new FactPlace(piece.From, piece.To, Queue: queue.Key)));

    /// <summary>The parts of agents' spans on queue that lie in it. Where queues are told apart, a span of none is taken by the time of any.</summary>
    public IEnumerable<AgentSpan> OnQueue(IEnumerable<AgentSpan> timeline)
    {
        foreach (var span in timeline.Where(span => span.Activity.State.IsOnQueue()))
        {
            var planned = _ofQueues is null || span.Activity.Queue is not { } queue ? _any : _ofQueues.GetValueOrDefault(queue);
            foreach (var (from, to) in planned is null ? [] : Within(planned, span.From, span.To))
            {
                yield return span with { From = from, To = to };
            }
        }
    }

    private static Stretches Joined(IEnumerable<PlannedStretch> plans) => new(plans.Select(plan => (plan.From, plan.To)));

    private static IEnumerable<(long From, long To)> Within(Stretches stretches, long from, long to)
    {
        for (var at = from; at < to;)
        {
            var (isIn, until) = stretches.At(at);
            if (isIn)
            {
                yield return (at, Math.Min(until, to));
            }

            at = until;
        }
    }
}
