using System.Diagnostics;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Benchmarks.Data;
using CallCenterMetrics.Benchmarks.Peers;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Benchmarks.Spans;

/// <summary>Spans of agents to totals by team and half-hour, in turn with the plain loop: medians of three rounds, memory, and whether both count the same. Exit code 1 where they do not.</summary>
internal static class SpansCommand
{
    private const int Rounds = 3;

    public static int Run(int spans)
    {
        var center = AgentSpans.Center(spans);
        GC.Collect();
        Console.WriteLine($"{center.Activities!.Count:N0} spans of {center.Assignments!.Count:N0} agents; resident with them: {ResidentMemory.Now / 1e6:N0} MB");
        var (library, plain) = (new double[Rounds], new double[Rounds]);
        var same = true;
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            ResidentMemory.ForgetPeak();
            var began = Stopwatch.GetTimestamp();
            var totals = Totals(center);
            library[round] = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var peak = ResidentMemory.Peak;
            GC.Collect();
            Console.WriteLine($"{totals.Count:N0} groups, {totals.Measures.Count} measures; resident at most: {peak / 1e6:N0} MB, with the totals: {ResidentMemory.Now / 1e6:N0} MB");
            began = Stopwatch.GetTimestamp();
            var expected = PlainSpans.Totals(center);
            plain[round] = Stopwatch.GetElapsedTime(began).TotalSeconds;
            same &= AreSame(totals, expected);
        }

        Console.WriteLine($"library {library.Order().ElementAt(Rounds / 2):N2} s, plain loop over one state each {plain.Order().ElementAt(Rounds / 2):N2} s; {(same ? "both count the same" : "THEY DIFFER")}");
        return same ? 0 : 1;
    }

    public static Totals Totals(ContactCenter center) => center.GroupBy(AgentSpans.Dimensions).Totals(ServiceTarget.Default);

    private static bool AreSame(Totals totals, Dictionary<(string Team, long HalfHour), long[]> expected) => totals.Count == expected.Count
        && Enumerable.Range(0, totals.Count).All(group =>
        {
            var (team, begin) = (totals.Key(group)[0]!, DateTimeOffset.Parse(totals.Key(group)[1]!, System.Globalization.CultureInfo.InvariantCulture));
            return expected.TryGetValue((team, begin.ToUnixTimeSeconds() / 1_800), out var byState)
                && totals.Of(FactMeasures.BusyTime, group).Value == byState[(int)AgentState.Talking] + byState[(int)AgentState.Wrapping]
                && totals.Of(FactMeasures.AvailableTime, group).Value == byState[(int)AgentState.Available]
                && totals.Of(FactMeasures.LoggedInTime, group).Value == byState.Sum();
        });
}
