namespace CallCenterMetrics.Scoring;

/// <summary>
/// The Mean-Min function: the arithmetic mean less a penalty for the gap between it and the minimum, M - alpha (sqrt((M - min)² + beta²) - beta). Linear and
/// zero-safe: for scores that may legitimately be 0.
/// </summary>
/// <remarks>Source: Casadio Tarabusi and Guarini, Social Indicators Research 112, 2013.</remarks>
public static class MeanMin
{
    /// <summary>The Mean-Min of scores with equal weights.</summary>
    /// <param name="scores">The scores, at least one.</param>
    /// <param name="alpha">0 (the mean) to 1 (the minimum, when beta is 0); 0.5 by default.</param>
    /// <param name="beta">0 or more; above 0 small gaps cost little.</param>
    /// <exception cref="ArgumentException">There are no scores.</exception>
    /// <exception cref="ArgumentOutOfRangeException">alpha is outside 0 to 1, or beta negative.</exception>
    public static double Of(ReadOnlySpan<double> scores, double alpha = 0.5, double beta = 0)
    {
        if (scores.IsEmpty)
        {
            throw new ArgumentException("Mean-Min needs at least one score.", nameof(scores));
        }

        if (alpha is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "alpha lies between 0 (the mean) and 1 (the minimum).");
        }

        if (!(beta >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(beta), beta, "beta is 0 or more.");
        }

        var (sum, least) = (0.0, double.PositiveInfinity);
        foreach (var score in scores)
        {
            sum += score;
            least = Math.Min(least, score);
        }

        var mean = sum / scores.Length;
        return mean - alpha * (Math.Sqrt((mean - least) * (mean - least) + beta * beta) - beta);
    }
}
