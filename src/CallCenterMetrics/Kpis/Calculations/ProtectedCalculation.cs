using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>What employees answered, not shown where so few answered that an answer could be told to a person.</summary>
internal sealed class ProtectedCalculation(Calculation inner, Measure<DistinctKeys> respondents) : Calculation
{
    public override string Formula => inner.Formula;

    public override IntervalMethod Method => inner.Method;

    public override Amount? Numerator => inner.Numerator;

    public override Amount? Denominator => inner.Denominator;

    public override double Factor => inner.Factor;

    public override double? Variance(Totals totals, int group) => inner.Variance(totals, group);

    public override IEnumerable<Measure> Measures => [.. inner.Measures, respondents];

    public override IEnumerable<Measure> OfInterval => inner.OfInterval;

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options) =>
        totals.Of(respondents, group).Count is > 0 and var few && few < options.LeastRespondents
            ? new(kpi, null, null, null, 0, 0, $"Fewer than {options.LeastRespondents} employees answered; their answers are not shown.")
            : inner.Evaluate(kpi, totals, group, options);
}
