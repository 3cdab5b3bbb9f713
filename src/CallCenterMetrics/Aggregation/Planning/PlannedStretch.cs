using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Planning;

/// <summary>A forecast that counts, and its time in milliseconds since 1970.</summary>
internal readonly record struct PlannedStretch(long From, long To, Forecast Forecast)
{
    public FactPlace Place => new(From, To, Queue: Forecast.Queue);

    /// <summary>Agents required x time, in milliseconds; 0 where they are unknown.</summary>
    public long RequiredTime => (long)decimal.Round((Forecast.RequiredAgents ?? 0) * (To - From), MidpointRounding.ToEven);

    /// <summary>
    /// One forecast for each stretch of a queue: the one made last before the stretch began. One of unknown making counts where there is no other, one made later is
    /// no forecast. Of several made at once the one of most volume, agents and handle time counts, whatever the order of records.
    /// </summary>
    public static IReadOnlyList<PlannedStretch> Of(IEnumerable<Forecast> forecasts) =>
    [
        .. forecasts.Select(forecast => new PlannedStretch(Scale.Milliseconds(forecast.From), Scale.Milliseconds(forecast.To), forecast))
            .Where(plan => plan.To > plan.From && (plan.Forecast.MadeAt is not { } made || made < plan.Forecast.From))
            .GroupBy(plan => (plan.Forecast.Queue, plan.From, plan.To))
            .Select(same => same.OrderByDescending(plan => plan.Forecast.MadeAt).ThenByDescending(plan => plan.Forecast.Volume)
                .ThenByDescending(plan => plan.Forecast.RequiredAgents).ThenByDescending(plan => plan.Forecast.HandleTime).First()),
    ];
}
