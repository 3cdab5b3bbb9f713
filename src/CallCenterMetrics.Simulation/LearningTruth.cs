namespace CallCenterMetrics.Simulation;

/// <summary>How new agents differ from what they become: every difference shrinks with exp(-days since hired / <see cref="Days"/>).</summary>
public sealed record LearningTruth
{
    /// <summary>By what share handle times are longer on the first day.</summary>
    public double Slower { get; init; } = 0.45;

    /// <summary>Points of quality score missing on the first day.</summary>
    public double QualityGap { get; init; } = 10;

    /// <summary>What the probability of a resolution is lower by on the first day.</summary>
    public double ResolutionGap { get; init; } = 0.12;

    /// <summary>The time constant in days.</summary>
    public double Days { get; init; } = 40;

    /// <summary>The share of the differences that is left.</summary>
    /// <param name="daysSinceHired">Days since the contract began.</param>
    public double ShareAfter(double daysSinceHired) => Math.Exp(-Math.Max(0, daysSinceHired) / Days);
}
