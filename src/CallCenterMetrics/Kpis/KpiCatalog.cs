using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;

namespace CallCenterMetrics.Kpis;

/// <summary>
/// The standard KPIs, each with names in English and Chinese, formula, unit, direction, source and interval method. Legs that lack an input leave numerator and
/// denominator; over 0 a value is not available. "Answered", "abandoned" and so on are of legs offered to people; handle times are of answered legs in any
/// direction, bots aside.
/// </summary>
public static partial class KpiCatalog
{
    private static Kpi[]? _all;

    /// <summary>Every standard KPI that needs no stated parameter, in a fixed order.</summary>
    public static IReadOnlyList<Kpi> All => _all ??=
    [
        .. VolumeKpis(), .. AccessibilityKpis(), .. HandlingKpis(), .. AgentTimeKpis(), .. HoursKpis(), .. GrainKpis(), .. QualityKpis(), .. CustomerKpis(), .. PeopleKpis(), .. BenefitKpis(), .. PlanningKpis(),
    ];

    /// <summary>The KPI with an id.</summary>
    /// <param name="id">The id, such as <c>service_level.of_answered</c>.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message names close ones.</exception>
    public static Kpi Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(kpi => kpi.Id == id)
            ?? throw new KeyNotFoundException($"There is no KPI '{id}'. {Similar(id)}");
    }

    private static string Similar(string id)
    {
        var words = id.Split(['.', '_'], StringSplitOptions.RemoveEmptyEntries);
        string[] similar = [.. All.Select(kpi => kpi.Id).Where(known => Initials(known) == id || words.Any(word => known.Contains(word, StringComparison.OrdinalIgnoreCase)))];
        return similar.Length > 0 ? $"Similar are: {string.Join(", ", similar)}." : "KpiCatalog.All lists those there are.";

        static string Initials(string known) => string.Concat(known.Split('.', '_').Select(word => word[0]));
    }

    private static Kpi Share(string id, Amount numerator, Amount denominator, Lack? lack = null) =>
        new(id, new ShareCalculation(numerator, denominator, lack ?? Lack.Nothing)) { Unit = KpiUnit.Share };

    private static Kpi MeanSeconds(string id, Amount sum, Amount count, Lack lack, params Measure<Statistics.SumOfSquares>[] squares) =>
        new(id, new MeanCalculation(sum, count, squares, lack)) { Unit = KpiUnit.Seconds };
}
