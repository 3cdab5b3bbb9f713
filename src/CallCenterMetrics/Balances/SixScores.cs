using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Balances;

/// <summary>The six balances of a center, and what they come to together.</summary>
public sealed record SixScores
{
    private const int LeastBalances = 4;

    /// <summary>The six, in their order.</summary>
    public required IReadOnlyList<BalanceScore> Balances { get; init; }

    /// <summary>The power mean (order -1) of the balances that have a score; <see langword="null"/> under four.</summary>
    public double? Score => Available.Length < LeastBalances ? null : Compensation.Low.Combine(Available, [.. Available.Select(_ => 1.0)]);

    /// <summary>Balances that have a score / all.</summary>
    public double Coverage => (double)Available.Length / Balances.Count;

    /// <summary>Why there is no score of the whole; <see langword="null"/> where there is one.</summary>
    public string? Reason => Score is not null ? null
        : FormattableString.Invariant($"{Available.Length} of {Balances.Count} balances have a score; the whole needs {LeastBalances}.");

    private double[] Available => [.. Balances.Where(balance => balance.IsAvailable).Select(balance => balance.Score!.Value)];
}
