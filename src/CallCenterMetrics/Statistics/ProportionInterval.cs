namespace CallCenterMetrics.Statistics;

/// <summary>Confidence intervals of a share: <c>successes</c> out of <c>trials</c> that are independent of each other.</summary>
public static class ProportionInterval
{
    /// <summary>
    /// Wilson's score interval: with p = x/n and z the normal quantile, (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n), within [0, 1].
    /// Calls of one busy hour are not independent; there the interval is too narrow, and resampling days is the honest choice.
    /// </summary>
    /// <param name="successes">x, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">n.</param>
    /// <param name="level">Confidence, 0.95 by default.</param>
    /// <returns>The interval; <see langword="null"/> when <paramref name="trials"/> is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, more successes than trials, or a level outside (0, 1).</exception>
    /// <remarks>Source: Wilson 1927; Brown, Cai and DasGupta 2001.</remarks>
    public static ConfidenceInterval? Wilson(double successes, double trials, double level = ConfidenceInterval.DefaultLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        ConfidenceInterval.Checked(level);
        if (trials == 0)
        {
            return null;
        }

        var z = ConfidenceInterval.NormalQuantile(level);
        var share = successes / trials;
        var centre = share + z * z / (2 * trials);
        var reach = z * Math.Sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials));
        var scale = 1 + z * z / trials;
        return new(
            successes == 0 ? 0 : Math.Max(0, (centre - reach) / scale),
            successes == trials ? 1 : Math.Min(1, (centre + reach) / scale));
    }
}
