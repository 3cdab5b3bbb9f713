namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Count, exact sum and exact sum of squares of amounts in one group.</summary>
internal struct AmountCell
{
    private ulong _squaresLow;
    private long _squaresHigh;

    public long Known { get; private set; }

    public long Sum { get; private set; }

    public readonly Int128 Squares => new((ulong)_squaresHigh, _squaresLow);

    public static AmountCell Of(long amount)
    {
        var cell = default(AmountCell);
        cell.Add(amount);
        return cell;
    }

    /// <summary>By halves: 0.1 ns a row less than in 128 bits.</summary>
    public void Add(long amount)
    {
        var size = (ulong)Math.Abs(amount);
        var high = Math.BigMul(size, size, out var low);
        Add(1, amount, high, low);
    }

    public void Add(AmountCell other) => Add(other.Known, other.Sum, (ulong)other._squaresHigh, other._squaresLow);

    private void Add(long known, long sum, ulong squaresHigh, ulong squaresLow)
    {
        Known += known;
        Sum = checked(Sum + sum);
        _squaresLow += squaresLow;
        _squaresHigh = checked(_squaresHigh + (long)squaresHigh + (_squaresLow < squaresLow ? 1 : 0));
    }
}
