using System.Numerics;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.Planning;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>The standard deviation of a share between half-hours, weighted by their rows: from the rows that count, all rows, and rows x share² to 10^-18.</summary>
internal sealed class DeviationCalculation(Amount part, Amount whole, Measure<SumOfSquares> squares, Lack lack) : Calculation
{
    public override string Formula => $"sqrt({squares.Id} / ({whole}) - (({part}) / ({whole}))^2)";

    public override IntervalMethod Method => IntervalMethod.None;

    public override IEnumerable<Measure> Measures => [squares, .. part.Measures, .. whole.Measures, .. lack.Measures];

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var (n, lacking) = (whole.Of(totals, group), lack.Count(totals, group));
        return lack.Reason(kpi, n, lacking, options) is { } reason ? new(kpi, null, null, null, n, lacking, reason) : new(kpi, Deviation(totals, group, n), null, null, n, lacking);
    }

    /// <summary>Without cancellation: half-hours that are all alike deviate by no more than the rounding of the squares.</summary>
    private double Deviation(Totals totals, int group, long n)
    {
        BigInteger met = part.Of(totals, group);
        var variance = totals.Of(squares, group).Value * (BigInteger)n - met * met * HalfHourLevel.SquareScale;
        return variance.Sign <= 0 ? 0 : Math.Sqrt((double)variance / HalfHourLevel.SquareScale) / n;
    }
}
