namespace CallCenterMetrics.Statistics;

/// <summary>Quantiles of values at hand. There are nine definitions in use; the type is always stated.</summary>
public static class Quantile
{
    /// <summary>Places nearer than this to a whole number are taken to be it, as in R: n p is 3, also where the product of doubles is 3.0000000000000004.</summary>
    private const double Fuzz = 4 * 2.220446049250313e-16;

    /// <summary>The quantile under a definition.</summary>
    /// <param name="sorted">The values, ascending.</param>
    /// <param name="probability">0 to 1.</param>
    /// <param name="type">The definition.</param>
    /// <returns>In the unit of the values.</returns>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1, or the type undefined.</exception>
    /// <remarks>Source: Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996; agrees with R's <c>quantile</c> for types 1 to 9.</remarks>
    public static double Of(ReadOnlySpan<double> sorted, double probability, QuantileType type)
    {
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("A quantile needs at least one value.", nameof(sorted));
        }

        var (place, whole) = Place(sorted.Length, Checked(probability), type);
        var below = (long)Math.Floor(place + whole);
        var rest = type switch
        {
            QuantileType.InvertedDistribution => place > below ? 1 : 0,
            QuantileType.AveragedInvertedDistribution => place > below ? 1 : 0.5,
            QuantileType.ClosestObservation => place != below || below % 2 != 0 ? 1 : 0,
            _ => Math.Abs(place - below) < whole ? 0 : place - below,
        };
        var (low, high) = (sorted[(int)Math.Clamp(below - 1, 0, sorted.Length - 1)], sorted[(int)Math.Clamp(below, 0, sorted.Length - 1)]);
        return low == high || rest == 0 ? low : rest == 1 ? high : low + rest * (high - low);
    }

    /// <summary>Linear interpolation between order statistics, <see cref="QuantileType.Linear"/>.</summary>
    /// <param name="sorted">The values, ascending.</param>
    /// <param name="probability">0 to 1.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1.</exception>
    public static double Type7(ReadOnlySpan<double> sorted, double probability) => Of(sorted, probability, QuantileType.Linear);

    internal static double Checked(double probability) => probability is >= 0 and <= 1
        ? probability
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");

    /// <summary>The place among values numbered from 1, and how near to a whole number counts as whole.</summary>
    private static (double Place, double Whole) Place(int n, double p, QuantileType type) => type switch
    {
        QuantileType.InvertedDistribution or QuantileType.AveragedInvertedDistribution or QuantileType.InterpolatedInvertedDistribution => (n * p, Fuzz),
        QuantileType.ClosestObservation => (n * p - 0.5, Fuzz),
        QuantileType.Hazen => (n * p + 0.5, Fuzz),
        QuantileType.Weibull => ((n + 1) * p, Fuzz),
        QuantileType.Linear => ((n - 1) * p + 1, 0),
        QuantileType.MedianUnbiased => (1 / 3.0 + p * (n + 1 / 3.0), Fuzz),
        QuantileType.NormalUnbiased => (3 / 8.0 + p * (n + 1 / 4.0), Fuzz),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of quantile; there are types 1 to 9."),
    };
}
