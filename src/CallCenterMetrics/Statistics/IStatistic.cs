namespace CallCenterMetrics.Statistics;

/// <summary>
/// A statistic that can be computed in parts: <c>default</c> is the statistic of no rows, and combining the statistics of two parts gives that of the
/// whole, in any order and any split. Implement it in a short struct to add a statistic of your own.
/// </summary>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
public interface IStatistic<TSelf>
    where TSelf : struct, IStatistic<TSelf>
{
    /// <summary>The statistic of both parts together: associative, commutative, with <c>default</c> as neutral element.</summary>
    /// <param name="other">The statistic of the other part.</param>
    TSelf Combine(TSelf other);
}
