using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>Numbers keys that a row has of its own, apart from its time.</summary>
internal abstract class RowCoder : KeyCoder
{
    /// <summary>The codes of the rows of a block from <paramref name="start"/> on.</summary>
    public abstract void Encode(InteractionBlock block, int start, Span<int> codes);

    /// <summary>Asks for what the codes of rows are made of that are encoded soon; nothing by default.</summary>
    public virtual void Fetch(InteractionBlock block, int start, int count)
    {
    }
}
