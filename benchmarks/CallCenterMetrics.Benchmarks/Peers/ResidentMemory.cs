namespace CallCenterMetrics.Benchmarks.Peers;

/// <summary>Bytes of this process in memory as Linux counts them, in which the most so far can be forgotten.</summary>
internal static class ResidentMemory
{
    public static long Now => Of("VmRSS");

    public static long Peak => Of("VmHWM");

    public static void ForgetPeak() => File.WriteAllText("/proc/self/clear_refs", "5");

    private static long Of(string field)
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
    }
}
