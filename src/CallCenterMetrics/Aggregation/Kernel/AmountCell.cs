namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Count, exact sum and exact sum of squares of amounts in one group.</summary>
internal struct AmountCell
{
    public long Known { get; private set; }

    public long Sum { get; private set; }

    public Int128 Squares { get; private set; }

    public static AmountCell Of(long amount) => new() { Known = 1, Sum = amount, Squares = Math.BigMul(amount, amount) };

    public void Add(long amount) => (Known, Sum, Squares) = (Known + 1, checked(Sum + amount), checked(Squares + Math.BigMul(amount, amount)));

    public void Add(AmountCell other) => (Known, Sum, Squares) = (Known + other.Known, checked(Sum + other.Sum), checked(Squares + other.Squares));
}
