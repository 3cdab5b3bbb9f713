using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>A stretch of time, in milliseconds since 1970, in which an agent can take so many contacts of a channel at once; of capacities that overlap that which begins last counts.</summary>
internal readonly record struct CapacitySpan(long From, long To, Capacity Capacity)
{
    public FactPlace Place => new(From, To, Capacity.Agent, Channel: Capacity.Channel);

    /// <summary>What the slots add up to over the time.</summary>
    public long SlotTime => Capacity.Slots * (To - From);

    /// <summary>The capacities while their agents are logged in.</summary>
    public static IEnumerable<CapacitySpan> LoggedIn(FactView view) => ByKey(view).SelectMany(same =>
        same.Value.SelectMany(span => view.TimelineOf(same.Key.Agent).Where(doing => doing.From < span.To && doing.To > span.From).Select(doing => span.Within(doing.From, doing.To))));

    /// <summary>The handling of contacts for which their agents have a capacity in the channel.</summary>
    public static IEnumerable<CapacitySpan> Handling(FactView view)
    {
        var capacities = ByKey(view);
        return (view.HandlingSpans ?? []).Where(span => span.Agent != IntegerBlock.Absent)
            .SelectMany(span => capacities.GetValueOrDefault((view.AgentOf(span), span.Channel), [])
                .Where(capacity => capacity.From < span.To && capacity.To > span.From).Select(capacity => capacity.Within(span.From, span.To)));
    }

    private CapacitySpan Within(long from, long to) => this with { From = Math.Max(From, from), To = Math.Min(To, to) };

    private static Dictionary<(string Agent, Channel Channel), CapacitySpan[]> ByKey(FactView view) => (view.Center.Capacities ?? [])
        .GroupBy(capacity => (capacity.Agent, capacity.Channel))
        .ToDictionary(same => same.Key, same => OneAtATime.Of(same.Select(Stretch), Compare).Select(part => new CapacitySpan(part.From, part.To, part.What)).ToArray());

    private static (long From, long To, Capacity What) Stretch(Capacity capacity) =>
        (Scale.Milliseconds(capacity.From), capacity.To is { } to ? Scale.Milliseconds(to) : long.MaxValue, capacity);

    private static int Compare(Capacity left, Capacity right) => left.From != right.From ? right.From.CompareTo(left.From) : right.Slots.CompareTo(left.Slots);
}
