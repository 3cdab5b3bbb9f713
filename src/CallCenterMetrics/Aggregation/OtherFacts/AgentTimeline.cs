using System.Runtime.InteropServices;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>
/// What each agent was doing by the clock on the wall: where spans of one agent overlap, as those of parallel chats do, the busiest counts (talking, holding,
/// wrapping, available, not responding, anything else), of equal ones the one that began first, then by queue, channel and so on. Spans that are alike and touch
/// are one, so that neither the order of records nor where a source cuts them shows.
/// </summary>
internal static class AgentTimeline
{
    /// <summary>The spans, agent by agent in order of appearance and ascending, without overlaps.</summary>
    public static List<AgentSpan> Of(IReadOnlyList<AgentActivity> activities)
    {
        var timeline = new List<AgentSpan>(activities.Count);
        foreach (var spans in ByAgent(activities))
        {
            var byStart = spans.AsSpan();
            byStart.Sort((left, right) => left.From != right.From ? left.From.CompareTo(right.From) : left.CompareRank(right));
            Joined(IsWithoutOverlaps(byStart) ? spans : Busiest(JoinedByKind(spans)), timeline);
        }

        return timeline;
    }

    private static List<AgentSpan[]> ByAgent(IReadOnlyList<AgentActivity> activities)
    {
        var agents = new Dictionary<string, int>(StringComparer.Ordinal);
        var (agentOf, counts) = (new int[activities.Count], new List<int>());
        for (var i = 0; i < agentOf.Length; i++)
        {
            ref var agent = ref CollectionsMarshal.GetValueRefOrAddDefault(agents, activities[i].Agent, out var isKnown);
            if (!isKnown)
            {
                agent = counts.Count;
                counts.Add(0);
            }

            agentOf[i] = activities[i].End > activities[i].Start ? agent : -1;
            counts[agent] += agentOf[i] < 0 ? 0 : 1;
        }

        var spans = counts.ConvertAll(count => new AgentSpan[count]);
        var filled = new int[counts.Count];
        for (var i = 0; i < agentOf.Length; i++)
        {
            if (agentOf[i] >= 0)
            {
                spans[agentOf[i]][filled[agentOf[i]]++] = AgentSpan.Of(activities[i]);
            }
        }

        return spans;
    }

    private static bool IsWithoutOverlaps(ReadOnlySpan<AgentSpan> byStart)
    {
        for (var i = 1; i < byStart.Length; i++)
        {
            if (byStart[i].From < byStart[i - 1].To)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The spans with those alike that overlap or touch as one, in order of their begin.</summary>
    private static AgentSpan[] JoinedByKind(AgentSpan[] byStart)
    {
        var joined = new List<AgentSpan>();
        foreach (var alike in byStart.GroupBy(span => (span.Activity.State, span.Activity.Queue, span.Activity.Channel, span.Activity.Paid, span.Activity.Productive)))
        {
            Joined(alike, joined);
        }

        AgentSpan[] all = [.. joined];
        Array.Sort(all, (left, right) => left.From != right.From ? left.From.CompareTo(right.From) : left.CompareRank(right));
        return all;
    }

    private static IEnumerable<AgentSpan> Busiest(AgentSpan[] spans) =>
        OneAtATime.Of(spans.Select(span => (span.From, span.To, span)), (left, right) => left.CompareRank(right)).Select(part => part.What with { From = part.From, To = part.To });

    /// <summary>Adds spans in order of their begin, with neighbours that are alike and touch as one.</summary>
    private static void Joined(IEnumerable<AgentSpan> spans, List<AgentSpan> joined)
    {
        var first = joined.Count;
        foreach (var span in spans)
        {
            if (joined.Count > first && span.From <= joined[^1].To && span.IsLike(joined[^1]))
            {
                joined[^1] = span.To > joined[^1].To ? joined[^1] with { To = span.To } : joined[^1];
            }
            else
            {
                joined.Add(span);
            }
        }
    }
}
