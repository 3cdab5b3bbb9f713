using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>
/// The cost entries of a center as amounts of groups: over groups by the handling time of the legs that the entry covers (those of its period, and of its queue
/// and team where it names them), over time by elapsed time. What falls on legs with a cost of their own is not counted: that cost is known better. An entry
/// that covers no handling time belongs to the group of its queue, if it names one, and by other keys to none. The shares of an entry sum to it exactly.
/// </summary>
internal static class CostSpread
{
    /// <summary>The spread entries; none where practically every handled leg has a cost of its own; null where no entry lies in the time observed either.</summary>
    public static IReadOnlyList<FactEntry>? Of(FactView view, IReadOnlyList<Dimension> dimensions)
    {
        CostEntry[] within = [.. (view.Center.Costs ?? []).Where(entry => Scale.Milliseconds(entry.From) < view.To && Scale.Milliseconds(entry.To) > view.From)];
        if (within.Length == 0)
        {
            return LegsKnowTheirCost(view.Center.Interactions) ? [] : null;
        }

        Dimension[] keys = [.. dimensions.Where(dimension => dimension is not Interval)];
        var covers = within.Select(entry => (entry.From, entry.To, entry.Queue, entry.Team)).Distinct().ToArray();
        var teams = new TeamMembership(view.Center);
        var handling = Array.ConvertAll(covers, cover => Measure.Sum($"handling.{Array.IndexOf(covers, cover)}", row => Handling(row, cover)));
        var uncosted = Array.ConvertAll(covers, cover => Measure.Sum($"uncosted.{Array.IndexOf(covers, cover)}", row => row.Cost is null ? Handling(row, cover) : null));
        var totals = view.Center.Interactions.GroupBy(keys).Totals(ServiceTarget.Default, [.. handling, .. uncosted]);
        return [.. within.SelectMany(entry => Spread(entry, Array.IndexOf(covers, (entry.From, entry.To, entry.Queue, entry.Team))))];

        TimeSpan? Handling(InteractionRow row, (DateTimeOffset From, DateTimeOffset To, string? Queue, string? Team) cover) =>
            row.Talk is { } talk && row.Kind.IsHandled() && row.OfferedAt >= cover.From && row.OfferedAt < cover.To
                && (cover.Queue is null || row.Queue == cover.Queue) && (cover.Team is null || teams.Includes(cover.Team, row.Agent, row.OfferedAt))
                ? talk + (row.Hold ?? default) + (row.Wrap ?? default)
                : null;

        IEnumerable<FactEntry> Spread(CostEntry entry, int cover)
        {
            var (from, to, amount) = (Scale.Milliseconds(entry.From), Scale.Milliseconds(entry.To), Scale.Millionths(entry.Amount));
            var groups = Enumerable.Range(0, totals.Count);
            var whole = groups.Sum(group => totals.Of(handling[cover], group).Value);
            if (whole == 0)
            {
                yield return new(from, to, amount, Keys: Array.ConvertAll(keys, key => key.KeyOf(new FactEntry(from, to, amount, Queue: entry.Queue))));
                yield break;
            }

            var before = 0L;
            foreach (var group in groups)
            {
                var after = before + totals.Of(uncosted[cover], group).Value;
                if (after > before)
                {
                    yield return new(from, to, Share(amount, after, whole) - Share(amount, before, whole), Keys: totals.KeyParts(group));
                }

                before = after;
            }
        }
    }

    private static long Share(long amount, long part, long whole) => (long)((Int128)amount * part / whole);

    private static bool LegsKnowTheirCost(InteractionTable table)
    {
        const double Nearly = 0.95;
        var (handled, known) = (0L, 0L);
        foreach (var row in table)
        {
            if (row.Kind.IsHandled())
            {
                handled++;
                known += row.Cost is null ? 0 : 1;
            }
        }

        return known > 0 && known >= Nearly * handled;
    }
}
