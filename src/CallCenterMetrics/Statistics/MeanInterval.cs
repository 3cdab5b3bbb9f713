using System.Numerics;

namespace CallCenterMetrics.Statistics;

/// <summary>Confidence intervals of a mean.</summary>
public static class MeanInterval
{
    /// <summary>
    /// Student's t interval from exact sums: mean ± t sqrt(s²/n) with s² = (n·Σx² - (Σx)²) / (n(n-1)), computed without cancellation.
    /// </summary>
    /// <param name="sum">Σx in an integer unit.</param>
    /// <param name="sumOfSquares">Σx² in the squared unit.</param>
    /// <param name="count">n.</param>
    /// <param name="level">Confidence, 0.95 by default.</param>
    /// <returns>The interval in the same unit; <see langword="null"/> for fewer than 2 values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level outside (0, 1).</exception>
    /// <exception cref="ArgumentException">The squares cannot be those of values with this sum.</exception>
    /// <remarks>Source: Student 1908. Values are taken as independent.</remarks>
    public static ConfidenceInterval? StudentT(Int128 sum, Int128 sumOfSquares, long count, double level = ConfidenceInterval.DefaultLevel)
    {
        if (count < 2)
        {
            return null;
        }

        var spread = Spread(sum, sumOfSquares, count);
        var mean = (double)sum / count;
        var standardError = Math.Sqrt((double)spread / count / (count - 1.0) / count);
        var reach = ConfidenceInterval.StudentQuantile(level, count - 1) * standardError;
        return new(mean - reach, mean + reach);
    }

    /// <summary>
    /// Delta-method interval of a ratio of two sums over independent clusters (days): R = ΣX/ΣY, variance = k/(k-1) · Σ(x - R y)² / (ΣY)², t with k-1 degrees.
    /// </summary>
    /// <param name="numerators">The numerator of each cluster.</param>
    /// <param name="denominators">The denominator of each cluster, in the same order.</param>
    /// <param name="level">Confidence, 0.95 by default.</param>
    /// <returns>The interval; <see langword="null"/> for fewer than 2 clusters or a denominator of 0.</returns>
    /// <exception cref="ArgumentException">The two lists differ in length.</exception>
    /// <remarks>Source: Cochran, Sampling Techniques, 1977, chapter 6.</remarks>
    public static ConfidenceInterval? RatioOverClusters(
        ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, double level = ConfidenceInterval.DefaultLevel)
    {
        var clusters = numerators.Length;
        if (clusters != denominators.Length)
        {
            throw new ArgumentException($"{clusters} numerators but {denominators.Length} denominators; give one of each per cluster.", nameof(denominators));
        }

        var (sum, total) = (Sum(numerators), Sum(denominators));
        ConfidenceInterval.Checked(level);
        if (clusters < 2 || total == 0)
        {
            return null;
        }

        var ratio = sum / total;
        var residuals = 0.0;
        for (var i = 0; i < clusters; i++)
        {
            var residual = numerators[i] - ratio * denominators[i];
            residuals += residual * residual;
        }

        var standardError = Math.Sqrt(residuals * clusters / (clusters - 1)) / Math.Abs(total);
        var reach = ConfidenceInterval.StudentQuantile(level, clusters - 1) * standardError;
        return new(ratio - reach, ratio + reach);
    }

    /// <summary>n·Σx² - (Σx)², exactly.</summary>
    internal static BigInteger Spread(Int128 sum, Int128 sumOfSquares, long count)
    {
        var spread = (BigInteger)sumOfSquares * count - (BigInteger)sum * (BigInteger)sum;
        return spread >= 0
            ? spread
            : throw new ArgumentException("The sum of squares is smaller than values of this sum can have; both must be of the same rows and unit.", nameof(sumOfSquares));
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
