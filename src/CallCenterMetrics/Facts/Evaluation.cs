namespace CallCenterMetrics.Facts;

/// <summary>One quality evaluation by one evaluator.</summary>
public sealed record Evaluation
{
    /// <summary>Id of the leg.</summary>
    public required string InteractionId { get; init; }

    /// <summary>Pseudonymous key of the agent evaluated.</summary>
    public string? Agent { get; init; }

    /// <summary>Pseudonymous key of the evaluator.</summary>
    public required string Evaluator { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>0 to 100.</summary>
    public decimal? Score { get; init; }

    /// <summary>Whether a critical (auto-fail) error was found.</summary>
    public bool? CriticalError { get; init; }

    /// <summary>Key shared by evaluations of the same leg made to compare evaluators.</summary>
    public string? Calibration { get; init; }

    /// <summary>When the agent was told.</summary>
    public DateTimeOffset? FeedbackAt { get; init; }
}
