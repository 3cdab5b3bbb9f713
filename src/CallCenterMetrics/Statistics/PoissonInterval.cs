using MathNet.Numerics.Distributions;

namespace CallCenterMetrics.Statistics;

/// <summary>Confidence interval of the mean of a Poisson count.</summary>
public static class PoissonInterval
{
    /// <summary>Garwood's exact interval: from the gamma quantile of shape x at (1 - level)/2 to that of shape x + 1 at (1 + level)/2; from 0 where x is 0.</summary>
    /// <param name="count">x, 0 or more.</param>
    /// <param name="level">Confidence, 0.95 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or a level outside (0, 1).</exception>
    /// <remarks>Source: Garwood 1936.</remarks>
    public static ConfidenceInterval Exact(long count, double level = ConfidenceInterval.DefaultLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var tail = (1 - ConfidenceInterval.Checked(level)) / 2;
        return new(count == 0 ? 0 : Gamma.InvCDF(count, 1, tail), Gamma.InvCDF(count + 1, 1, 1 - tail));
    }
}
