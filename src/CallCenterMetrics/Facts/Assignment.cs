namespace CallCenterMetrics.Facts;

/// <summary>One stretch of an agent in a team.</summary>
public sealed record Assignment
{
    /// <summary>Pseudonymous key of the agent.</summary>
    public required string Agent { get; init; }

    /// <summary>The team.</summary>
    public required string Team { get; init; }

    /// <summary>From when on.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until when; absent while it lasts.</summary>
    public DateTimeOffset? To { get; init; }
}
