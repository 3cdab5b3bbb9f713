using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>
/// What each agent was doing by the clock on the wall: where spans of one agent overlap, as those of parallel chats do, the busiest counts (talking, holding,
/// wrapping, available, not responding, anything else), of equal ones the one that began first, then by queue, channel and so on. Spans that are alike and touch
/// are one, so that neither the order of records nor where a source cuts them shows.
/// </summary>
internal static class AgentTimeline
{
    public static IReadOnlyList<AgentActivity> Of(IEnumerable<AgentActivity> activities) =>
        [.. activities.Where(activity => activity.End > activity.Start).GroupBy(activity => activity.Agent, StringComparer.Ordinal).SelectMany(OfAgent)];

    private static IEnumerable<AgentActivity> OfAgent(IEnumerable<AgentActivity> activities)
    {
        var stretches = activities.GroupBy(Kind).SelectMany(alike => Joined(alike.OrderBy(activity => activity.Start)));
        var byPlace = stretches.OrderBy(activity => Rank(activity.State)).ThenBy(activity => activity.Start).ThenBy(activity => activity.Queue, StringComparer.Ordinal)
            .ThenBy(activity => activity.Channel).ThenBy(activity => activity.Paid).ThenBy(activity => activity.Productive).ThenBy(activity => activity.State);
        return Joined(OneAtATime([.. byPlace.Select((activity, place) => (activity, place)).OrderBy(pair => pair.activity.Start)]));
    }

    private static IEnumerable<AgentActivity> OneAtATime((AgentActivity Activity, int Place)[] byStart)
    {
        var running = new PriorityQueue<AgentActivity, int>();
        var at = byStart[0].Activity.Start;
        for (var i = 0; i <= byStart.Length; i++)
        {
            var next = i < byStart.Length ? byStart[i].Activity.Start : DateTimeOffset.MaxValue;
            while (at < next && running.TryPeek(out var busiest, out _))
            {
                if (busiest.End <= at)
                {
                    running.Dequeue();
                    continue;
                }

                var end = busiest.End < next ? busiest.End : next;
                yield return busiest with { Start = at, End = end };
                at = end;
            }

            if (i < byStart.Length)
            {
                at = next;
                running.Enqueue(byStart[i].Activity, byStart[i].Place);
            }
        }
    }

    /// <summary>Spans in order of their begin, with neighbours that are alike and touch as one.</summary>
    private static IEnumerable<AgentActivity> Joined(IEnumerable<AgentActivity> spans)
    {
        AgentActivity? open = null;
        foreach (var span in spans)
        {
            if (open is not null && span.Start <= open.End && Kind(span) == Kind(open))
            {
                open = span.End > open.End ? open with { End = span.End } : open;
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = span;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static (AgentState State, string? Queue, Channel? Channel, bool? Paid, bool? Productive) Kind(AgentActivity activity) =>
        (activity.State, activity.Queue, activity.Channel, activity.Paid, activity.Productive);

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
