namespace CallCenterMetrics.Facts;

/// <summary>One answer of a customer or an employee.</summary>
public sealed record SurveyResponse
{
    /// <summary>When it was given.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who answered.</summary>
    public required SurveyKind Kind { get; init; }

    /// <summary>Id of the leg asked about, if any.</summary>
    public string? InteractionId { get; init; }

    /// <summary>Pseudonymous key of the agent concerned (customers) or answering for (360), if known.</summary>
    public string? Agent { get; init; }

    /// <summary>The team of the employee, if known.</summary>
    public string? Team { get; init; }

    /// <summary>Pseudonymous key of the rater.</summary>
    public string? Rater { get; init; }

    /// <summary>1 (worst) to 5.</summary>
    public int? Satisfaction { get; init; }

    /// <summary>0 to 10.</summary>
    public int? Recommendation { get; init; }

    /// <summary>1 to 7 (7 = very easy); for employees: of their tools and processes.</summary>
    public int? Effort { get; init; }

    /// <summary>How the rater stands to the person rated, in a 360-degree survey.</summary>
    public RaterRelation? Relation { get; init; }
}
