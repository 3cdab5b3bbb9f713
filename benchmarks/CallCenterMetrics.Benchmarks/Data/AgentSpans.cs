using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Benchmarks.Data;

/// <summary>
/// Made-up spans of agents in one year: 500 of each, 25 to a working day of about ten hours (talking, available, wrapping, breaks of 2 to 45 minutes), the teams of 15 spread over three
/// begins of duty; in the order of agents. The same count gives the same spans.
/// </summary>
internal static class AgentSpans
{
    private const int PerAgent = 500, PerDay = 25, TeamSize = 15;

    private static readonly DateTimeOffset _newYear = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly AgentState[] _states = [AgentState.Available, AgentState.Talking, AgentState.Wrapping, AgentState.Break];

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static IEnumerable<Dimension> Dimensions => [Dimension.Team, Interval.HalfHour(Zone)];

    /// <summary>A center of nothing but spans and teams.</summary>
    public static ContactCenter Center(int spans)
    {
        var agents = Enumerable.Range(0, (spans + PerAgent - 1) / PerAgent).ToArray();
        return new()
        {
            TimeZone = Zone, Observed = new(_newYear.AddDays(-1), _newYear.AddYears(1)),
            Activities = [.. agents.SelectMany(OfAgent).Take(spans)],
            Assignments = [.. agents.Select(agent => new Assignment { Agent = Name(agent), Team = $"t{agent / TeamSize}", From = _newYear.AddDays(-30) })],
        };
    }

    private static IEnumerable<AgentActivity> OfAgent(int agent)
    {
        var random = new Random(agent);
        for (var day = 0; day < PerAgent / PerDay; day++)
        {
            var at = _newYear.AddDays(day * 18 + agent % 7).AddHours(4 + agent / TeamSize % 3 * 4);
            for (var i = 0; i < PerDay; i++)
            {
                var (end, state) = (at.AddSeconds(random.Next(120, 2_700)), _states[i % _states.Length]);
                yield return new() { Agent = Name(agent), Start = at, End = end, State = state, Queue = $"q{agent % 12}", Paid = true, Productive = state != AgentState.Break };
                at = end;
            }
        }
    }

    private static string Name(int agent) => $"a{agent}";
}
