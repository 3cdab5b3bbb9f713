using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>Events by what was at risk of them, over <paramref name="rows"/> that were; with so many units of the risk, such as the seconds of a year, as one.</summary>
internal sealed class RateCalculation(Amount events, Amount atRisk, Amount rows, Lack lack, double unitsPerRisk, string per) : Calculation
{
    /// <summary>The seconds of a year of 365.25 days, and of a month of 30.</summary>
    public const double Year = 365.25 * 86_400, Month = 30 * 86_400;

    public override string Formula => $"({events}) / ({atRisk}){per}";

    public override IntervalMethod Method => IntervalMethod.ExactPoisson;

    public override Amount? Numerator => events;

    public override Amount? Denominator => atRisk;

    public override IEnumerable<Measure> Measures => [.. events.Measures, .. atRisk.Measures, .. rows.Measures, .. lack.Measures];

    public override double Factor => unitsPerRisk;

    /// <summary>That of events of a Poisson process.</summary>
    public override double? Variance(Totals totals, int group)
    {
        var risk = atRisk.Of(totals, group) / atRisk.UnitsPerResult / unitsPerRisk;
        return risk > 0 ? events.Of(totals, group) / risk / risk : null;
    }

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var (n, lacking, count) = (rows.Of(totals, group), lack.Count(totals, group), events.Of(totals, group));
        var risk = atRisk.Of(totals, group) / atRisk.UnitsPerResult / unitsPerRisk;
        var reason = lack.ReasonOverTime(kpi, risk > 0, n, lacking, options);
        return reason is not null
            ? new(kpi, null, count, risk, n, lacking, reason)
            : new(kpi, count / risk, count, risk, n, lacking, null, () => PoissonInterval.Exact(count).Times(1 / risk));
    }
}
