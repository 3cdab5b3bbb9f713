namespace CallCenterMetrics.Statistics;

/// <summary>A spread of values at hand that up to half of them may be wild without moving it far, as the standard deviation would be by a single one.</summary>
public static class MedianAbsoluteDeviation
{
    /// <summary>What makes it estimate the standard deviation of normal values: 1.4826, as rounded in R.</summary>
    public const double NormalScale = 1.4826;

    /// <summary>1.4826 × the median of |x - median|.</summary>
    /// <param name="sorted">The values, ascending.</param>
    /// <returns>In the unit of the values; 0 where more than half of them are equal.</returns>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <remarks>Source: Hampel 1974; agrees with R's <c>mad</c>. Time O(n log n), memory 8 bytes a value.</remarks>
    public static double Of(ReadOnlySpan<double> sorted)
    {
        var median = Quantile.Type7(sorted, 0.5);
        var deviations = new double[sorted.Length];
        for (var i = 0; i < deviations.Length; i++)
        {
            deviations[i] = Math.Abs(sorted[i] - median);
        }

        Array.Sort(deviations);
        return NormalScale * Quantile.Type7(deviations, 0.5);
    }
}
