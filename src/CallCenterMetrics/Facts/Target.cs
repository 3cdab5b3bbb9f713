namespace CallCenterMetrics.Facts;

/// <summary>One goal for one KPI: the values that score 0 and 100.</summary>
public sealed record Target
{
    /// <summary>Id of the KPI.</summary>
    public required string Kpi { get; init; }

    /// <summary>What it holds for, such as queue:sales; absent for the whole center.</summary>
    public string? Scope { get; init; }

    /// <summary>From when on; absent for always.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when; absent for ever.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The value that scores 0.</summary>
    public required decimal Worst { get; init; }

    /// <summary>The value that scores 100.</summary>
    public required decimal Best { get; init; }

    /// <summary>Weight among targets; equal where absent.</summary>
    public decimal? Weight { get; init; }
}
