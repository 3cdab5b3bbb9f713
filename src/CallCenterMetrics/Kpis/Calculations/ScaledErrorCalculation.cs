using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>The mean of an error over rows, in means of another over those rows that have it.</summary>
internal sealed class ScaledErrorCalculation(Amount error, Amount rows, Amount naive, Amount naiveRows) : Calculation
{
    public override string Formula => $"(({error}) / ({rows})) / (({naive}) / ({naiveRows}))";

    public override IntervalMethod Method => IntervalMethod.None;

    public override IEnumerable<Measure> Measures => [.. error.Measures, .. rows.Measures, .. naive.Measures, .. naiveRows.Measures];

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var (n, compared) = (rows.Of(totals, group), naiveRows.Of(totals, group));
        var (above, below) = (Mean(error, n), Mean(naive, compared));
        var reason = Lack.Nothing.Reason(kpi, n, 0, options)
            ?? (compared == 0 ? "There is nothing to compare with: the week before was not observed." : below == 0 ? $"Nothing to divide by: {naive} = 0." : null);
        return new(kpi, reason is null ? above / below : null, above, below, n, 0, reason);

        double Mean(Amount amount, long count) => count == 0 ? 0 : amount.Of(totals, group) / amount.UnitsPerResult / count;
    }
}
