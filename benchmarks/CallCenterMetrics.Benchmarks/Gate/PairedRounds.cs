using System.Diagnostics;
using CallCenterMetrics.Benchmarks.Data;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Benchmarks.Gate;

/// <summary>
/// Measures the library and the yardsticks in turn on one thread, so that what else the machine does meets all of them. Times are those of the
/// processor: other work on the machine stretches elapsed time, of long passes more than of short ones. A round takes the best of a few passes of each; a figure is
/// the median over the rounds, a lead the median of the rounds' ratios.
/// </summary>
internal sealed class PairedRounds(InteractionTable table, PlainColumns columns, Interaction[] sample)
{
    private const int Rounds = 5;
    private const int Passes = 4;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public Figures Measure(SampleGrouping grouping)
    {
        (Action Work, int Rows)[] works =
        [
            (() => Aggregations.Kernel(table, grouping, 1), table.Count),
            (() => ScalarReference.Aggregate(columns, grouping == SampleGrouping.QueueByHalfHour), columns.Count),
            (() => ColumnReading.Read(columns), columns.Count),
            (() => Aggregations.Linq(sample, grouping), sample.Length),
        ];
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < WarmUp;)
        {
            Round(works, 1);
        }

        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(works, Passes)).ToArray();
        return new(
            grouping, Median(round => round[0]), Median(round => round[1]), Median(round => round[2]), Median(round => round[3]),
            new(Median(round => round[1] / round[0]), Median(round => round[3] / round[0]), Median(round => round[2] / round[0])));

        double Median(Func<double[], double> figure) => rounds.Select(figure).Order().ElementAt(Rounds / 2);
    }

    /// <summary>Nanoseconds per row of each work, at best.</summary>
    private static double[] Round((Action Work, int Rows)[] works, int passes)
    {
        var best = works.Select(_ => double.PositiveInfinity).ToArray();
        for (var pass = 0; pass < passes; pass++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                GC.Collect();
                var before = Environment.CpuUsage.TotalTime;
                works[i].Work();
                best[i] = Math.Min(best[i], (Environment.CpuUsage.TotalTime - before).TotalNanoseconds / works[i].Rows);
            }
        }

        return best;
    }
}
