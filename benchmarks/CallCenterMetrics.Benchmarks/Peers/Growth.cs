using System.Diagnostics;
using System.Text.Json;
using CallCenterMetrics.Benchmarks.Data;

namespace CallCenterMetrics.Benchmarks.Peers;

/// <summary>One size in a process of its own, so that its memory is its own: the best time of each grouping, and the memory that was resident.</summary>
internal static class Growth
{
    private const int Passes = 5;

    public static string Measure(int rows)
    {
        var table = Samples.Legs(rows).Table();
        var peakBytesMaking = Resident("VmHWM");
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        ForgetPeak();
        var bytesOfTable = Resident("VmRSS");
        var milliseconds = PeerLoop.Groupings.ToDictionary(grouping => grouping.Key, grouping => Enumerable.Range(0, Passes).Min(_ =>
        {
            GC.Collect();
            var began = Stopwatch.GetTimestamp();
            Aggregations.Kernel(table, grouping.Value, PeerLoop.Threads);
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }));
        return JsonSerializer.Serialize(new { rows, milliseconds, bytesOfTable, peakBytesMaking, peakBytesAggregating = Resident("VmHWM") });
    }

    /// <summary>Bytes as Linux counts them, in which the most so far can be forgotten.</summary>
    private static long Resident(string field)
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
    }

    private static void ForgetPeak() => File.WriteAllText("/proc/self/clear_refs", "5");
}
