using System.Numerics;

namespace CallCenterMetrics.Statistics;

/// <summary>
/// Number, mean and spread of whole numbers, such as durations in milliseconds, from exact sums: no cancellation, and the moments of parts combine into those of the
/// whole to the last bit, in any order. Nothing for no rows.
/// </summary>
public readonly record struct Moments : IStatistic<Moments>
{
    private readonly Maximum _largest, _largestNegated;

    /// <summary>The moments of one value.</summary>
    /// <param name="value">The value, in the integer unit of its measure.</param>
    public Moments(long value) => (Count, Sum, SumOfSquares, _largest, _largestNegated) = (1, value, (Int128)value * value, new(value), new(~value));

    /// <summary>The moments of several values at once; at least one.</summary>
    internal Moments(long count, Int128 sum, Int128 sumOfSquares, long smallest, long largest) =>
        (Count, Sum, SumOfSquares, _largest, _largestNegated) = (count, sum, sumOfSquares, new(largest), new(~smallest));

    /// <summary>n.</summary>
    public long Count { get; }

    /// <summary>Σx.</summary>
    public Int128 Sum { get; }

    /// <summary>Σx².</summary>
    public Int128 SumOfSquares { get; }

    /// <summary>The smallest value; <see langword="null"/> for no rows.</summary>
    public long? Smallest => ~_largestNegated.Value;

    /// <summary>The largest value; <see langword="null"/> for no rows.</summary>
    public long? Largest => _largest.Value;

    /// <summary>Σx / n; <see langword="null"/> for no rows.</summary>
    public double? Mean => Count == 0 ? null : Quotient(Sum, Count);

    /// <summary>Σ(x - mean)² = (n Σx² - (Σx)²) / n, in the squared unit, to the precision of a double; 0 for no rows.</summary>
    public double SumOfSquaredDeviations => Count == 0 ? 0 : Quotient(Spread, Count);

    /// <summary>The sample variance Σ(x - mean)² / (n - 1); <see langword="null"/> for fewer than 2 values.</summary>
    public double? Variance => Count < 2 ? null : Quotient(Spread, (BigInteger)Count * (Count - 1));

    /// <summary>The sample standard deviation, the root of <see cref="Variance"/>; <see langword="null"/> for fewer than 2 values.</summary>
    public double? StandardDeviation => Variance is { } variance ? Math.Sqrt(variance) : null;

    private BigInteger Spread => (BigInteger)Count * SumOfSquares - (BigInteger)Sum * Sum;

    /// <inheritdoc/>
    /// <exception cref="OverflowException">A sum exceeds 127 bits.</exception>
    public Moments Combine(Moments other) => new(this, other);

    private Moments(Moments left, Moments right)
    {
        checked
        {
            (Count, Sum, SumOfSquares) = (left.Count + right.Count, left.Sum + right.Sum, left.SumOfSquares + right.SumOfSquares);
        }

        (_largest, _largestNegated) = (left._largest.Combine(right._largest), left._largestNegated.Combine(right._largestNegated));
    }

    /// <summary>The whole part and the rest apart, so that both are exact before they are rounded together.</summary>
    private static double Quotient(BigInteger dividend, BigInteger divisor)
    {
        var whole = BigInteger.DivRem(dividend, divisor, out var rest);
        return (double)whole + (double)rest / (double)divisor;
    }
}
