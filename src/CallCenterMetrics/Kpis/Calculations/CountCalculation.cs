using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis.Calculations;

internal sealed class CountCalculation(Amount amount) : Calculation
{
    public override string Formula => amount.ToString();

    public override IntervalMethod Method => IntervalMethod.None;

    public override IEnumerable<Measure> Measures => amount.Measures;

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var count = amount.Of(totals, group);
        var value = count / amount.UnitsPerResult;
        return new(kpi, value, value, null, amount.Unit == MeasureUnit.Count ? count : 0, 0);
    }
}
