namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>Adds to the totals of a center's interactions those of its other facts, over the same dimensions.</summary>
internal static class FactAggregator
{
    private const double LargestShareWithoutKey = 0.05;

    /// <summary>The totals with the measures over the facts that the center has; why the others are not there is told by <see cref="Totals.WhyWithout"/>.</summary>
    public static Totals Beside(Totals interactions, IReadOnlyList<Dimension> dimensions, FactView view)
    {
        var (from, to) = (view.From, Math.Max(view.From, view.To - 1));
        var groups = new FactGroups(dimensions, from, to);
        var folds = new List<(Measure Measure, FactFold Fold)>();
        var absent = new Dictionary<string, string>(StringComparer.Ordinal);
        if (view.Center.Interactions.Count == 0)
        {
            absent.Add(Totals.Interactions, "needs Interaction");
        }

        foreach (var measure in FactMeasures.All)
        {
            var source = measure.Source!;
            if (source.Entries(view) is not { } entries)
            {
                absent.Add(measure.Id, $"needs {source.Fact}");
            }
            else if (source.Refuses(dimensions) is { } refusal)
            {
                absent.Add(measure.Id, refusal);
            }
            else if (LackOfKey(source, entries.Where(entry => Counts(entry, view)), dimensions) is { } lack)
            {
                absent.Add(measure.Id, lack);
            }
            else
            {
                var fold = measure.NewFactFold()!;
                foreach (var entry in entries)
                {
                    Add(fold, groups, entry, view);
                }

                folds.Add((measure, fold));
            }
        }

        var keys = groups.Keys();
        return interactions.Beside(keys, [.. folds.Select(pair => pair.Fold.Column(keys.Count))], absent);
    }

    /// <summary>An entry that is spread over time is cut where its group changes; the pieces sum to it exactly.</summary>
    private static void Add(FactFold fold, FactGroups groups, in FactEntry entry, FactView view)
    {
        if (!Counts(entry, view))
        {
            return;
        }

        if (entry.From == entry.To)
        {
            fold.Add(groups.Find(entry, entry.From), entry.Amount);
            return;
        }

        var end = Math.Min(entry.To, view.To);
        for (var at = Math.Max(entry.From, view.From); at < end;)
        {
            var next = Math.Min(end, groups.SameUntil(at));
            fold.Add(groups.Find(entry, at), Until(entry, next) - Until(entry, at));
            at = next;
        }
    }

    /// <summary>Whether an entry lies in the time observed, or a part of it.</summary>
    private static bool Counts(in FactEntry entry, FactView view) =>
        entry.From < view.To && (entry.From == entry.To ? entry.From >= view.From : entry.To > view.From && entry.From < entry.To);

    private static long Until(in FactEntry entry, long instant) =>
        (long)((Int128)entry.Amount * (instant - entry.From) / (entry.To - entry.From));

    /// <summary>Why a measure cannot be told by a dimension: too much of it has no key there.</summary>
    private static string? LackOfKey(FactSource source, IEnumerable<FactEntry> entries, IReadOnlyList<Dimension> dimensions)
    {
        foreach (var dimension in dimensions)
        {
            if (dimension is Interval || source.Keys.HasFlag(FactKeys.Any))
            {
                continue;
            }

            var (with, without) = (0L, 0L);
            foreach (var entry in entries)
            {
                if (dimension.KeyOf(entry).Text is null)
                {
                    without++;
                }
                else
                {
                    with++;
                }
            }

            if (without > LargestShareWithoutKey * (with + without))
            {
                return FormattableString.Invariant($"{without:N0} of {with + without:N0} records of {source.Fact} that count have no {dimension.Id}");
            }
        }

        return null;
    }
}
