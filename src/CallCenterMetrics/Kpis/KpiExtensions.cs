using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;

namespace CallCenterMetrics.Kpis;

/// <summary>The door from totals to KPI values.</summary>
public static class KpiExtensions
{
    /// <summary>The values of KPIs in every group.</summary>
    /// <param name="totals">The totals.</param>
    /// <param name="kpis">The KPIs.</param>
    /// <exception cref="ArgumentException">Two KPIs have one id.</exception>
    /// <exception cref="KeyNotFoundException">The totals lack a measure of a KPI.</exception>
    public static KpiTable Compute(this Totals totals, params IEnumerable<Kpi> kpis) => Compute(totals, KpiOptions.Default, kpis);

    /// <summary>The values of KPIs in every group.</summary>
    /// <param name="totals">The totals.</param>
    /// <param name="options">What counts as available.</param>
    /// <param name="kpis">The KPIs.</param>
    /// <exception cref="ArgumentException">Two KPIs have one id.</exception>
    /// <exception cref="KeyNotFoundException">The totals lack a measure of a KPI.</exception>
    public static KpiTable Compute(this Totals totals, KpiOptions options, params IEnumerable<Kpi> kpis)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(kpis);
        Kpi[] asked = [.. kpis];
        if (asked.GroupBy(kpi => kpi.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two KPIs have the id '{twice.Key}'; rename one, kpi with {{ Id = ... }}, or ask for it once.", nameof(kpis));
        }

        var values = new KpiValue[totals.Count][];
        for (var group = 0; group < values.Length; group++)
        {
            values[group] = Array.ConvertAll(asked, kpi => kpi.Evaluate(totals, group, options));
        }

        return new(totals, asked, values);
    }

    /// <summary>The values of KPIs from totals that are also by day, in every group of the other dimensions; ratios of two sums get their interval from the days.</summary>
    /// <param name="byDay">Totals with the dimension <c>day</c>.</param>
    /// <param name="kpis">The KPIs.</param>
    /// <exception cref="ArgumentException">The totals are not by day.</exception>
    /// <exception cref="KeyNotFoundException">The totals lack a measure of a KPI.</exception>
    public static KpiTable ComputeOverDays(this Totals byDay, params IEnumerable<Kpi> kpis) => ComputeOverDays(byDay, KpiOptions.Default, kpis);

    /// <summary>
    /// The values of KPIs from totals that are also by day (<see cref="Interval.Day"/>), in every group of the other dimensions; ratios of two sums get their
    /// interval from the days.
    /// </summary>
    /// <param name="byDay">Totals with the dimension <c>day</c>.</param>
    /// <param name="options">What counts as available.</param>
    /// <param name="kpis">The KPIs.</param>
    /// <exception cref="ArgumentException">The totals are not by day.</exception>
    /// <exception cref="KeyNotFoundException">The totals lack a measure of a KPI.</exception>
    public static KpiTable ComputeOverDays(this Totals byDay, KpiOptions options, params IEnumerable<Kpi> kpis)
    {
        ArgumentNullException.ThrowIfNull(byDay);
        ArgumentNullException.ThrowIfNull(options);
        Dimension[] others = [.. byDay.Dimensions.Where(dimension => dimension.Id != "day")];
        if (others.Length == byDay.Dimensions.Count)
        {
            throw new ArgumentException(
                $"The totals are by {string.Join(", ", byDay.Dimensions)}; add Interval.Day to the grouping so that days can be compared.", nameof(byDay));
        }

        var (totals, place) = byDay.RollUpWithPlaces(others);
        var days = place.Select((group, day) => (group, day)).ToLookup(pair => pair.group, pair => pair.day);
        var table = Compute(totals, options, kpis);
        var values = Enumerable.Range(0, table.Count).Select(group => table.Group(group)
            .Select(value => value.Kpi.Calculation is RatioCalculation ratio ? value.With(() => ratio.OverDays(byDay, [.. days[group]])) : value).ToArray());
        return new(totals, table.Kpis, [.. values]);
    }
}
