namespace CallCenterMetrics.Simulation;

/// <summary>
/// What an hour of coaching does: nothing at once, then its effect grows in a straight line, is whole after <see cref="FullEffectAfterDays"/>, and fades
/// exponentially from there on. Effects of several hours add up.
/// </summary>
public sealed record CoachingTruth
{
    /// <summary>Points of quality score that an hour adds where its effect is whole.</summary>
    public double QualityPerHour { get; init; } = 1.5;

    /// <summary>What an hour adds to the probability that a matter is resolved, where its effect is whole.</summary>
    public double ResolutionPerHour { get; init; } = 0.012;

    /// <summary>Days until the effect is whole.</summary>
    public double FullEffectAfterDays { get; init; } = 90;

    /// <summary>Mean life of the effect after that, in days.</summary>
    public double FadeDays { get; init; } = 150;

    /// <summary>The share of the whole effect some days after the coaching.</summary>
    /// <param name="days">Days since the coaching; before it there is no effect.</param>
    public double ShareAfter(double days) => days <= 0 ? 0 : days <= FullEffectAfterDays ? days / FullEffectAfterDays : Math.Exp((FullEffectAfterDays - days) / FadeDays);
}
