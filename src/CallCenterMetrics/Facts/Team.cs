namespace CallCenterMetrics.Facts;

/// <summary>One node of the organization; teams form a tree.</summary>
public sealed record Team
{
    /// <summary>The team.</summary>
    public required string Name { get; init; }

    /// <summary>The team above it; absent at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>What the node is: center, site, department, team.</summary>
    public string? Level { get; init; }

    /// <summary>Pseudonymous key of who leads it.</summary>
    public string? Leader { get; init; }
}
