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

    /// <summary>A KPI under every definition that the catalogue and the presets have of it, in one group, with what makes them differ.</summary>
    /// <param name="totals">The totals.</param>
    /// <param name="kpi">The KPI, such as <see cref="KpiCatalog.DefaultServiceLevel"/>, or one of its definitions, which the others are then compared with.</param>
    /// <param name="group">0-based position of the group.</param>
    /// <param name="options">What counts as available; the defaults where null.</param>
    /// <param name="presets">The presets to name beside the definitions they take; <see cref="KpiPreset.All"/> where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public static DefinitionSpread Spread(this Totals totals, Kpi kpi, int group = 0, KpiOptions? options = null, IReadOnlyList<KpiPreset>? presets = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(kpi);
        return group >= 0 && group < totals.Count
            ? DefinitionSpread.Of(totals, kpi, group, options ?? KpiOptions.Default, presets ?? KpiPreset.All)
            : throw new ArgumentOutOfRangeException(nameof(group), group, $"The totals have {totals.Count} groups, from 0 on.");
    }
}
