namespace CallCenterMetrics.Facts;

/// <summary>One act that develops a person or the knowledge.</summary>
public sealed record Development
{
    /// <summary>Pseudonymous key of the agent.</summary>
    public required string Agent { get; init; }

    /// <summary>Pseudonymous key of who gave it.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What.</summary>
    public required DevelopmentKind Kind { get; init; }

    /// <summary>Hours it took.</summary>
    public decimal? Hours { get; init; }
}
