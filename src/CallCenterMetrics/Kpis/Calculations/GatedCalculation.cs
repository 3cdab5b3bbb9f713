using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>A value over groups of rows, not available where too many of the rows themselves lack an input.</summary>
internal sealed class GatedCalculation(Calculation inner, Amount rows, Lack lack) : Calculation
{
    public override string Formula => inner.Formula;

    public override IntervalMethod Method => inner.Method;

    public override Amount? Numerator => inner.Numerator;

    public override Amount? Denominator => inner.Denominator;

    public override IEnumerable<Measure> Measures => [.. inner.Measures, .. rows.Measures, .. lack.Measures];

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var lacking = lack.Count(totals, group);
        return lack.Reason(kpi, rows.Of(totals, group), lacking, options) is { } reason ? new(kpi, null, null, null, 0, lacking, reason) : inner.Evaluate(kpi, totals, group, options);
    }
}
