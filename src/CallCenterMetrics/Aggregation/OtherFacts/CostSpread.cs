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
    public static IReadOnlyList<CostPart>? Of(FactView view)
    {
        CostEntry[] within = [.. (view.Center.Costs ?? []).Where(entry => Scale.Milliseconds(entry.From) < view.To && Scale.Milliseconds(entry.To) > view.From)];
        if (within.Length == 0)
        {
            return LegsKnowTheirCost(view.Center.Interactions) ? [] : null;
        }

        var covers = new CostCovers(within, view);
        var (groups, parts) = Parts(view, covers);
        return [.. within.SelectMany(entry => Spread(entry, view, groups, parts[covers[entry]]))];
    }

    /// <summary>The groups by key, and by cover the handling time, and that of legs without a cost of their own, of each group that it has a part in.</summary>
    private static (Totals Groups, List<(int Group, long Handling, long Uncosted)>[] Parts) Parts(FactView view, CostCovers covers)
    {
        var (handling, uncosted) = (Measure.Sum("handling", Handling), Measure.Sum("uncosted", row => row.Cost is null ? Handling(row) : null));
        var byCover = Dimension.Of("(covers)", row => Handling(row) is null ? null : covers.Of(row));
        var fine = new Grouping(view.Center, [.. view.Keys, byCover], isOfInteractionsOnly: true).Totals(ServiceTarget.Default, handling, uncosted);
        var (groups, places) = fine.RollUpWithPlaces(view.Keys);
        var parts = Enumerable.Range(0, covers.Count).Select(_ => new SortedDictionary<int, (long Handling, long Uncosted)>()).ToArray();
        for (var i = 0; i < places.Length; i++)
        {
            foreach (var cover in CostCovers.Parse(fine.KeyParts(i)[^1].Text))
            {
                var known = parts[cover].GetValueOrDefault(places[i]);
                parts[cover][places[i]] = (known.Handling + fine.Of(handling, i).Value, known.Uncosted + fine.Of(uncosted, i).Value);
            }
        }

        return (groups, Array.ConvertAll(parts, part => part.Select(pair => (pair.Key, pair.Value.Handling, pair.Value.Uncosted)).ToList()));
    }

    private static TimeSpan? Handling(InteractionRow row) =>
        row.Talk is { } talk && row.Kind.IsHandled() ? talk + (row.Hold ?? default) + (row.Wrap ?? default) : null;

    private static IEnumerable<CostPart> Spread(CostEntry entry, FactView view, Totals groups, List<(int Group, long Handling, long Uncosted)> parts)
    {
        var (from, to, amount) = (Scale.Milliseconds(entry.From), Scale.Milliseconds(entry.To), Scale.Millionths(entry.Amount));
        var whole = parts.Sum(part => part.Handling);
        if (whole == 0)
        {
            var place = new FactPlace(from, to, Queue: entry.Queue);
            yield return new(place with { Keys = [.. view.Keys.Select(key => key.KeyOf(place, from, view).Key)] }, entry.Category, amount);
            yield break;
        }

        var before = 0L;
        foreach (var part in parts.Where(part => part.Uncosted > 0))
        {
            var after = before + part.Uncosted;
            yield return new(new(from, to, Keys: groups.KeyParts(part.Group)), entry.Category, Share(amount, after, whole) - Share(amount, before, whole));
            before = after;
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
