using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis.Calculations;

internal sealed class ShareCalculation(Amount numerator, Amount denominator, Lack lack) : Calculation
{
    public override string Formula => $"({numerator}) / ({denominator})";

    public override IntervalMethod Method => IntervalMethod.Wilson;

    public override Amount? Numerator => numerator;

    public override Amount? Denominator => denominator;

    public override IEnumerable<Measure> Measures => [.. numerator.Measures, .. denominator.Measures, .. lack.Measures];

    public override double? Variance(Totals totals, int group)
    {
        var (counted, n) = (numerator.Of(totals, group), (double)denominator.Of(totals, group));
        return counted >= 0 && counted <= n && n > 0 ? counted / n * (1 - counted / n) / n : null;
    }

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var (counted, n, lacking) = (numerator.Of(totals, group), denominator.Of(totals, group), lack.Count(totals, group));
        return lack.Reason(kpi, n, lacking, options) is { } reason
            ? new(kpi, null, counted, n, n, lacking, reason)
            : new(kpi, (double)counted / n, counted, n, n, lacking, null, () => counted >= 0 && counted <= n ? ProportionInterval.Wilson(counted, n) : null);
    }
}
