using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Flow;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Records;

/// <summary>What agents did as spans that never overlap: where several contacts run at once, the busiest state.</summary>
internal static class ActivityRecords
{
    private static readonly AgentState[] _busiestFirst =
    [
        AgentState.Talking, AgentState.Holding, AgentState.Wrapping, AgentState.NotResponding, AgentState.Other, AgentState.BackOffice, AgentState.Coaching,
        AgentState.Training, AgentState.Meeting, AgentState.Meal, AgentState.Break, AgentState.Available,
    ];

    public static IEnumerable<AgentActivity> Of(Desk desk)
    {
        var edges = new List<(long Time, AgentState State, int Change)>();
        foreach (var (start, end, state) in desk.Spans)
        {
            edges.Add((start, state, 1));
            edges.Add((end, state, -1));
        }

        edges.Sort();
        var counts = new int[_busiestFirst.Length];
        var (since, current) = (0L, (AgentState?)null);
        for (var i = 0; i < edges.Count; i++)
        {
            counts[(int)edges[i].State] += edges[i].Change;
            if (i + 1 < edges.Count && edges[i + 1].Time == edges[i].Time)
            {
                continue;
            }

            var state = Busiest(counts);
            if (state != current)
            {
                if (current is { } done)
                {
                    yield return Span(desk.Member.Id, since, edges[i].Time, done);
                }

                (since, current) = (edges[i].Time, state);
            }
        }
    }

    private static AgentState? Busiest(int[] counts)
    {
        foreach (var state in _busiestFirst)
        {
            if (counts[(int)state] > 0)
            {
                return state;
            }
        }

        return null;
    }

    private static AgentActivity Span(string agent, long start, long end, AgentState state) => new()
    {
        Agent = agent,
        Start = Ms.Instant(start),
        End = Ms.Instant(end),
        State = state,
        Paid = state != AgentState.Meal,
        Productive = state is AgentState.Available or AgentState.Talking or AgentState.Holding or AgentState.Wrapping or AgentState.BackOffice or AgentState.Other,
    };
}
