using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <summary>One measure in every group.</summary>
internal abstract class TotalsColumn
{
    public abstract Measure Measure { get; }

    /// <summary>The column with groups brought together: group i goes into <c>target[i]</c>.</summary>
    public abstract TotalsColumn Regroup(ReadOnlySpan<int> target, int groups);

    /// <summary>This column with another of the same measure behind it.</summary>
    public abstract TotalsColumn Append(TotalsColumn other);

    /// <summary>The column as if no row had counted.</summary>
    public abstract TotalsColumn Cleared();

    public abstract bool SameAs(TotalsColumn other);
}

/// <inheritdoc/>
internal sealed class TotalsColumn<T>(Measure<T> measure, T[] values) : TotalsColumn
    where T : struct, IStatistic<T>
{
    public override Measure Measure => measure;

    public T[] Values => values;

    public override TotalsColumn Regroup(ReadOnlySpan<int> target, int groups) => new TotalsColumn<T>(measure, measure.Regroup(values, target, groups));

    public override TotalsColumn Append(TotalsColumn other) => new TotalsColumn<T>(measure, [.. values, .. ((TotalsColumn<T>)other).Values]);

    public override TotalsColumn Cleared() => measure.EmptyColumn(values.Length);

    public override bool SameAs(TotalsColumn other) =>
        other is TotalsColumn<T> same && same.Measure.Id == measure.Id && values.AsSpan().SequenceEqual(same.Values);
}
