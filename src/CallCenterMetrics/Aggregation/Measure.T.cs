using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <summary>A measure whose totals are statistics of one type.</summary>
/// <typeparam name="T">The statistic.</typeparam>
public class Measure<T> : Measure
    where T : struct, IStatistic<T>
{
    private readonly Func<InteractionRow, T>? _fold;

    /// <summary>A measure; without a fold it is one that the fused kernel fills.</summary>
    internal Measure(string id, MeasureUnit unit, Func<InteractionRow, T>? fold = null)
        : base(id, unit) => _fold = fold;

    internal override TotalsColumn EmptyColumn(int groups) => new TotalsColumn<T>(this, new T[groups]);

    internal override MeasureFold? NewFold() => _fold is null ? null : new MeasureFold<T>(this, _fold);
}
