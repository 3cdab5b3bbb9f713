using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>
/// What each agent was doing by the clock on the wall: where spans of one agent overlap, as those of parallel chats do, the busiest counts (talking, holding,
/// wrapping, available, not responding, anything else), of equal ones the one that began first.
/// </summary>
internal static class AgentTimeline
{
    public static IReadOnlyList<AgentActivity> Of(IEnumerable<AgentActivity> activities) =>
        [.. activities.Where(activity => activity.End > activity.Start).GroupBy(activity => activity.Agent, StringComparer.Ordinal).SelectMany(OfAgent)];

    private static IEnumerable<AgentActivity> OfAgent(IEnumerable<AgentActivity> activities)
    {
        AgentActivity[] byStart = [.. activities.OrderBy(activity => activity.Start)];
        var running = new PriorityQueue<AgentActivity, (int Rank, DateTimeOffset Start)>();
        var at = byStart[0].Start;
        for (var i = 0; i <= byStart.Length; i++)
        {
            var next = i < byStart.Length ? byStart[i].Start : DateTimeOffset.MaxValue;
            while (at < next && running.TryPeek(out var busiest, out _))
            {
                if (busiest.End <= at)
                {
                    running.Dequeue();
                    continue;
                }

                var end = busiest.End < next ? busiest.End : next;
                yield return busiest.Start == at && busiest.End == end ? busiest : busiest with { Start = at, End = end };
                at = end;
            }

            if (i < byStart.Length)
            {
                at = next;
                running.Enqueue(byStart[i], (Rank(byStart[i].State), next));
            }
        }
    }

    private static int Rank(AgentState state) => state switch
    {
        AgentState.Talking => 0,
        AgentState.Holding => 1,
        AgentState.Wrapping => 2,
        AgentState.Available => 3,
        AgentState.NotResponding => 4,
        _ => 5,
    };
}
