namespace CallCenterMetrics.Statistics;

/// <summary>The mean of values at hand without the most extreme of them: what is typical, where a few forgotten open calls would move a plain mean.</summary>
public static class TrimmedMean
{
    /// <summary>The mean of what is left when ⌊n × share⌋ values are cut off at either end; the median where half is cut off.</summary>
    /// <param name="sorted">The values, ascending.</param>
    /// <param name="share">The share cut off at each end, 0 to 0.5: 0.1 for the 10 % trimmed mean. Excel's TRIMMEAN is told both ends together, 0.2.</param>
    /// <returns>In the unit of the values; a single value is its own trimmed mean.</returns>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside 0 to 0.5.</exception>
    /// <remarks>Source: Tukey 1962; agrees with R's <c>mean(x, trim = share)</c>.</remarks>
    public static double Of(ReadOnlySpan<double> sorted, double share)
    {
        if (share is not (>= 0 and <= 0.5))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share cut off at each end lies between 0 and 0.5, such as 0.1.");
        }

        var median = Quantile.Type7(sorted, 0.5);
        if (share == 0.5)
        {
            return median;
        }

        var cut = (int)(sorted.Length * share);
        var kept = sorted[cut..^cut];
        var deviations = 0.0;
        foreach (var value in kept)
        {
            deviations += value - median;
        }

        return median + deviations / kept.Length;
    }
}
