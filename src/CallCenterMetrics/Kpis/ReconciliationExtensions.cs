using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Kpis;

/// <summary>The door from facts to a reconciliation.</summary>
public static class ReconciliationExtensions
{
    /// <summary>Whether what was offered to people is what became of it, in every group and interval, with the ids of at most 20 legs of each remainder.</summary>
    /// <param name="center">The facts.</param>
    /// <param name="dimensions">The dimensions; rows are sorted by the first, then the second, and so on. Without one of time, the whole time observed is one interval.</param>
    /// <exception cref="ArgumentException">A dimension is named twice, or the grouping has more possible keys than can be numbered.</exception>
    /// <exception cref="InvalidOperationException">Somebody waits in so many groups and intervals that there would be over 16,777,216 rows.</exception>
    public static Reconciliation Reconcile(this ContactCenter center, params IEnumerable<Dimension> dimensions) => center.GroupBy(dimensions).Reconcile();

    /// <summary>Whether what was offered to people is what became of it, in every group and interval.</summary>
    /// <param name="grouping">The facts and the dimensions; without one of time, the whole time observed is one interval.</param>
    /// <param name="listed">How many legs of each remainder to name, 0 or more; they are counted all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="listed"/> is negative.</exception>
    /// <exception cref="ArgumentException">The grouping has more possible keys than can be numbered.</exception>
    /// <exception cref="InvalidOperationException">Somebody waits in so many groups and intervals that there would be over 16,777,216 rows.</exception>
    public static Reconciliation Reconcile(this Grouping grouping, int listed = 20)
    {
        ArgumentNullException.ThrowIfNull(grouping);
        ArgumentOutOfRangeException.ThrowIfNegative(listed);
        return new(grouping, listed);
    }
}
