using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>The records of a fact as measures see them. All measures over them are gathered in one pass.</summary>
internal abstract class FactRows(string fact, FactKeys keys)
{
    /// <summary>The fact, such as <c>AgentActivity</c>.</summary>
    public string Fact => fact;

    /// <summary>The dimensions that its records can be told apart by, besides time; a measure may know fewer.</summary>
    public FactKeys Keys => keys;

    /// <summary>Whether the fact was given.</summary>
    public abstract bool AreIn(FactView view);

    /// <summary>By measure, why it cannot be told by a dimension: too many of its records have no key there; null where it can.</summary>
    public abstract string?[] LacksOfKeys(FactView view, IReadOnlyList<Dimension> dimensions, IReadOnlyList<Measure> measures);

    /// <summary>Gathers measures over the records of a center.</summary>
    public abstract void Gather(FactView view, FactGroups groups, IReadOnlyList<FactFold> folds);
}

/// <inheritdoc/>
/// <param name="fact">The fact.</param>
/// <param name="keys">The dimensions besides time.</param>
/// <param name="records">The records of a center; null where the fact was not given.</param>
/// <param name="place">Where a record lies.</param>
internal sealed class FactRows<T>(string fact, FactKeys keys, Func<FactView, IEnumerable<T>?> records, Func<T, FactPlace> place) : FactRows(fact, keys)
{
    private const double LargestShareWithoutKey = 0.05;

    /// <summary>A count of the records for which a condition holds, each where it begins.</summary>
    public AdditiveMeasure Count(string id, Func<T, bool> counts, Additivity additivity = Additivity.Everywhere, FactKeys? only = null) =>
        Sum(id, MeasureUnit.Count, row => counts(row) ? 1 : 0, additivity, only);

    /// <summary>A sum over the records, each where it begins.</summary>
    public AdditiveMeasure Sum(string id, MeasureUnit unit, Func<T, long> amount, Additivity additivity = Additivity.Everywhere, FactKeys? only = null) =>
        new(id, unit, Source(Counted.AtBegin, additivity, amount, only));

    /// <summary>The time of the records for which a condition holds.</summary>
    public AdditiveMeasure Time(string id, Func<T, bool> counts, Additivity additivity = Additivity.Everywhere, FactKeys? only = null) =>
        Spread(id, MeasureUnit.Seconds, row => counts(row) && place(row) is var at ? at.To - at.From : 0, additivity, only);

    /// <summary>A sum over the records, each spread over its time.</summary>
    public AdditiveMeasure Spread(string id, MeasureUnit unit, Func<T, long> amount, Additivity additivity = Additivity.Everywhere, FactKeys? only = null) =>
        new(id, unit, Source(Counted.Spread, additivity, amount, only));

    /// <summary>A count as <see cref="Count"/>, which only centers with some field have.</summary>
    public AdditiveMeasure CountWith(string field, Func<FactView, bool> isIn, string id, Func<T, bool> counts, Additivity additivity = Additivity.Everywhere) =>
        SumWith(field, isIn, id, MeasureUnit.Count, row => counts(row) ? 1 : 0, additivity);

    /// <summary>A sum as <see cref="Sum"/>, which only centers with some field have.</summary>
    public AdditiveMeasure SumWith(string field, Func<FactView, bool> isIn, string id, MeasureUnit unit, Func<T, long> amount, Additivity additivity = Additivity.Everywhere) =>
        new(id, unit, new FactSource<T>(this, Counted.AtBegin, additivity, (row, _) => amount(row)) { Needs = (field, isIn) });

    /// <summary>A time as <see cref="Time"/>, which only centers with some other fact, or a record of it, have.</summary>
    public AdditiveMeasure TimeWith(string fact, Func<FactView, bool> isIn, string id, Func<T, bool> counts, FactKeys? only = null) => SpreadWith(
        fact, isIn, id, MeasureUnit.Seconds, row => counts(row) && place(row) is var at ? at.To - at.From : 0, only);

    /// <summary>A sum as <see cref="Spread"/>, which only centers with some other fact have.</summary>
    public AdditiveMeasure SpreadWith(string fact, Func<FactView, bool> isIn, string id, MeasureUnit unit, Func<T, long> amount, FactKeys? only = null) =>
        new(id, unit, new FactSource<T>(this, Counted.Spread, Additivity.Everywhere, (row, _) => amount(row)) { Keys = only ?? Keys, Needs = (fact, isIn) });

    /// <summary>A count of calendar months, which only centers with some other fact have, if one is named.</summary>
    public AdditiveMeasure CountOfMonths(string id, Func<T, bool> counts, (string Fact, Func<FactView, bool> IsIn)? needs = null) =>
        new(id, MeasureUnit.Count, new FactSource<T>(this, Counted.AtBegin, Additivity.Everywhere, (row, _) => counts(row) ? 1 : 0) { Needs = needs, IsOfMonths = true });

    /// <summary>How many records count at the instant that an interval begins or ends.</summary>
    public AdditiveMeasure Level(string id, Counted counted, Func<T, long, bool> counts) =>
        new(id, MeasureUnit.Count, new FactSource<T>(this, counted, Additivity.OverKeys, (row, at) => counts(row, at) ? 1 : 0));

    /// <summary>How many records there are at the end of an interval.</summary>
    public AdditiveMeasure Level(string id, Func<T, bool> counts) =>
        Level(id, Counted.AtEnds, (row, _) => counts(row));

    /// <summary>A statistic of what each record adds.</summary>
    public Measure<TStatistic> Of<TStatistic>(string id, MeasureUnit unit, Func<long, TStatistic> statistic, Counted counted, Additivity additivity, Func<T, long, long> amount)
        where TStatistic : struct, IStatistic<TStatistic> => new(id, unit, statistic, new FactSource<T>(this, counted, additivity, amount));

    public override bool AreIn(FactView view) => Of(view) is not null;

    public override string?[] LacksOfKeys(FactView view, IReadOnlyList<Dimension> dimensions, IReadOnlyList<Measure> measures)
    {
        Dimension[] keys = Keys.HasFlag(FactKeys.Any) ? [] : [.. dimensions.Where(dimension => dimension is not Interval)];
        FactSource<T>[] sources = [.. measures.Select(measure => (FactSource<T>)measure.Source!)];
        var (all, missing, isMissing) = (new long[sources.Length], new long[sources.Length, keys.Length], new bool[keys.Length]);
        foreach (var row in keys.Length == 0 ? [] : Of(view)!)
        {
            var at = place(row);
            if (!view.Counts(at))
            {
                continue;
            }

            for (var key = 0; key < keys.Length; key++)
            {
                isMissing[key] = keys[key].KeyOf(at, Math.Max(at.From, view.From), view).Key == KeyPart.Absent;
            }

            for (var i = 0; i < sources.Length; i++)
            {
                if (sources[i].Amount(row, at.From) != 0)
                {
                    all[i]++;
                    for (var key = 0; key < keys.Length; key++)
                    {
                        missing[i, key] += isMissing[key] ? 1 : 0;
                    }
                }
            }
        }

        return [.. Enumerable.Range(0, measures.Count).Select(i => Enumerable.Range(0, keys.Length).Where(key => missing[i, key] > LargestShareWithoutKey * all[i])
            .Select(key => FormattableString.Invariant($"{missing[i, key]:N0} of {all[i]:N0} records of {Fact} that count have no {keys[key].Id}")).FirstOrDefault())];
    }

    public override void Gather(FactView view, FactGroups groups, IReadOnlyList<FactFold> folds)
    {
        var pass = new FactPass<T>(view, groups, [.. folds.Select(fold => ((FactSource<T>)fold.Measure.Source!, fold))]);
        foreach (var row in Of(view)!)
        {
            pass.Add(row, place(row));
        }
    }

    private IEnumerable<T>? Of(FactView view) => view.Once(this, () => records(view));

    private FactSource<T> Source(Counted counted, Additivity additivity, Func<T, long> amount, FactKeys? only = null) =>
        new(this, counted, additivity, (row, _) => amount(row)) { Keys = only ?? Keys };
}
