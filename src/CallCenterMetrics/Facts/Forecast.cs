namespace CallCenterMetrics.Facts;

/// <summary>What was planned for a stretch of a queue.</summary>
public sealed record Forecast
{
    /// <summary>The queue.</summary>
    public required string Queue { get; init; }

    /// <summary>Begin.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>End, after its begin.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Contacts expected.</summary>
    public required decimal Volume { get; init; }

    /// <summary>Average handle time expected, in seconds.</summary>
    public decimal? HandleTime { get; init; }

    /// <summary>Agents required on the queue.</summary>
    public decimal? RequiredAgents { get; init; }

    /// <summary>When the forecast was made.</summary>
    public DateTimeOffset? MadeAt { get; init; }
}
