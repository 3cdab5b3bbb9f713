using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>The probability of an event within the time that a rate is per: 1 - exp(-rate).</summary>
internal sealed class ProbabilityCalculation(RateCalculation rate) : Calculation
{
    public override string Formula => $"1 - exp(-{rate.Formula})";

    public override IntervalMethod Method => rate.Method;

    public override IEnumerable<Measure> Measures => rate.Measures;

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var found = rate.Evaluate(kpi, totals, group, options);
        return new(
            kpi, found.Value is { } value ? Probability(value) : null, found.Numerator, found.Denominator, found.N, found.Lacking, found.Reason,
            () => found.Interval is { } interval ? new ConfidenceInterval(Probability(interval.Low), Probability(interval.High)) : null);
    }

    private static double Probability(double rate) => 1 - Math.Exp(-rate);
}
