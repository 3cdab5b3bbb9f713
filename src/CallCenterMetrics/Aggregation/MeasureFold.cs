using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <summary>Folds blocks of rows into the groups of one worker, for a measure that the fused kernel does not fill.</summary>
internal abstract class MeasureFold
{
    /// <summary>Folds the rows of a block from <paramref name="start"/> on; row i belongs to group <c>groups[i]</c> of <paramref name="count"/>.</summary>
    public abstract void Add(InteractionTable table, InteractionBlock block, int start, ReadOnlySpan<int> groups, int count);

    public abstract TotalsColumn Column(int groups);
}

/// <inheritdoc/>
internal sealed class MeasureFold<T>(Measure<T> measure, Func<InteractionRow, T> fold) : MeasureFold
    where T : struct, IStatistic<T>
{
    private T[] _values = [];

    public override void Add(InteractionTable table, InteractionBlock block, int start, ReadOnlySpan<int> groups, int count)
    {
        if (_values.Length < count)
        {
            Array.Resize(ref _values, Math.Max(count, _values.Length * 2));
        }

        for (var i = 0; i < groups.Length; i++)
        {
            ref var value = ref _values[groups[i]];
            value = value.Combine(fold(new InteractionRow(table, block, start + i)));
        }
    }

    public override TotalsColumn Column(int groups)
    {
        Array.Resize(ref _values, groups);
        return new TotalsColumn<T>(measure, _values);
    }
}
