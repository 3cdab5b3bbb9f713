namespace CallCenterMetrics.Statistics;

/// <summary>A two-sided confidence interval.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct ConfidenceInterval(double Low, double High)
{
    /// <summary>The confidence used where none is stated: 95 %.</summary>
    public const double DefaultLevel = 0.95;

    /// <summary>The interval with both ends multiplied by a positive factor.</summary>
    /// <param name="factor">The factor.</param>
    public ConfidenceInterval Times(double factor) => new(Low * factor, High * factor);

    /// <summary>The interval, such as <c>[0.41, 0.58]</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Low:G6}, {High:G6}]");

    /// <summary>Two-sided quantile of the standard normal distribution, such as 1.96 for 95 %.</summary>
    internal static double NormalQuantile(double level) =>
        -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 - Checked(level)) / 2);

    /// <summary>Two-sided quantile of Student's t distribution.</summary>
    internal static double StudentQuantile(double level, double degreesOfFreedom) =>
        -MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, degreesOfFreedom, (1 - Checked(level)) / 2);

    internal static double Checked(double level) => level is > 0 and < 1
        ? level
        : throw new ArgumentOutOfRangeException(nameof(level), level, "Confidence level must lie between 0 and 1, such as 0.95.");
}
