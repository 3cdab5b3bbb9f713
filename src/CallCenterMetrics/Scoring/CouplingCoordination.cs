namespace CallCenterMetrics.Scoring;

/// <summary>
/// The classical coupling coordination of scores (耦合协调度), a diagnostic beside a balance, with U = score / 100: coupling degree C = [prod U / (mean U)^n]^(1/n),
/// comprehensive index T = sum a U, coordination degree D = sqrt(C T). D is not monotone: with a weight below 0.1 (scores further apart than 9 to 1) it falls when
/// one side improves, as do other forms of C; with equal weights D is the square root of the geometric mean, which says the same without inflating.
/// </summary>
/// <param name="C">Coupling degree, 0 to 1; 0 where all scores are 0.</param>
/// <param name="T">Comprehensive index, 0 to 1.</param>
/// <param name="D">Coordination degree, 0 to 1.</param>
/// <remarks>Formulas and their criticism: Wang, Kong, Ren et al., Journal of Natural Resources 36(3), 2021.</remarks>
public sealed record CouplingCoordination(double C, double T, double D)
{
    private static readonly (double Above, string English, string Chinese)[] Bands =
    [
        (0.9, "high-quality coordination", "优质协调"), (0.8, "good coordination", "良好协调"), (0.7, "intermediate coordination", "中级协调"),
        (0.6, "primary coordination", "初级协调"), (0.5, "bare coordination", "勉强协调"), (0.4, "near imbalance", "濒临失调"),
        (0.3, "slight imbalance", "轻度失调"), (0.2, "moderate imbalance", "中度失调"), (0.1, "serious imbalance", "严重失调"),
        (double.NegativeInfinity, "extreme imbalance", "极度失调"),
    ];

    /// <summary>The grade band of D in ten steps of 0.1. Bands differ between papers and rest on no loss function: a label, no more.</summary>
    public Kpis.BilingualText Band
    {
        get
        {
            var (_, english, chinese) = Bands.First(band => D >= band.Above);
            return new(english, chinese);
        }
    }

    /// <summary>The coupling coordination of scores.</summary>
    /// <param name="scores">Scores of 0 to 100, two or more.</param>
    /// <param name="weights">Their weights; normalised to sum to one.</param>
    /// <exception cref="ArgumentException">Fewer than two scores, lists of different length, or a value out of range.</exception>
    public static CouplingCoordination Of(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        if (scores.Length < 2)
        {
            throw new ArgumentException("Coupling is between two scores or more.", nameof(scores));
        }

        double[] equal = [.. Enumerable.Repeat(1.0, scores.Length)];
        var (geometric, arithmetic) = (Compensation.Partial.Combine(scores, equal), Compensation.Full.Combine(scores, equal));
        var c = arithmetic == 0 ? 0 : geometric / arithmetic;
        var t = Compensation.Full.Combine(scores, weights) / 100;
        return new(c, t, Math.Sqrt(c * t));
    }
}
