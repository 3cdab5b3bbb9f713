using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>
/// A calendar month in which an agent was employed for a day (24 hours) or more of the time observed, whichever and however many contracts tell it; at its first instant there.
/// </summary>
/// <param name="Agent">The agent.</param>
/// <param name="At">The first instant of employment in the month, in milliseconds since 1970.</param>
/// <param name="IsWhole">Whether all of the month was observed.</param>
/// <param name="Acts">What was done for the agent in the month, with certifications gained before it.</param>
internal readonly record struct AgentMonth(string Agent, long At, bool IsWhole, IReadOnlySet<DevelopmentKind> Acts)
{
    public FactPlace Place => new(At, At, Agent);

    /// <summary>Whether it counts as one with at least one such act.</summary>
    public bool Has(DevelopmentKind kind) => IsWhole && Acts.Contains(kind);

    /// <summary>The months of all agents, by agent and ascending.</summary>
    public static IEnumerable<AgentMonth> Of(IEnumerable<Employment> contracts, FactView view)
    {
        var acts = (view.Center.Developments ?? []).ToLookup(act => act.Agent, StringComparer.Ordinal);
        return ContractMonth.Of(contracts, view).GroupBy(part => (part.Contract.Agent, part.Month))
            .Where(same => Length(same) >= Keys.Time.Day)
            .Select(same => new AgentMonth(
                same.Key.Agent, same.Min(part => part.From), view.From <= same.Key.Month.From && same.Key.Month.To <= view.To,
                acts[same.Key.Agent].Where(act => IsIn(act, same.Key.Month)).Select(act => act.Kind).ToHashSet()));
    }

    private static bool IsIn(Development act, CalendarMonth month) =>
        Scale.Milliseconds(act.At) is var at && at < month.To && (at >= month.From || act.Kind == DevelopmentKind.Certification);

    private static long Length(IEnumerable<ContractMonth> parts) => new Stretches(parts.Select(part => (part.From, part.To))).Length;
}
