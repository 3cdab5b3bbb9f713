using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>The largest value over <paramref name="known"/> rows.</summary>
internal sealed class MaximumCalculation(Measure<Maximum> measure, Amount known, Lack lack) : Calculation
{
    public override string Formula => $"maximum {measure.Id}";

    public override IntervalMethod Method => IntervalMethod.None;

    public override IEnumerable<Measure> Measures => [measure, .. known.Measures, .. lack.Measures];

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var (n, lacking) = (known.Of(totals, group), lack.Count(totals, group));
        var reason = lack.Reason(kpi, n, lacking, options);
        return new(kpi, reason is null ? totals.Of(measure, group).Value / measure.UnitsPerResult : null, null, null, n, lacking, reason);
    }
}
