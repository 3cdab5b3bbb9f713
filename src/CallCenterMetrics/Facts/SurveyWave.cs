namespace CallCenterMetrics.Facts;

/// <summary>One sending of a survey.</summary>
public sealed record SurveyWave
{
    /// <summary>Who was asked.</summary>
    public required SurveyKind Kind { get; init; }

    /// <summary>Begin of the time to answer.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>End of the time to answer.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>The team asked, if only one.</summary>
    public string? Team { get; init; }

    /// <summary>How many were asked.</summary>
    public required int Invited { get; init; }
}
