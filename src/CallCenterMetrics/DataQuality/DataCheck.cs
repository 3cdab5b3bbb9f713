using System.Globalization;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.DataQuality;

/// <summary>What one look at the data came to.</summary>
public sealed record DataCheck
{
    internal DataCheck()
    {
    }

    /// <summary>What was looked for.</summary>
    public required DataCheckKind Kind { get; init; }

    /// <summary>How sure it is that something is wrong where it is found.</summary>
    public required DataSeverity Severity { get; init; }

    /// <summary>Its name.</summary>
    public required BilingualText Name { get; init; }

    /// <summary>What is counted: legs, spans, agents, ...</summary>
    public required BilingualText Noun { get; init; }

    /// <summary>What it means, and what it does to KPIs.</summary>
    public required BilingualText Meaning { get; init; }

    /// <summary>How to mend it.</summary>
    public required BilingualText Cure { get; init; }

    /// <summary>How many were found, exactly.</summary>
    public required long Count { get; init; }

    /// <summary>Of how many that could have shown it.</summary>
    public required long Of { get; init; }

    /// <summary>Count / Of; null where there were none to look at.</summary>
    public double? Share => Of == 0 ? null : (double)Count / Of;

    /// <summary>The first of them, at most <see cref="DataQualityOptions.MostExamples"/>.</summary>
    public required IReadOnlyList<DataCheckExample> Examples { get; init; }

    /// <summary>
    /// The ids of the KPIs that read what is in doubt, by what they need and are made from; of KPIs that do not say what they need, all of those facts. The same whether
    /// or not something was found.
    /// </summary>
    public required IReadOnlyList<string> KpiIds { get; init; }

    /// <summary>Why it could not be looked for, such as <c>needs AgentActivity</c>; null where it was.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether something was found.</summary>
    public bool IsSuspicious => Count > 0;

    /// <summary>Name and count, or the reason.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: {(Reason is null ? $"{Count:N0} of {Of:N0} {Noun}" : $"not checked, {Reason}")}");
}
