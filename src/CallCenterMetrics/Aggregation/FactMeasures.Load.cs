using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation;

/// <content>The load of agents who can take several contacts at once, by channel.</content>
public static partial class FactMeasures
{
    private const FactKeys OfCapacities = FactKeys.Agent | FactKeys.Channel;

    private static readonly FactRows<CapacitySpan> _load = new(
        "Capacity", OfCapacities, view => view.Center.Capacities is null ? null : CapacitySpan.Handling(view), span => span.Place);

    private static readonly FactRows<CapacitySpan> _slots = new(
        "Capacity", OfCapacities, view => view.Center.Capacities is null ? null : CapacitySpan.LoggedIn(view), span => span.Place);

    private static readonly FactRows<Capacity> _capacities = new("Capacity", OfCapacities, view => view.Center.Capacities, capacity =>
        new(Scale.Milliseconds(capacity.From), capacity.To is { } to ? Scale.Milliseconds(to) : long.MaxValue, capacity.Agent, Channel: capacity.Channel));

    /// <summary>Talk, hold and wrap of agents in channels that they have a capacity in at that time, in the intervals in which it happened.</summary>
    public static AdditiveMeasure LoadTime { get; } = _load.TimeWith("Interaction", view => view.HasInteractions, "load_time", _ => true);

    /// <summary>Slots x logged-in time of agents, by channel.</summary>
    public static AdditiveMeasure SlotTime { get; } = _slots.SpreadWith("AgentActivity", view => view.HasActivities, "slot_time", MeasureUnit.Seconds, span => span.SlotTime);

    /// <summary>Capacities of agents in channels, each where it begins or, if it began before the time observed, at the begin of that.</summary>
    public static AdditiveMeasure Capacities { get; } = _capacities.Count("capacities", _ => true);

    private static IEnumerable<Measure> OfLoad() => [LoadTime, SlotTime, Capacities];
}
