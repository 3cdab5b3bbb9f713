namespace CallCenterMetrics.Facts;

/// <summary>One span of one agent in one state, while logged in.</summary>
public sealed record AgentActivity
{
    /// <summary>Pseudonymous key of the agent.</summary>
    public required string Agent { get; init; }

    /// <summary>Begin of the span.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>End of the span, after its begin.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The state.</summary>
    public required AgentState State { get; init; }

    /// <summary>The queue worked for, if known.</summary>
    public string? Queue { get; init; }

    /// <summary>The channel worked in, if known.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Whether the time is paid, if known.</summary>
    public bool? Paid { get; init; }

    /// <summary>Whether the time counts as productive, if known.</summary>
    public bool? Productive { get; init; }
}
