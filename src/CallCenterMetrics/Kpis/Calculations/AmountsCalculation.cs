using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>A value that is neither one amount nor a quotient of two.</summary>
/// <param name="formula">How it follows from the amounts.</param>
/// <param name="amounts">The amounts, each in the units of results.</param>
/// <param name="rows">The rows behind it.</param>
/// <param name="lack">The rows that lack an input.</param>
/// <param name="combine">The value, or the reason why there is none.</param>
internal sealed class AmountsCalculation(string formula, Amount[] amounts, Amount rows, Lack lack, Func<double[], (double? Value, string? Reason)> combine) : Calculation
{
    public override string Formula => formula;

    public override IntervalMethod Method => IntervalMethod.None;

    public override IEnumerable<Measure> Measures => [.. amounts.SelectMany(amount => amount.Measures), .. rows.Measures, .. lack.Measures];

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var (value, reason) = combine(Array.ConvertAll(amounts, amount => amount.Of(totals, group) / amount.UnitsPerResult));
        var (n, lacking) = (rows.Of(totals, group), lack.Count(totals, group));
        reason ??= n + lacking == 0 ? null : lack.Reason(kpi, Math.Max(n, 1), lacking, options);
        return new(kpi, reason is null ? value : null, null, null, n, lacking, reason);
    }
}
