using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>An act that develops an agent, and whether it counts per FTE: not within a contract of unknown hours, which is no part of the FTE either.</summary>
internal readonly record struct DevelopmentAct(Development Act, bool CountsPerFte)
{
    public FactPlace Place => Scale.Milliseconds(Act.At) is var at ? new(at, at, Act.Agent) : default;

    /// <summary>The acts; null where there are none.</summary>
    public static IEnumerable<DevelopmentAct>? Of(FactView view)
    {
        var unknown = (view.Center.Employments ?? []).Where(contract => contract.HoursPerWeek is null).ToLookup(contract => contract.Agent, StringComparer.Ordinal);
        return view.HasDevelopments
            ? view.Center.Developments!.Select(act => new DevelopmentAct(act, !unknown[act.Agent].Any(contract => contract.Hired <= act.At && !(contract.Left <= act.At))))
            : null;
    }
}
