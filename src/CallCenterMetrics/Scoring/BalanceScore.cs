namespace CallCenterMetrics.Scoring;

/// <summary>
/// The score of a balance: level - imbalance = score. Level is the weighted arithmetic mean of the sides, imbalance the points lost because they are unequal.
/// </summary>
public sealed record BalanceScore
{
    /// <summary>The balance.</summary>
    public required BalanceDefinition Definition { get; init; }

    /// <summary>0 to 100; <see langword="null"/> where a side is not available.</summary>
    public double? Score { get; init; }

    /// <summary>The weighted arithmetic mean of the sides.</summary>
    public double? Level { get; init; }

    /// <summary>Points lost because the sides are unequal: level - score.</summary>
    public double? Imbalance => Level - Score;

    /// <summary>Both sides.</summary>
    public required IReadOnlyList<SideScore> Sides { get; init; }

    /// <summary>Weight of all indicators with a score / weight of all, each side counting by its weight.</summary>
    public required double Coverage { get; init; }

    /// <summary>Why there is no score; <see langword="null"/> where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>What a reader of the score should know: goals that could not be used, facts that a value does without. Empty where there is nothing.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether there is a score.</summary>
    public bool IsAvailable => Score is not null;

    /// <summary>The side with the lower score; <see langword="null"/> where they are equal or one is not available.</summary>
    public SideScore? Behind => Sides[0].Score is { } first && Sides[1].Score is { } second && first != second ? Sides[first < second ? 0 : 1] : null;

    /// <summary>Every indicator without a score, and why.</summary>
    public IReadOnlyList<string> Missing => [.. Sides.SelectMany(side => side.Indicators).Where(indicator => indicator.Missing is not null)
        .Select(indicator => $"{indicator.KpiId}: {indicator.Missing}")];

    /// <summary>Which step is worth most: indicators by the points the balance gains from a tenth of the goalpost range, the largest gain first, of equal gains the one that costs most. A value far beyond its worst post gains nothing from such a step.</summary>
    public IReadOnlyList<Improvement> NextBestImprovements() => Scorer.Improvements(this);

    /// <summary>The score in words, with its figures, that a manager understands.</summary>
    /// <param name="chinese">In Simplified Chinese instead of English.</param>
    public string Explain(bool chinese = false) => BalanceExplanation.Of(this, chinese);

    /// <summary>The classical coupling coordination of the two sides, a diagnostic; <see langword="null"/> where there is no score.</summary>
    public CouplingCoordination? Coupling() => IsAvailable
        ? CouplingCoordination.Of([Sides[0].Score!.Value, Sides[1].Score!.Value], [Sides[0].Weight, Sides[1].Weight])
        : null;

    /// <summary>The score of the indicator's KPI in this balance.</summary>
    /// <param name="kpiId">Id of the KPI.</param>
    /// <exception cref="KeyNotFoundException">The balance has no such indicator.</exception>
    public IndicatorScore Indicator(string kpiId) => Sides.SelectMany(side => side.Indicators).FirstOrDefault(indicator => indicator.KpiId == kpiId)
        ?? throw new KeyNotFoundException($"The balance {Definition.Id} has no indicator '{kpiId}'.");
}
