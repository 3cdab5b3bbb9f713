namespace CallCenterMetrics.Facts;

/// <summary>An activity scheduled inside a shift of an agent; the rest of a shift is contact work.</summary>
public sealed record ScheduledActivity
{
    /// <summary>Pseudonymous key of the agent.</summary>
    public required string Agent { get; init; }

    /// <summary>Begin.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>End, after its begin.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>What is scheduled.</summary>
    public required AgentState State { get; init; }
}
