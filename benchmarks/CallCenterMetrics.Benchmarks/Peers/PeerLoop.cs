using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Intrinsics;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Benchmarks.Data;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Sources;

namespace CallCenterMetrics.Benchmarks.Peers;

/// <summary>
/// Holds the table and does on each line what is asked, so that rounds can alternate with other processes. Every answer is one line.
/// <c>run GROUPING</c>, <c>csv PATH</c>: milliseconds; <c>totals GROUPING FILE</c>, <c>csv PATH FILE</c>: writes the totals as well; the end of the input ends it.
/// </summary>
internal static class PeerLoop
{
    public const int Threads = 2;

    public static readonly IReadOnlyDictionary<string, SampleGrouping> Groupings = new Dictionary<string, SampleGrouping>
    {
        ["queue"] = SampleGrouping.Queue, ["agent"] = SampleGrouping.Agent, ["queue-halfhour"] = SampleGrouping.QueueByHalfHour, ["agent-day"] = SampleGrouping.AgentByDay,
    };

    public static void Serve(int rows, TextReader input, TextWriter output)
    {
        var table = Samples.Legs(rows).Table();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ready CallCenterMetrics {Version}, .NET {Environment.Version}, {VectorBits}-bit vectors, {Measures.All.Count} measures"));
        while (input.ReadLine()?.Split(' ') is { } command)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Answer(table, command):0.###}"));
        }
    }

    private static string Version => typeof(InteractionTable).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static int VectorBits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    private static double Answer(InteractionTable table, string[] command)
    {
        GC.Collect();
        var began = Stopwatch.GetTimestamp();
        var (grouping, totals) = command switch
        {
            ["run" or "totals", var name, ..] => (Grouping(name), Aggregations.Totals(table, Grouping(name), Threads)),
            ["csv", var path, ..] => (SampleGrouping.Queue, FromFile(path)),
            _ => throw new ArgumentException($"Expected run GROUPING, totals GROUPING FILE or csv PATH [FILE], not '{string.Join(' ', command)}'."),
        };
        var elapsed = Stopwatch.GetElapsedTime(began);
        if (command is [_, _, var file])
        {
            PeerAggregates.Write(file, totals, grouping);
        }

        return elapsed.TotalMilliseconds;
    }

    /// <summary>From the file to every KPI by queue, without a table of its rows.</summary>
    private static Totals FromFile(string path)
    {
        var running = new RunningTotals(Aggregations.Target, Aggregations.Dimensions(SampleGrouping.Queue)) { Options = new() { MaxThreads = Threads } };
        return InteractionCsv.ReadInto(path, running, new() { MaxThreads = Threads }).OrThrow().Totals.Compute(KpiCatalog.All).Totals;
    }

    private static SampleGrouping Grouping(string name) => Groupings.TryGetValue(name, out var grouping)
        ? grouping
        : throw new ArgumentException($"Expected {string.Join(", ", Groupings.Keys)}, not '{name}'.");
}
