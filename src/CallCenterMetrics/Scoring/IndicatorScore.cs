using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Scoring;

/// <summary>One indicator of a side: its value, what it was measured against, and what it means for the balance.</summary>
public sealed record IndicatorScore
{
    /// <summary>Id of the KPI.</summary>
    public required string KpiId { get; init; }

    /// <summary>The value with numerator, denominator, n and interval; <see langword="null"/> where the KPI was not computed.</summary>
    public KpiValue? Value { get; init; }

    /// <summary>The goalposts, with their origin; <see langword="null"/> where there are none.</summary>
    public Goalposts? Goalposts { get; init; }

    /// <summary>0 to 100; <see langword="null"/> where there is no value or no goalposts.</summary>
    public double? Score { get; init; }

    /// <summary>Share of the side: weights of the indicators with a score sum to one, the others have 0.</summary>
    public double Weight { get; init; }

    /// <summary>Points it brings to the level: score x its share of the side x the share of the side. They sum to the level.</summary>
    public double Contribution { get; init; }

    /// <summary>Why it has no score; <see langword="null"/> where it has one.</summary>
    public string? Missing { get; init; }
}
