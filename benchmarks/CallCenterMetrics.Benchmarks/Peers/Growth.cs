using System.Diagnostics;
using System.Text.Json;
using CallCenterMetrics.Benchmarks.Data;

namespace CallCenterMetrics.Benchmarks.Peers;

/// <summary>One size in a process of its own, so that its memory is its own: the best time of each grouping, and the memory that was resident.</summary>
internal static class Growth
{
    private const int Passes = 15;

    public static string Measure(int rows)
    {
        var table = Samples.Legs(rows).Table();
        var peakBytesMaking = ResidentMemory.Peak;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        ResidentMemory.ForgetPeak();
        var bytesOfTable = ResidentMemory.Now;
        var milliseconds = PeerLoop.Groupings.ToDictionary(grouping => grouping.Key, grouping => Enumerable.Range(0, Passes).Min(_ =>
        {
            GC.Collect();
            var began = Stopwatch.GetTimestamp();
            Aggregations.Kernel(table, grouping.Value, PeerLoop.Threads);
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }));
        return JsonSerializer.Serialize(new { rows, milliseconds, bytesOfTable, peakBytesMaking, peakBytesAggregating = ResidentMemory.Peak });
    }
}
