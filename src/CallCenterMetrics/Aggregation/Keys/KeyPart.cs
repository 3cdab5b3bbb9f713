namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>One key of one dimension: how it prints (null where a row has none) and where it stands in order.</summary>
internal readonly record struct KeyPart(string? Text, long Order) : IComparable<KeyPart>
{
    /// <summary>The key of rows that have none: after all others.</summary>
    public static readonly KeyPart Absent = new(null, long.MaxValue);

    public int CompareTo(KeyPart other) => Order != other.Order ? Order.CompareTo(other.Order) : string.CompareOrdinal(Text, other.Text);
}
