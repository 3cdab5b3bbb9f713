using CallCenterMetrics.Facts;
using CallCenterMetrics.Tests.Aggregation.OtherFacts;

namespace CallCenterMetrics.Tests.Aggregation.Contacts;

/// <summary>What chapter 2 says of single legs, leg by leg.</summary>
internal static class PlainLegs
{
    public static bool IsOffered(this Interaction leg) => (leg.Channel != Channel.Bot && leg.Direction == Direction.Inbound) || leg.Channel == Channel.Callback;

    public static bool IsBot(this Interaction leg) => leg.Channel == Channel.Bot;

    public static bool IsHandled(this Interaction leg) => leg.Outcome == Outcome.Answered && leg.Channel != Channel.Bot;

    /// <summary>When a leg offered to people left its queue: never while it is open; unknown without wait, and where the outcome is none that it can have.</summary>
    public static DateTimeOffset? Left(this Interaction leg) => leg.Outcome switch
    {
        Outcome.Open => DateTimeOffset.MaxValue,
        Outcome.Contained or Outcome.NotConnected => null,
        _ => leg.OfferedAt + leg.Wait,
    };

    /// <summary>When the leg was finished; null if it is open.</summary>
    public static DateTimeOffset? End(this Interaction leg) => leg.Outcome == Outcome.Open ? null
        : leg.EndedAt is { } stated ? stated
        : leg.OfferedAt + (leg.Wait ?? default) + (leg.Talk ?? default) + (leg.Hold ?? default) + (leg.Wrap ?? default);

    /// <summary>The legs that were offered within the time observed.</summary>
    public static Interaction[] Of(ContactCenter center)
    {
        var observed = PlainFacts.Observed(center);
        return [.. All(center).Where(leg => leg.OfferedAt >= observed.From && leg.OfferedAt < observed.To)];
    }

    /// <summary>All legs: what was offered before the time observed may wait or be handled within it.</summary>
    public static Interaction[] All(ContactCenter center) => [.. center.Interactions.Select(row => row.ToInteraction())];

    /// <summary>The team that an agent was in: of several the one that began last, of those the first by name.</summary>
    public static string? Team(ContactCenter center, string? agent, DateTimeOffset at) => (center.Assignments ?? [])
        .Where(stretch => stretch.Agent == agent && stretch.From <= at && !(stretch.To <= at))
        .OrderByDescending(stretch => stretch.From).ThenBy(stretch => stretch.Team, StringComparer.Ordinal).FirstOrDefault()?.Team;
}
