using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>The cost entries over groups, leg by leg: an entry falls on the legs that it covers by their handling time, at every minute of its period alike.</summary>
internal static class PlainCosts
{
    /// <summary>Amount by group; minutes and legs are told apart by <paramref name="timeKey"/> and <paramref name="legKey"/>.</summary>
    public static Dictionary<(string Time, string Leg), decimal> Spread(
        ContactCenter center, Func<DateTimeOffset, string> timeKey, Func<Interaction, string> legKey, Func<CostEntry, string> keyWithoutLegs)
    {
        var observed = PlainFacts.Observed(center);
        Interaction[] legs = [.. center.Interactions.Select(row => row.ToInteraction()).Where(leg => leg.OfferedAt >= observed.From && leg.OfferedAt < observed.To)];
        var groups = new Dictionary<(string, string), decimal>();
        foreach (var entry in center.Costs!)
        {
            Interaction[] covered = [.. legs.Where(leg => Covers(entry, leg, center))];
            var whole = covered.Sum(Handling);
            var shares = whole == 0
                ? [(Key: keyWithoutLegs(entry), Share: 1m)]
                : covered.Where(leg => leg.Cost is null).GroupBy(legKey).Select(same => (same.Key, Share: same.Sum(Handling) / whole)).ToArray();
            var minutes = PlainFacts.Minutes(entry.From, entry.To).ToArray();
            foreach (var time in minutes.Where(minute => minute >= observed.From && minute < observed.To).GroupBy(timeKey))
            {
                foreach (var (key, share) in shares)
                {
                    groups[(time.Key, key)] = groups.GetValueOrDefault((time.Key, key)) + entry.Amount * time.Count() / minutes.Length * share;
                }
            }
        }

        return groups;
    }

    private static decimal Handling(Interaction leg) => (decimal)(leg.Talk!.Value + (leg.Hold ?? TimeSpan.Zero) + (leg.Wrap ?? TimeSpan.Zero)).TotalMilliseconds;

    private static bool Covers(CostEntry entry, Interaction leg, ContactCenter center) =>
        leg.Talk is not null && leg.Outcome == Outcome.Answered && leg.Channel != Channel.Bot
        && entry.From <= leg.OfferedAt && leg.OfferedAt < entry.To
        && (entry.Queue is null || entry.Queue == leg.Queue)
        && (entry.Team is null || center.Assignments!.Any(stretch => stretch.Agent == leg.Agent && stretch.From <= leg.OfferedAt && !(stretch.To <= leg.OfferedAt)
            && (stretch.Team == entry.Team || (entry.Team == "all" && stretch.Team is ("north" or "south")))));
}
