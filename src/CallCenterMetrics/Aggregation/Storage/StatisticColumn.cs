namespace CallCenterMetrics.Aggregation.Storage;

/// <summary>The totals of one measure while they are read, group by group.</summary>
internal abstract class StatisticColumn
{
    public abstract Measure Measure { get; }

    /// <summary>How many groups have been read.</summary>
    public abstract int Count { get; }

    /// <summary>Adds the statistic of the next group. If the numbers are none, nothing is added and what was expected is told.</summary>
    public abstract string? Add(ReadOnlySpan<Int128> numbers);

    public abstract TotalsColumn ToColumn();
}
