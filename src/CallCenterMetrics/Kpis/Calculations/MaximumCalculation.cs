using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>The largest value, over <paramref name="known"/> rows; where it is of a time, a group in which no row is counted may have one, and one with rows none.</summary>
internal sealed class MaximumCalculation(Measure<Maximum> measure, Amount known, Lack lack) : Calculation
{
    public override string Formula => $"maximum {measure.Id}";

    public override IntervalMethod Method => IntervalMethod.None;

    public override IEnumerable<Measure> Measures => [measure, .. known.Measures, .. lack.Measures];

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var (n, lacking) = (known.Of(totals, group), lack.Count(totals, group));
        var value = totals.Of(measure, group).Value;
        var reason = lack.ReasonOverTime(kpi, value is not null, n, lacking, options);
        return new(kpi, reason is null ? value / measure.UnitsPerResult : null, null, null, n, lacking, reason);
    }
}
