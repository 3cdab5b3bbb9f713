using System.Diagnostics;
using CallCenterMetrics.Benchmarks.Data;

namespace CallCenterMetrics.Benchmarks.Gate;

/// <summary>
/// How far above the floor the library is: each grouping on one and on two threads against reading every column once on one thread, in turn. Processor time beside
/// elapsed time, because a machine that does other work stretches only the latter. Nothing is checked.
/// </summary>
internal static class FloorCommand
{
    private const int Rounds = 7;

    public static int Compare(int rows)
    {
        var (table, columns) = Samples.Of(rows);
        Console.WriteLine($"{rows:N0} rows; {RecordedLeads.InstructionSet}; medians of {Rounds} rounds; ns per row elapsed (processor), and elapsed times reading");
        Console.WriteLine($"{"grouping",-18}{"groups",9}{"reading",16}{"one thread",16}{"x",7}{"two threads",16}{"x",7}");
        foreach (var grouping in Enum.GetValues<SampleGrouping>())
        {
            var groups = 0;
            Action[] works = [() => ColumnReading.Read(columns), () => groups = Aggregations.Kernel(table, grouping, 1), () => Aggregations.Kernel(table, grouping, 2)];
            Round(works);
            var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(works)).ToArray();
            Console.WriteLine($"{grouping,-18}{groups,9:N0}{PerRow(0),16}{PerRow(1),16}{Times(1),7:0.0}{PerRow(2),16}{Times(2),7:0.0}");

            string PerRow(int work) => $"{Median(round => round[work].Elapsed) / rows:0.00} ({Median(round => round[work].Processor) / rows:0.00})";
            double Times(int work) => Median(round => round[work].Elapsed / round[0].Elapsed);
            double Median(Func<(double Elapsed, double Processor)[], double> figure) => rounds.Select(figure).Order().ElementAt(Rounds / 2);
        }

        return 0;
    }

    private static (double Elapsed, double Processor)[] Round(Action[] works) => Array.ConvertAll(works, work =>
    {
        GC.Collect();
        var process = Process.GetCurrentProcess();
        var (began, used) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        work();
        var elapsed = Stopwatch.GetElapsedTime(began);
        process.Refresh();
        return (elapsed.TotalNanoseconds, (process.TotalProcessorTime - used).TotalNanoseconds);
    });
}
