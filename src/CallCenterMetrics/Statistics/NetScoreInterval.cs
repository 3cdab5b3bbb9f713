namespace CallCenterMetrics.Statistics;

/// <summary>Confidence interval of a net score: share of promoters minus share of detractors.</summary>
public static class NetScoreInterval
{
    /// <summary>
    /// Interval from the multinomial variance: with p and d the shares, (p - d) ± z sqrt((p + d - (p - d)²) / n), within [-1, 1].
    /// </summary>
    /// <param name="promoters">Number of promoters.</param>
    /// <param name="detractors">Number of detractors.</param>
    /// <param name="answers">Number of answers, passives included.</param>
    /// <param name="level">Confidence, 0.95 by default.</param>
    /// <returns>The interval as a fraction; <see langword="null"/> when there are no answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level outside (0, 1).</exception>
    /// <remarks>The variance is that of the answers recoded as 1, 0, -1 (divisor n). Source: Rocks 2016, score of proportions for multinomial counts.</remarks>
    public static ConfidenceInterval? Multinomial(double promoters, double detractors, double answers, double level = ConfidenceInterval.DefaultLevel)
    {
        ConfidenceInterval.Checked(level);
        if (answers == 0)
        {
            return null;
        }

        var net = (promoters - detractors) / answers;
        var variance = Math.Max(0, (promoters + detractors) / answers - net * net);
        var reach = ConfidenceInterval.NormalQuantile(level) * Math.Sqrt(variance / answers);
        return new(Math.Max(-1, net - reach), Math.Min(1, net + reach));
    }
}
