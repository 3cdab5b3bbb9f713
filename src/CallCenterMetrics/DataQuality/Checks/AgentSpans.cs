using CallCenterMetrics.Facts;

namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>Stretches of time by agent, agents in the order of their keys and the stretches of each by begin.</summary>
internal sealed class AgentSpans
{
    private readonly int[] _first;      // by agent: the first of its spans; one more at the end
    private readonly AgentSpan[] _spans;

    /// <param name="agents">The keys of agents by code.</param>
    /// <param name="found">Spans with the code of their agent. Read twice, so that they are kept once.</param>
    private AgentSpans(IEnumerable<string> agents, IEnumerable<(int Agent, AgentSpan Span)> found)
    {
        Agents = [.. agents];
        int[] order = [.. Enumerable.Range(0, Agents.Length)], place = new int[Agents.Length];
        Array.Sort(Agents, order, StringComparer.Ordinal);
        for (var i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }

        _first = new int[Agents.Length + 1];
        foreach (var (agent, _) in found)
        {
            _first[place[agent] + 1]++;
        }

        for (var i = 0; i < Agents.Length; i++)
        {
            _first[i + 1] += _first[i];
        }

        _spans = new AgentSpan[_first[^1]];
        int[] next = [.. _first];
        foreach (var (agent, span) in found)
        {
            _spans[next[place[agent]]++] = span;
        }

        for (var i = 0; i < Agents.Length; i++)
        {
            _spans.AsSpan(_first[i].._first[i + 1]).Sort();
        }
    }

    public string[] Agents { get; }

    public int Count => _spans.Length;

    public ReadOnlySpan<AgentSpan> this[int agent] => _spans.AsSpan(_first[agent].._first[agent + 1]);

    public static AgentSpans Of(IReadOnlyList<AgentActivity> activities)
    {
        var (agents, codes, code) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal), new int[activities.Count]);
        for (var row = 0; row < code.Length; row++)
        {
            var agent = activities[row].Agent;
            if (!codes.TryGetValue(agent, out code[row]))
            {
                codes.Add(agent, code[row] = agents.Count);
                agents.Add(agent);
            }
        }

        return new(agents, activities.Select((activity, row) => (code[row], new AgentSpan(Scale.Milliseconds(activity.Start), Scale.Milliseconds(activity.End), row))));
    }

    /// <summary>Answered calls with a customer of which agent, wait and talk are known.</summary>
    public static AgentSpans OfCalls(InteractionTable legs)
    {
        var texts = legs.Texts[(int)TextField.Agent];
        return new(Enumerable.Range(0, texts.Count).Select(code => texts[code]), Calls(legs));
    }

    private static IEnumerable<(int Agent, AgentSpan Call)> Calls(InteractionTable legs)
    {
        var first = 0;
        foreach (var block in legs.Blocks)
        {
            var agents = block.Texts[(int)TextField.Agent];
            for (var row = 0; row < block.Count; row++)
            {
                var flags = block.Flags[row];
                if (flags.Outcome == Outcome.Answered && IsCall(flags.Channel) && flags.Direction != Direction.Internal && flags.Knows(DurationPart.Wait) && flags.Knows(DurationPart.Talk)
                    && agents[row] is not IntegerBlock.Absent and var agent)
                {
                    var answered = block.OfferedAt[row] + block.Milliseconds(row, DurationPart.Wait);
                    yield return ((int)agent, new(answered, answered + block.Milliseconds(row, DurationPart.Talk) + block.Milliseconds(row, DurationPart.Hold), first + row));
                }
            }

            first += block.Count;
        }
    }

    /// <summary>Whether a person can be in only one of them at a time.</summary>
    public static bool IsCall(Channel channel) => channel is Channel.Voice or Channel.Callback or Channel.Video;
}
