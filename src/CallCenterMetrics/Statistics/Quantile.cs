namespace CallCenterMetrics.Statistics;

/// <summary>Quantiles of values at hand. There are nine definitions in use; the type is always stated.</summary>
public static class Quantile
{
    /// <summary>Linear interpolation between order statistics, type 7 of Hyndman and Fan (1996): the default of R, Excel (PERCENTILE.INC) and numpy.</summary>
    /// <param name="sorted">The values, ascending.</param>
    /// <param name="probability">0 to 1.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1.</exception>
    public static double Type7(ReadOnlySpan<double> sorted, double probability)
    {
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("A quantile needs at least one value.", nameof(sorted));
        }

        if (probability is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        }

        var place = (sorted.Length - 1) * probability;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
