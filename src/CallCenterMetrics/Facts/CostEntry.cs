namespace CallCenterMetrics.Facts;

/// <summary>Money spent over a period; it is spread over the period by elapsed time, and over groups without key by handling time.</summary>
public sealed record CostEntry
{
    /// <summary>Begin of the period.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>End of the period, after its begin.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>What it was spent on.</summary>
    public required CostCategory Category { get; init; }

    /// <summary>Currency units.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The queue it was spent for, if known.</summary>
    public string? Queue { get; init; }

    /// <summary>The team it was spent for, if known.</summary>
    public string? Team { get; init; }
}
