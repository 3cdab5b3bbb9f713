using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation;

/// <summary>The door from facts to totals.</summary>
public static class GroupingExtensions
{
    /// <summary>Groups interactions by any combination of dimensions; by none, all rows are one group.</summary>
    /// <param name="interactions">The table.</param>
    /// <param name="dimensions">The dimensions; groups are sorted by the first, then the second, and so on.</param>
    /// <exception cref="ArgumentException">A dimension is named twice.</exception>
    public static Grouping GroupBy(this InteractionTable interactions, params IEnumerable<Dimension> dimensions)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        ArgumentNullException.ThrowIfNull(dimensions);
        return new(ContactCenter.Of(interactions), [.. dimensions], isOfInteractionsOnly: true);
    }

    /// <summary>
    /// Groups the facts of a center by any combination of dimensions; by none, all are one group. A fact that has no key in a dimension adds nothing there, and
    /// the KPIs that need it are not available and say so.
    /// </summary>
    /// <param name="center">The facts.</param>
    /// <param name="dimensions">The dimensions; groups are sorted by the first, then the second, and so on.</param>
    /// <exception cref="ArgumentException">A dimension is named twice.</exception>
    public static Grouping GroupBy(this ContactCenter center, params IEnumerable<Dimension> dimensions)
    {
        ArgumentNullException.ThrowIfNull(center);
        ArgumentNullException.ThrowIfNull(dimensions);
        return new(center, [.. dimensions]);
    }

    /// <summary>
    /// Groups interval reports by their keys and, where they say of which time they are, by the calendar; by nothing, all are one group. The totals have the measures
    /// that the reports state and those that follow from them (offered from its outcomes, handle time from its parts, the rows that a sum is of); KPIs that need others
    /// are not available and name them. Squares are not known, so that means have no interval. Whether counts within a threshold were taken against the target named is
    /// for the caller to know.
    /// </summary>
    /// <param name="reports">The reports.</param>
    /// <param name="dimensions">The dimensions; groups are sorted by the first, then the second, and so on.</param>
    /// <exception cref="ArgumentException">
    /// A dimension is named twice, the reports have no key in it, or some cross the stretches of a calendar dimension: a report of a day cannot be told by half-hour.
    /// </exception>
    public static Grouping GroupBy(this IntervalReportTable reports, params IEnumerable<Dimension> dimensions)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(dimensions);
        return new(reports, [.. dimensions]);
    }
}
