using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>Events a year: events / time at risk in years of 365.25 days, over <paramref name="rows"/> that were at risk.</summary>
internal sealed class RateCalculation(Amount events, Amount atRisk, Amount rows, Lack lack) : Calculation
{
    private const double SecondsPerYear = 365.25 * 86_400;

    public override string Formula => $"({events}) / ({atRisk}) in years";

    public override IntervalMethod Method => IntervalMethod.ExactPoisson;

    public override Amount? Numerator => events;

    public override Amount? Denominator => atRisk;

    public override IEnumerable<Measure> Measures => [.. events.Measures, .. atRisk.Measures, .. rows.Measures, .. lack.Measures];

    public override double Factor => SecondsPerYear;

    /// <summary>That of events of a Poisson process.</summary>
    public override double? Variance(Totals totals, int group)
    {
        var years = atRisk.Of(totals, group) / atRisk.UnitsPerResult / SecondsPerYear;
        return years > 0 ? events.Of(totals, group) / years / years : null;
    }

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var (n, lacking, count) = (rows.Of(totals, group), lack.Count(totals, group), events.Of(totals, group));
        var years = atRisk.Of(totals, group) / atRisk.UnitsPerResult / SecondsPerYear;
        var reason = lack.ReasonOverTime(kpi, years > 0, n, lacking, options);
        return reason is not null
            ? new(kpi, null, count, years, n, lacking, reason)
            : new(kpi, count / years, count, years, n, lacking, null, () => PoissonInterval.Exact(count).Times(1 / years));
    }
}
