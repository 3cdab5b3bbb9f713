using System.Diagnostics;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Benchmarks.Data;
using CallCenterMetrics.Sources;

namespace CallCenterMetrics.Benchmarks.Peers;

/// <summary>
/// From a CSV file to totals without a table, beside reading the file into a table and beside the parser alone, in turn: medians of three rounds, and the memory that
/// was resident at most while the file was streamed, which comes first in a process that has read nothing else.
/// </summary>
internal static class StreamCommand
{
    private const int Rounds = 3;

    public static int Run(string path)
    {
        Console.WriteLine($"{new FileInfo(path).Length / 1e6:N0} MB, {PeerLoop.Threads} threads; resident before: {ResidentMemory.Now / 1e6:N0} MB");
        foreach (var grouping in Enum.GetValues<SampleGrouping>())
        {
            ResidentMemory.ForgetPeak();
            var groups = Stream(path, grouping).Count;
            Console.WriteLine($"{grouping}: {groups:N0} groups; resident at most while streaming: {ResidentMemory.Peak / 1e6:N0} MB");
        }

        (string Name, Action Work)[] works =
        [
            ("parser alone, every field", () => ParserAlone.Parse(path, PeerLoop.Threads)),
            ("streamed to totals by queue", () => Stream(path, SampleGrouping.Queue)),
            ("table, then totals by queue", () => Aggregations.Totals(InteractionCsv.Read(path, Options).OrThrow(), SampleGrouping.Queue, PeerLoop.Threads)),
        ];
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Array.ConvertAll(works, work => Milliseconds(work.Work))).ToArray();
        for (var i = 0; i < works.Length; i++)
        {
            Console.WriteLine($"{works[i].Name,-28}{rounds.Select(round => round[i]).Order().ElementAt(Rounds / 2),10:N0} ms");
        }

        return 0;
    }

    private static CsvOptions Options => new() { MaxThreads = PeerLoop.Threads };

    private static Totals Stream(string path, SampleGrouping grouping)
    {
        var running = new RunningTotals(Aggregations.Target, Aggregations.Dimensions(grouping)) { Options = new() { MaxThreads = PeerLoop.Threads } };
        return InteractionCsv.ReadInto(path, running, Options).OrThrow().Totals;
    }

    private static double Milliseconds(Action work)
    {
        GC.Collect();
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
