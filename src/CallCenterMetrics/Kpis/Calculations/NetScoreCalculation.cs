using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>100 x (share of promoters - share of detractors).</summary>
internal sealed class NetScoreCalculation(Amount promoters, Amount detractors, Amount answers, Lack lack) : Calculation
{
    public override string Formula => $"100 x ({promoters} - {detractors}) / ({answers})";

    public override IntervalMethod Method => IntervalMethod.Multinomial;

    public override Amount? Numerator { get; } = promoters - detractors;

    public override Amount? Denominator => answers;

    public override double Factor => 100;

    public override IEnumerable<Measure> Measures => [.. promoters.Measures, .. detractors.Measures, .. answers.Measures, .. lack.Measures];

    public override double? Variance(Totals totals, int group)
    {
        var (up, down, n) = (promoters.Of(totals, group), detractors.Of(totals, group), (double)answers.Of(totals, group));
        return n <= 0 ? null : Factor * Factor * Math.Max(0, (up + down) / n - (up - down) / n * ((up - down) / n)) / n;
    }

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var (up, down, n) = (promoters.Of(totals, group), detractors.Of(totals, group), answers.Of(totals, group));
        var lacking = lack.Count(totals, group);
        return lack.Reason(kpi, n, lacking, options) is { } reason
            ? new(kpi, null, up - down, n, n, lacking, reason)
            : new(kpi, 100.0 * (up - down) / n, up - down, n, n, lacking, null, () => NetScoreInterval.Multinomial(up, down, n)?.Times(100));
    }
}
