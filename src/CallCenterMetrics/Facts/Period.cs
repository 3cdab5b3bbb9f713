namespace CallCenterMetrics.Facts;

/// <summary>A named stretch of time.</summary>
public sealed record Period
{
    /// <summary>Begin.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>End, after its begin.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>What makes it special.</summary>
    public required PeriodKind Kind { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }
}
