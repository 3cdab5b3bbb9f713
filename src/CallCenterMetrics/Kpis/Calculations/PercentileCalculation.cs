using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>A quantile in seconds, or units of so many, from the sketch that fits the totals.</summary>
internal sealed class PercentileCalculation(
    double percent, IReadOnlyList<Measure<DurationSketch>> sketches, Func<Totals, Measure<DurationSketch>> fitting, Lack lack, double secondsPerResult = 1) : Calculation
{
    public override string Formula => FormattableString.Invariant($"quantile {percent / 100} of {sketches[0].Id}");

    public override IntervalMethod Method => IntervalMethod.None;

    public override IEnumerable<Measure> Measures => [.. sketches, .. lack.Measures];

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var (sketch, lacking) = (totals.Of(fitting(totals), group), lack.Count(totals, group));
        var reason = lack.Reason(kpi, sketch.Count, lacking, options);
        return new(kpi, reason is null ? sketch.Quantile(percent / 100) / secondsPerResult : null, null, null, sketch.Count, lacking, reason) { LeftOut = LeftOut(totals) };
    }
}
