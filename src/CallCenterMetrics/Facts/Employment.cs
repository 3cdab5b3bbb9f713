namespace CallCenterMetrics.Facts;

/// <summary>One contract of one agent.</summary>
public sealed record Employment
{
    /// <summary>Pseudonymous key of the agent.</summary>
    public required string Agent { get; init; }

    /// <summary>First instant of the contract.</summary>
    public required DateTimeOffset Hired { get; init; }

    /// <summary>End of the contract; absent while it lasts.</summary>
    public DateTimeOffset? Left { get; init; }

    /// <summary>Whether the agent chose to leave, if known.</summary>
    public bool? Voluntary { get; init; }

    /// <summary>Role, such as agent or supervisor.</summary>
    public string? Role { get; init; }

    /// <summary>Contracted hours a week; 40 make one FTE.</summary>
    public decimal? HoursPerWeek { get; init; }
}
