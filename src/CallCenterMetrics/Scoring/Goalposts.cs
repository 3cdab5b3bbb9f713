using System.Globalization;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Scoring;

/// <summary>
/// Maps a KPI value to a score of 0 to 100. Two posts: linear from <c>worst</c> (0) to <c>best</c> (100), clamped; worst above best means that lower is better.
/// A band: 100 from low to high, falling linearly to 0 at an outer post on each side. Fixed goalposts keep scores comparable over time.
/// </summary>
public sealed record Goalposts
{
    private Goalposts(double outerLow, double low, double high, double outerHigh, GoalpostOrigin origin) =>
        (OuterLow, Low, High, OuterHigh, Origin) = (outerLow, low, high, outerHigh, origin);

    /// <summary>The value below which the score is 0; negative infinity where low values score 100.</summary>
    public double OuterLow { get; }

    /// <summary>The lowest value that scores 100.</summary>
    public double Low { get; }

    /// <summary>The highest value that scores 100.</summary>
    public double High { get; }

    /// <summary>The value above which the score is 0; positive infinity where high values score 100.</summary>
    public double OuterHigh { get; }

    /// <summary>Where they come from.</summary>
    public GoalpostOrigin Origin { get; }

    /// <summary>Whether values can be too low and too high.</summary>
    public bool IsBand => double.IsFinite(OuterLow) && double.IsFinite(OuterHigh);

    /// <summary>The value that scores 0; of a band, its lower one.</summary>
    public double Worst => double.IsFinite(OuterLow) ? OuterLow : OuterHigh;

    /// <summary>The value that scores 100; of a band, its lower one.</summary>
    public double Best => double.IsFinite(OuterLow) ? Low : High;

    /// <summary>Distance between the values that score 0 and 100; of a band, on its lower side.</summary>
    public double Range => Math.Abs(Best - Worst);

    /// <summary>Two posts.</summary>
    /// <param name="worst">The value that scores 0.</param>
    /// <param name="best">The value that scores 100.</param>
    /// <param name="origin">Where they come from.</param>
    /// <exception cref="ArgumentException">The posts are equal or not finite.</exception>
    public static Goalposts Between(double worst, double best, GoalpostOrigin origin = GoalpostOrigin.Target)
    {
        if (!double.IsFinite(worst) || !double.IsFinite(best) || worst == best)
        {
            throw new ArgumentException(FormattableString.Invariant($"Goalposts need two different finite values; worst is {worst}, best is {best}."), nameof(best));
        }

        return worst < best
            ? new(worst, best, double.PositiveInfinity, double.PositiveInfinity, origin)
            : new(double.NegativeInfinity, double.NegativeInfinity, best, worst, origin);
    }

    /// <summary>A band.</summary>
    /// <param name="outerLow">Scores 0, as everything below.</param>
    /// <param name="low">The lowest value that scores 100.</param>
    /// <param name="high">The highest value that scores 100.</param>
    /// <param name="outerHigh">Scores 0, as everything above.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <exception cref="ArgumentException">The four values do not rise (low and high may be equal) or are not finite.</exception>
    public static Goalposts Band(double outerLow, double low, double high, double outerHigh, GoalpostOrigin origin = GoalpostOrigin.Target) =>
        double.IsFinite(outerLow) && double.IsFinite(outerHigh) && outerLow < low && low <= high && high < outerHigh
            ? new(outerLow, low, high, outerHigh, origin)
            : throw new ArgumentException(
                FormattableString.Invariant($"A band needs four rising finite values; they are {outerLow}, {low}, {high}, {outerHigh}."), nameof(outerHigh));

    /// <summary>Posts around a reference r, which is an earlier period or the center as a whole, never the group's own value of the same period.</summary>
    /// <param name="reference">r, above 0.</param>
    /// <param name="direction">Lower is better: best 0.75 r, worst 1.5 r. Higher is better: best r / 0.75, worst r / 1.5.</param>
    /// <exception cref="ArgumentException">r is not above 0 or not finite, or the direction is neither.</exception>
    public static Goalposts FromReference(double reference, KpiDirection direction)
    {
        if (!(reference > 0) || !double.IsFinite(reference))
        {
            throw new ArgumentException(FormattableString.Invariant($"A reference must be above 0 and finite; it is {reference}."), nameof(reference));
        }

        return direction switch
        {
            KpiDirection.Lower => Between(1.5 * reference, 0.75 * reference, GoalpostOrigin.Reference),
            KpiDirection.Higher => Between(reference / 1.5, reference / 0.75, GoalpostOrigin.Reference),
            _ => throw new ArgumentException($"A reference makes goalposts where higher or lower is better, not for {direction}.", nameof(direction)),
        };
    }

    /// <summary>Posts at the 5th and 95th percentile (type 7) of peers.</summary>
    /// <param name="peers">The values of the peers.</param>
    /// <param name="direction">Which way is better.</param>
    /// <exception cref="ArgumentException">The percentiles are equal, there are no peers, or the direction is neither.</exception>
    public static Goalposts FromPeers(IEnumerable<double> peers, KpiDirection direction)
    {
        ArgumentNullException.ThrowIfNull(peers);
        double[] sorted = [.. peers.Order()];
        if (sorted.Length == 0)
        {
            throw new ArgumentException("Goalposts from peers need the values of some.", nameof(peers));
        }

        var (low, high) = (Statistics.Quantile.Type7(sorted, 0.05), Statistics.Quantile.Type7(sorted, 0.95));
        return direction switch
        {
            KpiDirection.Higher => Between(low, high, GoalpostOrigin.Peers),
            KpiDirection.Lower => Between(high, low, GoalpostOrigin.Peers),
            _ => throw new ArgumentException($"Peers make goalposts where higher or lower is better, not for {direction}.", nameof(direction)),
        };
    }

    /// <summary>The score of a value, 0 to 100.</summary>
    /// <param name="value">The value of the KPI.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a number.</exception>
    public double Score(double value)
    {
        if (double.IsNaN(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only a number has a score; leave an indicator that is not available out.");
        }

        if (value < Low)
        {
            return value <= OuterLow ? 0 : 100 * (value - OuterLow) / (Low - OuterLow);
        }

        return value <= High ? 100 : value >= OuterHigh ? 0 : 100 * (OuterHigh - value) / (OuterHigh - High);
    }

    /// <summary>The value after a step towards the values that score 100; it does not go past them.</summary>
    /// <param name="value">The value now.</param>
    /// <param name="share">The step as a share of the goalpost range on the side the value is on.</param>
    public double Towards(double value, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        return value < Low ? Math.Min(Low, value + share * (Low - OuterLow))
            : value > High ? Math.Max(High, value - share * (OuterHigh - High))
            : value;
    }

    /// <summary>The posts in the unit of their KPI: <c>60 -> 90 %</c>, where lower is better <c>90 -> 15 s</c>, a band <c>60/75-85/95 %</c>.</summary>
    /// <param name="unit">The unit of the KPI.</param>
    /// <param name="culture">The culture for digits and separators; invariant if null.</param>
    /// <param name="chinese">Units in Simplified Chinese instead of English.</param>
    public string Format(KpiUnit unit, CultureInfo? culture = null, bool chinese = false)
    {
        var (factor, suffix) = KpiFormat.Shown(unit, IsBand ? OuterHigh : Math.Max(Math.Abs(Worst), Math.Abs(Best)), chinese);
        return (IsBand ? $"{Post(OuterLow)}/{Post(Low)}-{Post(High)}/{Post(OuterHigh)}" : $"{Post(Worst)} -> {Post(Best)}") + suffix;

        string Post(double post) => (factor * post) is var shown && Math.Abs(shown) is >= 1_000 and < 1e15
            ? shown.ToString("N0", culture ?? CultureInfo.InvariantCulture)
            : shown.ToString("G4", culture ?? CultureInfo.InvariantCulture);
    }

    /// <summary>The posts in words, such as <c>60 -> 90</c>.</summary>
    public override string ToString() => FormattableString.Invariant(IsBand
        ? (FormattableString)$"{OuterLow:G6}/{Low:G6}-{High:G6}/{OuterHigh:G6}"
        : $"{Worst:G6} -> {Best:G6}");
}
