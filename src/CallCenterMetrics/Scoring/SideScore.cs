using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Scoring;

/// <summary>The score of one side.</summary>
public sealed record SideScore
{
    /// <summary>Name in snake case.</summary>
    public required string Id { get; init; }

    /// <summary>Name in English and Chinese.</summary>
    public required BilingualText Name { get; init; }

    /// <summary>The weighted mean score of its indicators; <see langword="null"/> where under half of their weight has a score.</summary>
    public double? Score { get; init; }

    /// <summary>Its weight against the other side; both sum to one.</summary>
    public required double Weight { get; init; }

    /// <summary>Weight of the indicators with a score / weight of all.</summary>
    public required double Coverage { get; init; }

    /// <summary>Its indicators, those without a score included.</summary>
    public required IReadOnlyList<IndicatorScore> Indicators { get; init; }

    /// <summary>Whether at least half of the weight has a score.</summary>
    public bool IsAvailable => Score is not null;
}
