namespace CallCenterMetrics.Statistics;

/// <summary>An exact sum of squares in the squared integer unit of its measure. 0 for no rows.</summary>
/// <param name="Value">The sum.</param>
public readonly record struct SumOfSquares(Int128 Value) : IStatistic<SumOfSquares>
{
    /// <inheritdoc/>
    /// <exception cref="OverflowException">The sum exceeds 127 bits.</exception>
    public SumOfSquares Combine(SumOfSquares other) => new(checked(Value + other.Value));
}
