namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>Numbers the keys of one dimension in one table, from 0 to <see cref="Cardinality"/> - 1. Safe for use by several threads.</summary>
internal abstract class KeyCoder
{
    public abstract long Cardinality { get; }

    public abstract KeyPart Key(long code);
}
