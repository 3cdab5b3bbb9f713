using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>A mean over rows, from exact sums.</summary>
internal sealed class MeanCalculation : Calculation
{
    private readonly Amount _sum, _count;
    private readonly Func<Totals, int, Int128> _squares;
    private readonly Lack _lack;
    private readonly IEnumerable<Measure> _squareMeasures;

    public MeanCalculation(Amount sum, Amount count, Measure<SumOfSquares>[] squares, Lack lack)
    {
        (_sum, _count, _lack, _squareMeasures) = (sum, count, lack, squares);
        _squares = (totals, group) => squares.Aggregate(default(SumOfSquares), (total, measure) => total.Combine(totals.Of(measure, group))).Value;
    }

    /// <summary>A mean over the rows of one measure that are not those of another.</summary>
    public MeanCalculation(Amount sum, Amount count, Measure<SumOfSquares> squares, Measure<SumOfSquares> squaresOfOthers, Lack lack)
    {
        (_sum, _count, _lack, _squareMeasures) = (sum, count, lack, [squares, squaresOfOthers]);
        _squares = (totals, group) => totals.Of(squares, group).Value - totals.Of(squaresOfOthers, group).Value;
    }

    /// <summary>A mean of whole numbers whose squares add up in a count.</summary>
    public MeanCalculation(Amount sum, Amount count, Amount squares, Lack lack)
    {
        (_sum, _count, _lack, _squareMeasures) = (sum, count, lack, squares.Measures);
        _squares = (totals, group) => squares.Of(totals, group);
    }

    public override string Formula => $"({_sum}) / ({_count})";

    public override IntervalMethod Method => IntervalMethod.StudentT;

    public override Amount? Numerator => _sum;

    public override Amount? Denominator => _count;

    public override IEnumerable<Measure> Measures => [.. _sum.Measures, .. _count.Measures, .. _squareMeasures, .. _lack.Measures];

    public override IEnumerable<Measure> OfInterval => _squareMeasures.Except([.. _sum.Measures, .. _count.Measures]);

    public override double? Variance(Totals totals, int group)
    {
        var n = _count.Of(totals, group);
        return n <= 0 ? null : (double)MeanInterval.Spread(_sum.Of(totals, group), _squares(totals, group), n) / n / n / n / _sum.UnitsPerResult / _sum.UnitsPerResult;
    }

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var (sum, n, lacking) = (_sum.Of(totals, group), _count.Of(totals, group), _lack.Count(totals, group));
        var total = sum / _sum.UnitsPerResult;
        var leftOut = LeftOut(totals);
        return _lack.Reason(kpi, n, lacking, options) is { } reason
            ? new(kpi, null, total, n, n, lacking, reason) { LeftOut = leftOut }
            : new(kpi, total / n, total, n, n, lacking, null, () => Interval(totals, group, sum, n)) { LeftOut = leftOut };
    }

    private ConfidenceInterval? Interval(Totals totals, int group, long sum, long n) =>
        _squareMeasures.All(totals.Has) ? MeanInterval.StudentT(sum, _squares(totals, group), n)?.Times(1 / _sum.UnitsPerResult) : null;
}
