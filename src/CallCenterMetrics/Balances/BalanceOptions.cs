using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Balances;

/// <summary>How balances are scored from the facts of a center.</summary>
public sealed record BalanceOptions
{
    /// <summary>The defaults.</summary>
    public static BalanceOptions Default { get; } = new();

    /// <summary>The service goal that waits are counted against.</summary>
    public ServiceTarget Target { get; init; } = ServiceTarget.Default;

    /// <summary>The goalposts of KPIs for which the center has no target; those with a unit of their own have none by default.</summary>
    public GoalpostSet Goalposts { get; init; } = GoalpostSet.Default;

    /// <summary>
    /// What KPIs without a target or other goalposts (handle time, cost, contacts per hour) are measured against: an earlier period, or the whole that the scored center is a part of. Never the scored
    /// facts themselves.
    /// </summary>
    public ContactCenter? Reference { get; init; }

    /// <summary>The topics that are complaints, compared exactly; without any, the complaint share is not known.</summary>
    public IReadOnlyList<string> ComplaintTopics { get; init; } = [];

    /// <summary>The definitions of the KPIs that have several, and how waits are compared with the threshold.</summary>
    public KpiPreset Preset { get; init; } = KpiPreset.Default;

    /// <summary>What counts as an available value.</summary>
    public KpiOptions Kpis { get; init; } = KpiOptions.Default;
}
