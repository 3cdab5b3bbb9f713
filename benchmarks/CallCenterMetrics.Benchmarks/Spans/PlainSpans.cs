using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Benchmarks.Spans;

/// <summary>The yardstick: a plain loop that cuts spans at the half-hours of UTC, which are those of the zone as well, and adds milliseconds by team, half-hour and state. No overlaps, no other measure.</summary>
internal static class PlainSpans
{
    private const long HalfHour = 1_800_000;

    public static Dictionary<(string Team, long HalfHour), long[]> Totals(ContactCenter center)
    {
        var teams = center.Assignments!.ToDictionary(assignment => assignment.Agent, assignment => assignment.Team);
        var totals = new Dictionary<(string, long), long[]>();
        foreach (var activity in center.Activities!)
        {
            var (at, end) = (activity.Start.ToUnixTimeMilliseconds(), activity.End.ToUnixTimeMilliseconds());
            while (at < end)
            {
                var next = Math.Min(end, (at / HalfHour + 1) * HalfHour);
                var key = (teams[activity.Agent], at / HalfHour);
                if (!totals.TryGetValue(key, out var byState))
                {
                    totals.Add(key, byState = new long[(int)AgentState.Other + 1]);
                }

                byState[(int)activity.State] += next - at;
                at = next;
            }
        }

        return totals;
    }
}
