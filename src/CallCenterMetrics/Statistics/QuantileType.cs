namespace CallCenterMetrics.Statistics;

/// <summary>
/// The nine definitions of a quantile in use, numbered as by Hyndman and Fan (1996) and named as in numpy. Of n ascending values x1 .. xn, p is the probability;
/// "x at h" is read between the neighbours of h, and h beyond 1 .. n is the first or last value.
/// </summary>
public enum QuantileType
{
    /// <summary>Type 1, a value that occurs: the smallest with a share of at least p of the values up to it.</summary>
    InvertedDistribution = 1,

    /// <summary>Type 2, as type 1, but the mean of both neighbours where n p is whole: the default of SAS.</summary>
    AveragedInvertedDistribution = 2,

    /// <summary>Type 3, a value that occurs: the one nearest to n p, of two as near the one with even number.</summary>
    ClosestObservation = 3,

    /// <summary>Type 4: x at n p.</summary>
    InterpolatedInvertedDistribution = 4,

    /// <summary>Type 5: x at n p + 1/2 (Hazen).</summary>
    Hazen = 5,

    /// <summary>Type 6: x at (n + 1) p (Weibull): Minitab, SPSS and Excel's PERCENTILE.EXC.</summary>
    Weibull = 6,

    /// <summary>Type 7: x at (n - 1) p + 1: the default of R, numpy and Excel (PERCENTILE.INC), and of this library.</summary>
    Linear = 7,

    /// <summary>Type 8: x at (n + 1/3) p + 1/3, about median-unbiased whatever the distribution: what Hyndman and Fan recommend, and the default of MathNet.</summary>
    MedianUnbiased = 8,

    /// <summary>Type 9: x at (n + 1/4) p + 3/8, about unbiased for normal values.</summary>
    NormalUnbiased = 9,
}
