namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>Adds to the totals of a center's interactions those of its other facts, and of interactions seen together, over the same dimensions.</summary>
internal static class FactAggregator
{
    /// <summary>The totals with the standard measures and those asked for over the facts that the center has; why the others are not there is told by <see cref="Totals.WhyWithout"/>.</summary>
    public static Totals Beside(Totals interactions, IReadOnlyList<Dimension> dimensions, FactView view, IEnumerable<Measure> asked)
    {
        var groups = new FactGroups(dimensions, view);
        var folds = new List<FactFold>();
        var absent = new Dictionary<string, string>(StringComparer.Ordinal);
        if (view.Center.Interactions.Count == 0)
        {
            absent.Add(Totals.Interactions, "needs Interaction");
        }

        foreach (var measures in FactMeasures.All.Concat(asked).DistinctBy(measure => measure.Id, StringComparer.Ordinal).GroupBy(measure => measure.Source!.Rows))
        {
            var gathered = Possible(measures.Key, [.. measures], dimensions, view, absent);
            if (gathered.Length > 0)
            {
                measures.Key.Gather(view, groups, gathered);
                folds.AddRange(gathered);
            }
        }

        var keys = groups.Keys();
        return interactions.Beside(keys, [.. folds.Select(fold => fold.Column(keys.Count))], absent);
    }

    /// <summary>Folds for the measures that can be had by the dimensions; the reasons of the others are added.</summary>
    private static FactFold[] Possible(FactRows rows, Measure[] measures, IReadOnlyList<Dimension> dimensions, FactView view, Dictionary<string, string> absent)
    {
        if (!rows.AreIn(view))
        {
            Refuse(measures, _ => $"needs {rows.Fact}");
            return [];
        }

        var possible = Refuse(measures, measure => measure.Source!.Refuses(dimensions, view));
        var lacks = rows.LacksOfKeys(view, dimensions, possible);
        return [.. Refuse(possible, measure => lacks[Array.IndexOf(possible, measure)]).Select(measure => measure.NewFactFold()!)];

        Measure[] Refuse(Measure[] asked, Func<Measure, string?> reason)
        {
            foreach (var measure in asked)
            {
                if (reason(measure) is { } why)
                {
                    absent.Add(measure.Id, why);
                }
            }

            return [.. asked.Where(measure => !absent.ContainsKey(measure.Id))];
        }
    }
}
