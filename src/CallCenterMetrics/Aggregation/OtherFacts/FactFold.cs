using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>Gathers one measure over groups that appear as it goes.</summary>
internal abstract class FactFold
{
    public abstract void Add(int group, long amount);

    public abstract TotalsColumn Column(int groups);
}

/// <inheritdoc/>
internal sealed class FactFold<T>(Measure<T> measure, Func<long, T> statistic) : FactFold
    where T : struct, IStatistic<T>
{
    private readonly List<T> _values = [];

    public override void Add(int group, long amount)
    {
        while (_values.Count <= group)
        {
            _values.Add(default);
        }

        _values[group] = _values[group].Combine(statistic(amount));
    }

    public override TotalsColumn Column(int groups) => new TotalsColumn<T>(measure, [.. _values, .. new T[groups - _values.Count]]);
}
