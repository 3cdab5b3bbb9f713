namespace CallCenterMetrics.Facts;

/// <summary>One scheduled duty of one agent.</summary>
public sealed record Shift
{
    /// <summary>Pseudonymous key of the agent.</summary>
    public required string Agent { get; init; }

    /// <summary>Begin of the duty.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>End of the duty, after its begin.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>When the agent was told.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Whether the duty is overtime.</summary>
    public bool Overtime { get; init; }

    /// <summary>Whether the agent was away, if known.</summary>
    public Absence? Absence { get; init; }
}
