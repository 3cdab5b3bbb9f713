using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>Numbers the keys of one dimension in one table, from 0 to <see cref="Cardinality"/> - 1. Safe for use by several threads.</summary>
internal abstract class KeyCoder
{
    public abstract long Cardinality { get; }

    /// <summary>The codes of the rows of a block from <paramref name="start"/> on.</summary>
    public abstract void Encode(InteractionBlock block, int start, Span<long> codes);

    public abstract KeyPart Key(long code);
}
