using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>Gathers one measure over groups that appear as it goes.</summary>
internal abstract class FactFold
{
    public abstract Measure Measure { get; }

    public abstract void Add(int group, long amount);

    public abstract TotalsColumn Column(int groups);
}

/// <inheritdoc/>
internal sealed class FactFold<T>(Measure<T> measure, Func<long, T> statistic) : FactFold
    where T : struct, IStatistic<T>
{
    private T[] _values = [];

    public override Measure Measure => measure;

    public override void Add(int group, long amount)
    {
        if (_values.Length <= group)
        {
            Array.Resize(ref _values, Math.Max(group + 1, 2 * _values.Length));
        }

        _values[group] = _values[group].Combine(statistic(amount));
    }

    public override TotalsColumn Column(int groups)
    {
        Array.Resize(ref _values, groups);
        return new TotalsColumn<T>(measure, _values);
    }
}
