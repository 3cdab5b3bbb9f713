using CallCenterMetrics.Facts;
using CallCenterMetrics.Tests.Aggregation.OtherFacts;

namespace CallCenterMetrics.Tests.Aggregation.Contacts;

/// <summary>What waits at the end of each interval.</summary>
internal sealed class PlainWaiting(ContactCenter center)
{
    private readonly Interaction[] _legs = [.. PlainLegs.All(center).Where(leg => leg.IsOffered() && leg.Left() is not null)];

    /// <summary>The totals of a measure by group; null for a measure over something else.</summary>
    public Dictionary<string, long>? By(PlainGrouping grouping, string measure) => measure switch
    {
        "backlog" => At(grouping).GroupBy(waiting => waiting.Key).ToDictionary(same => same.Key, same => same.LongCount()),
        "oldest_open_age" => At(grouping).GroupBy(waiting => waiting.Key).ToDictionary(same => same.Key, same => same.Max(waiting => waiting.Age)),
        _ => null,
    };

    private IEnumerable<(string Key, long Age)> At(PlainGrouping grouping)
    {
        var observed = PlainFacts.Observed(center);
        return from stretch in grouping.Stretches(observed.From, observed.To)
               from leg in _legs
               where leg.OfferedAt < stretch.To && leg.Left() >= stretch.To
               select (grouping.Key(leg, stretch.From), (long)(stretch.To - leg.OfferedAt).TotalMilliseconds);
    }
}
