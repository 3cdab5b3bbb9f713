using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using CallCenterMetrics.Statistics;
using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Kpis;

/// <content>Percentiles, from sketches that are asked for by name.</content>
public static partial class KpiCatalog
{
    private const string QuantileSource = "Hyndman and Fan 1996; Masson, Rim and Lee 2019";
    private const string FromSketch = "quantile of type 7, to 0.5 s up to an hour and to 0.5 % beyond";

    /// <summary>
    /// The wait that a stated percentage of legs do not exceed, over known waits of legs answered, abandoned, flowed out or queued for callback: a quantile of type 7
    /// in seconds, read from <see cref="SketchMeasures.Wait"/>, which must be asked for in the totals (<see cref="Kpi.Measures"/>).
    /// <see cref="DurationSketch.QuantileError"/> tells how exact it is.
    /// </summary>
    /// <param name="percent">Above 0 and below 100; part of the id, <c>wait_percentile.p90</c>, <c>wait_percentile.p99_9</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A percentage that is none.</exception>
    public static Kpi WaitPercentile(double percent)
    {
        var (id, english, chinese) = Named(percent);
        return Accessible(
            Percentile($"wait_percentile.{id}", percent, [SketchMeasures.Wait], _ => SketchMeasures.Wait, Lack.Of("Wait", WaitUnknown)),
            $"Wait ({english})", $"等待时长（{chinese}）", $"{english} of known waits ({FromSketch})", KpiDirection.Lower, QuantileSource);
    }

    /// <summary>
    /// The handle time that a stated percentage of handled legs do not exceed, over those with known talk and every other part that the data have
    /// (<see cref="Totals.HandleParts"/>): a quantile of type 7 in seconds, read from <see cref="SketchMeasures.HandleTimes"/>, which must be asked for in the totals
    /// (<see cref="Kpi.Measures"/>). <see cref="DurationSketch.QuantileError"/> tells how exact it is.
    /// </summary>
    /// <param name="percent">Above 0 and below 100; part of the id, <c>handle_percentile.p90</c>, <c>handle_percentile.p99_9</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A percentage that is none.</exception>
    public static Kpi HandlePercentile(double percent)
    {
        var (id, english, chinese) = Named(percent);
        return Handles(
            Percentile(
                $"handle_percentile.{id}", percent, SketchMeasures.HandleTimes, totals => SketchMeasures.HandleTime(totals.HandleParts),
                Lack.Of("Talk, Hold or Wrap", Handled - HandleTimeKnown)),
            $"Handle time ({english})", $"处理时长（{chinese}）", $"{english} of talk + hold + wrap of handled legs with known talk ({FromSketch})", KpiDirection.Lower,
            QuantileSource, "Interaction.Talk", "Interaction.Hold", "Interaction.Wrap");
    }

    private static Kpi Percentile(
        string id, double percent, IReadOnlyList<Measure<DurationSketch>> sketches, Func<Totals, Measure<DurationSketch>> fitting, Lack lack) =>
        new(id, new PercentileCalculation(percent, sketches, fitting, lack)) { Unit = KpiUnit.Seconds };

    private static (string Id, string English, string Chinese) Named(double percent)
    {
        var number = Kpi.CheckedPercent(percent).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
        var ordinal = (number, number.Contains('.', StringComparison.Ordinal) || number is "11" or "12" or "13" ? '0' : number[^1]) switch
        {
            (_, '1') => "st",
            (_, '2') => "nd",
            (_, '3') => "rd",
            _ => "th",
        };
        return ($"p{number.Replace('.', '_')}", $"{number}{ordinal} percentile", $"{number} 百分位");
    }
}
