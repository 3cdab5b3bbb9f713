namespace CallCenterMetrics.Statistics;

/// <summary>A count, or an exact sum in the integer unit of its measure. 0 for no rows.</summary>
/// <param name="Value">The count or sum.</param>
public readonly record struct Tally(long Value) : IStatistic<Tally>
{
    /// <inheritdoc/>
    /// <exception cref="OverflowException">The sum exceeds 63 bits.</exception>
    public Tally Combine(Tally other) => new(checked(Value + other.Value));
}
