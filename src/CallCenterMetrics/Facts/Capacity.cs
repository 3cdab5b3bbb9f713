namespace CallCenterMetrics.Facts;

/// <summary>How many contacts an agent can take at once in a channel.</summary>
public sealed record Capacity
{
    /// <summary>Pseudonymous key of the agent.</summary>
    public required string Agent { get; init; }

    /// <summary>The channel.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Contacts at once, 1 or more.</summary>
    public required int Slots { get; init; }

    /// <summary>From when on.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until when; absent while it lasts.</summary>
    public DateTimeOffset? To { get; init; }
}
