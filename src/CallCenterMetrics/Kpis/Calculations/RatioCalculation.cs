using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>A ratio of two amounts, over <paramref name="rows"/> rows where these can be told, with so many seconds (or other units) of the denominator as one.</summary>
internal sealed class RatioCalculation(Amount numerator, Amount denominator, Amount? rows, Lack lack, double unitsPerDenominator = 1) : Calculation
{
    /// <summary>Whether stretches of time are divided by, which are counted where they begin.</summary>
    private readonly bool _isOverTime = denominator.Unit == MeasureUnit.Seconds && rows?.Measures.Any(measure => measure.Source is not null) == true;

    public override string Formula => $"({numerator}) / ({denominator})";

    public override IntervalMethod Method => IntervalMethod.DeltaOverDays;

    public override Amount? Numerator => numerator;

    public override Amount? Denominator => denominator;

    public override double Factor => unitsPerDenominator;

    public override IEnumerable<Measure> Measures => [.. numerator.Measures, .. denominator.Measures, .. rows?.Measures ?? [], .. lack.Measures];

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var (n, lacking) = (rows?.Of(totals, group) ?? 0, lack.Count(totals, group));
        var (above, below) = n == 0 && rows is not null && !_isOverTime ? (0, 0) : Parts(totals, group);
        var reason = (rows is null ? null : _isOverTime ? lack.ReasonOverTime(kpi, below > 0, n, lacking, options) : lack.Reason(kpi, n, lacking, options)) ?? (below == 0 ? $"Nothing to divide by: {denominator} = 0." : null);
        return new(kpi, reason is null ? above / below : null, above, below, n, lacking, reason) { LeftOut = LeftOut(totals) };
    }

    /// <summary>The interval from the totals of the days of one group.</summary>
    public ConfidenceInterval? OverDays(Totals byDay, IReadOnlyList<int> days)
    {
        var parts = days.Select(day => Parts(byDay, day)).ToArray();
        return MeanInterval.RatioOverClusters([.. parts.Select(part => part.Above)], [.. parts.Select(part => part.Below)]);
    }

    private (double Above, double Below) Parts(Totals totals, int group) =>
        (numerator.Of(totals, group) / numerator.UnitsPerResult, denominator.Of(totals, group) / denominator.UnitsPerResult / unitsPerDenominator);
}
