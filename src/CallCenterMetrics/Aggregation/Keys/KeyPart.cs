namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>
/// One key of one dimension: how it prints (null where a row has none) and where it stands in order. Of a dimension whose order tells the key apart, such as the start
/// of an interval, the text is made when asked for.
/// </summary>
internal readonly struct KeyPart : IEquatable<KeyPart>, IComparable<KeyPart>
{
    /// <summary>The key of rows that have none: after all others.</summary>
    public static readonly KeyPart Absent = new(null, long.MaxValue);

    private readonly string? _text;
    private readonly Func<long, string>? _print;

    public KeyPart(string? text, long order) => (_text, Order) = (text, order);

    public KeyPart(long order, Func<long, string> print) => (Order, _print) = (order, print);

    public string? Text => _print is null ? _text : _print(Order);

    public long Order { get; }

    public static bool operator ==(KeyPart left, KeyPart right) => left.Equals(right);

    public static bool operator !=(KeyPart left, KeyPart right) => !left.Equals(right);

    public bool Equals(KeyPart other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is KeyPart other && Equals(other);

    /// <summary>Texts alone tell keys of order 0 apart, but need not be made for others.</summary>
    public override int GetHashCode() => Order != 0 ? Order.GetHashCode() : Text?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public int CompareTo(KeyPart other) =>
        Order != other.Order ? Order.CompareTo(other.Order)
        : _print is not null && other._print is not null ? 0
        : string.CompareOrdinal(Text, other.Text);
}
