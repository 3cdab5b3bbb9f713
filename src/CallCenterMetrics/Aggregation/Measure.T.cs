using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <summary>A measure whose totals are statistics of one type.</summary>
/// <typeparam name="T">The statistic.</typeparam>
public class Measure<T> : Measure
    where T : struct, IStatistic<T>
{
    private readonly Func<InteractionRow, T>? _fold;
    private readonly Func<long, T>? _ofFacts;

    /// <summary>A measure; without a fold it is one that the fused kernel fills.</summary>
    internal Measure(string id, MeasureUnit unit, Func<InteractionRow, T>? fold = null)
        : base(id, unit) => _fold = fold;

    /// <summary>A measure over facts other than interactions.</summary>
    internal Measure(string id, MeasureUnit unit, Func<long, T> statistic, FactSource source)
        : base(id, unit, source) => _ofFacts = statistic;

    internal override TotalsColumn EmptyColumn(int groups) => new TotalsColumn<T>(this, groups, _ => default);

    internal override MeasureFold? NewFold() => _fold is null ? null : new MeasureFold<T>(this, _fold);

    /// <summary>Group i of the values goes into <c>target[i]</c>; those that meet are combined.</summary>
    internal virtual T[] Regroup(ReadOnlySpan<T> values, ReadOnlySpan<int> target, int groups)
    {
        var combined = new T[groups];
        for (var i = 0; i < values.Length; i++)
        {
            ref var cell = ref combined[target[i]];
            cell = cell.Combine(values[i]);
        }

        return combined;
    }

    internal override FactFold? NewFactFold() => _ofFacts is null ? null : new FactFold<T>(this, _ofFacts);
}
