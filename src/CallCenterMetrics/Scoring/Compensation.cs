namespace CallCenterMetrics.Scoring;

/// <summary>
/// How far a gain on one side makes up for a loss on the other: the order p of the weighted power mean that combines sides. Publish it with the score.
/// </summary>
public readonly record struct Compensation
{
    private const double GeometricBelow = 1e-9;     // closer to 0 the roots of powers lose more digits than the geometric mean is off
    private readonly double? _order;

    private Compensation(double order) => _order = order;

    /// <summary>p = 1, the arithmetic mean: a gain on one side makes up for any loss on the other.</summary>
    public static Compensation Full { get; } = new(1);

    /// <summary>p = 0, the geometric mean, as in the Human Development Index.</summary>
    public static Compensation Partial { get; } = new(0);

    /// <summary>p = -1, the harmonic mean, the default; with two equally weighted sides the Mazziotta-Pareto index.</summary>
    public static Compensation Low { get; } = new(-1);

    /// <summary>p = minus infinity, the weaker side alone: for contractual floors.</summary>
    public static Compensation None { get; } = new(double.NegativeInfinity);

    /// <summary>p. The default value of this struct is <see cref="Low"/>.</summary>
    public double Order => _order ?? -1;

    /// <summary>A power mean of another order.</summary>
    /// <param name="order">p, at most 1: above it, imbalance would be rewarded.</param>
    /// <exception cref="ArgumentOutOfRangeException">Above 1, or not a number.</exception>
    public static Compensation OfOrder(double order) => order <= 1
        ? new(order)
        : throw new ArgumentOutOfRangeException(nameof(order), order, "The order of a balance is at most 1: above it, imbalance would be rewarded.");

    /// <summary>The weighted power mean of scores; 0 when p is 0 or less and a score of positive weight is 0.</summary>
    /// <param name="scores">Scores of 0 to 100.</param>
    /// <param name="weights">Their weights, 0 or more, with a positive sum; they need not sum to one.</param>
    /// <exception cref="ArgumentException">The lists differ in length or no weight is positive, or a value is negative or not a number.</exception>
    public double Combine(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        Check(scores, weights);
        var (total, sum, least) = (0.0, 0.0, double.PositiveInfinity);
        for (var i = 0; i < scores.Length; i++)
        {
            if (weights[i] > 0)
            {
                total += weights[i];
                least = Math.Min(least, scores[i]);
            }
        }

        if (Order == double.NegativeInfinity || (Order <= 0 && least == 0))
        {
            return least;
        }

        var order = Math.Abs(Order) < GeometricBelow ? 0 : Order;
        var unit = order < 0 ? least : 1;       // relative to the least score the powers of a low order do not vanish
        for (var i = 0; i < scores.Length; i++)
        {
            sum += weights[i] == 0 ? 0 : weights[i] / total * (order == 0 ? Math.Log(scores[i]) : Math.Pow(scores[i] / unit, order));
        }

        return order switch
        {
            0 => Math.Exp(sum),
            1 => sum,
            -1 => unit / sum,
            _ => unit * Math.Pow(sum, 1 / order),
        };
    }

    /// <summary>The gain in the combined score for one more point of one score: w_i (S/u_i)^(1-p).</summary>
    /// <param name="scores">Scores of 0 to 100.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="index">Which score gains.</param>
    /// <returns>The slope; where the closed form has no value (a score of 0, or <see cref="None"/>), the gain of a very small step: 1/w for the weak side of the harmonic mean.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Combine"/>.</exception>
    public double Slope(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights, int index)
    {
        const double Step = 1e-6;       // points; only where the closed form has no value
        var combined = Combine(scores, weights);
        if (scores[index] > 0 && combined > 0 && double.IsFinite(Order))
        {
            var total = 0.0;
            foreach (var weight in weights)
            {
                total += weight;
            }

            return weights[index] / total * Math.Pow(combined / scores[index], 1 - Order);
        }

        double[] raised = [.. scores];
        raised[index] += Step;
        return (Combine(raised, weights) - combined) / Step;
    }

    /// <summary>The name, or the order.</summary>
    public override string ToString() => Order switch
    {
        1 => nameof(Full),
        0 => nameof(Partial),
        -1 => nameof(Low),
        double.NegativeInfinity => nameof(None),
        _ => FormattableString.Invariant($"p = {Order}"),
    };

    private static void Check(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        if (scores.Length != weights.Length)
        {
            throw new ArgumentException($"{scores.Length} scores but {weights.Length} weights; give one weight per score.", nameof(weights));
        }

        var total = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!(scores[i] >= 0) || !(weights[i] >= 0))
            {
                throw new ArgumentException(FormattableString.Invariant($"Score {i} is {scores[i]} with weight {weights[i]}; both must be 0 or more."), nameof(scores));
            }

            total += weights[i];
        }

        if (!(total > 0) || !double.IsFinite(total))
        {
            throw new ArgumentException("No weight is positive; at least one score must count.", nameof(weights));
        }
    }
}
