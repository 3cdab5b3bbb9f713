using CallCenterMetrics.Facts;

namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>Spans of activity that repeat, run backward or overlap.</summary>
internal static class SpanChecks
{
    public static Sightings Repeated(CheckedFacts facts) => Of(facts, (sightings, agent, span, before) =>
    {
        if (before is { } earlier && IsRepeated(facts, span, earlier))
        {
            sightings.Add(sightings.IsFull ? null : new(facts.SpanId(agent, span.Start), $"{State(facts, span)} of {CheckedFacts.Length(span.Length)}, again"));
        }
    });

    public static Sightings Backward(CheckedFacts facts) => Of(facts, (sightings, agent, span, _) =>
    {
        if (span.Length < 0)
        {
            sightings.Add(sightings.IsFull ? null : new(facts.SpanId(agent, span.Start), $"{State(facts, span)} until {facts.Clock(span.End)}"));
        }
    });

    public static Sightings Overlapping(CheckedFacts facts)
    {
        if (facts.Center.Activities is not { } activities)
        {
            return Sightings.None("needs AgentActivity");
        }

        var (sightings, spans) = (facts.NewSightings(), facts.Spans);
        for (var agent = 0; agent < spans.Agents.Length; agent++)
        {
            AgentSpan? longest = null, before = null;
            foreach (var span in spans[agent])
            {
                if (span.Length <= 0 || facts.TakesSeveral(activities[span.Row]))
                {
                    continue;
                }

                sightings.Of++;
                if (longest is { } running && Math.Min(running.End, span.End) - span.Start is var overlap && overlap > facts.Tolerance
                    && !(before is { } earlier && IsRepeated(facts, span, earlier)))
                {
                    var key = spans.Agents[agent];
                    sightings.Add(sightings.IsFull ? null : new(
                        facts.SpanId(key, span.Start), $"{State(facts, span)} for {CheckedFacts.Length(overlap)} within {State(facts, running)} from {facts.Clock(running.Start)}"));
                }

                (longest, before) = (longest is { } last && last.End >= span.End ? last : span, span);
            }
        }

        return sightings;
    }

    /// <summary>Calls that an agent took within another.</summary>
    public static Sightings OverlappingCalls(CheckedFacts facts)
    {
        var (sightings, calls) = (facts.NewSightings(), facts.Calls);
        if (calls.Count == 0)
        {
            return Sightings.None("needs answered calls with Interaction.Agent, Wait and Talk");
        }

        for (var agent = 0; agent < calls.Agents.Length; agent++)
        {
            AgentSpan? longest = null;
            foreach (var call in calls[agent])
            {
                if (call.Length == 0 || facts.TakesSeveral(calls.Agents[agent], facts.Legs[call.Row].Channel))
                {
                    continue;
                }

                sightings.Of++;
                if (longest is { } running && Math.Min(running.End, call.End) - call.Start is var overlap && overlap > facts.Tolerance && !IsSameCall(facts.Legs, call.Row, running.Row))
                {
                    sightings.Add(sightings.IsFull ? null : new(facts.LegId(call.Row), $"for {CheckedFacts.Length(overlap)} within {facts.LegId(running.Row)}"));
                }

                longest = longest is { } last && last.End >= call.End ? last : call;
            }
        }

        return sightings;
    }

    private static Sightings Of(CheckedFacts facts, Action<Sightings, string, AgentSpan, AgentSpan?> look)
    {
        if (facts.Center.Activities is null)
        {
            return Sightings.None("needs AgentActivity");
        }

        var (sightings, spans) = (facts.NewSightings(), facts.Spans);
        sightings.Of = spans.Count;
        for (var agent = 0; agent < spans.Agents.Length; agent++)
        {
            AgentSpan? before = null;
            foreach (var span in spans[agent])
            {
                look(sightings, spans.Agents[agent], span, before);
                before = span;
            }
        }

        return sightings;
    }

    /// <summary>Whether two neighbours are one span that came twice.</summary>
    private static bool IsRepeated(CheckedFacts facts, AgentSpan span, AgentSpan before) =>
        (span.Start, span.End) == (before.Start, before.End) && facts.Center.Activities![span.Row] == facts.Center.Activities[before.Row];

    /// <summary>Whether two rows are one call that came twice, which is another check's to tell.</summary>
    private static bool IsSameCall(InteractionTable legs, int row, int other) =>
        (legs[row].Id is { } id && id == legs[other].Id) || LegContent.AreAlike(legs, row, other);

    private static AgentState State(CheckedFacts facts, AgentSpan span) => facts.Center.Activities![span.Row].State;
}
