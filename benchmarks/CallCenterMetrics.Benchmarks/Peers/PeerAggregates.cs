using System.Globalization;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Benchmarks.Data;

namespace CallCenterMetrics.Benchmarks.Peers;

/// <summary>The 21 aggregates that peers compute too, out of the library's totals, as lines that can be compared text by text.</summary>
internal static class PeerAggregates
{
    private static readonly AdditiveMeasure[] Tallies =
    [
        Measures.Offered, Measures.Answered, Measures.Abandoned, Measures.FlowedOut, Measures.AnsweredWithin, Measures.AbandonedWithin, Measures.AbandonedShort,
        Measures.TransferredBlind, Measures.TransferredConsult, Measures.ResolutionKnown, Measures.Resolved, Measures.Satisfaction4, Measures.Satisfaction5,
        Measures.AnsweredWait, Measures.AbandonedWait, Measures.Talk, Measures.Hold, Measures.HandleTime, Measures.Quality,
    ];

    /// <summary>
    /// A line per group: queue or agent, slot (half-hours or days since 1970, 0 without), then the aggregates; then squares of handle times and longest wait (0 for none).
    /// Integers in milliseconds, quality in millionths.
    /// </summary>
    public static void Write(string path, Totals totals, SampleGrouping grouping)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        for (var group = 0; group < totals.Count; group++)
        {
            var key = totals.Key(group);
            var tallies = Tallies.Select(measure => totals.Of(measure, group).Value);
            var (squares, longest) = (totals.Of(Measures.HandleTimeSquares, group).Value, totals.Of(Measures.LongestWait, group).Value ?? 0);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key[0]},{Slot(key, grouping)},{string.Join(',', tallies)},{squares},{longest}"));
        }
    }

    private static long Slot(IReadOnlyList<string?> key, SampleGrouping grouping) => grouping switch
    {
        SampleGrouping.QueueByHalfHour => DateTimeOffset.Parse(key[1]!, CultureInfo.InvariantCulture).ToUnixTimeSeconds() / 1800,
        SampleGrouping.AgentByDay => DateOnly.Parse(key[1]!, CultureInfo.InvariantCulture).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber,
        _ => 0,
    };
}
