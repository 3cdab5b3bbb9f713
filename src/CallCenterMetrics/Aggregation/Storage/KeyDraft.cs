using CallCenterMetrics.Aggregation.Keys;

namespace CallCenterMetrics.Aggregation.Storage;

/// <summary>The keys of one dimension while they are read, group by group.</summary>
internal sealed class KeyDraft(Dimension dimension)
{
    private readonly Dictionary<string, KeyPart> _known = new(StringComparer.Ordinal);
    private readonly List<KeyPart> _keys = [];

    public Dimension Dimension => dimension;

    public int Count => _keys.Count;

    /// <summary>Adds the key of the next group; false if the dimension has no such key.</summary>
    public bool Add(string? text)
    {
        var key = KeyPart.Absent;
        if (!string.IsNullOrEmpty(text) && !_known.TryGetValue(text, out key))
        {
            if (dimension.KeyFrom(text) is not { } made)
            {
                return false;
            }

            _known.Add(text, key = made);
        }

        _keys.Add(key);
        return true;
    }

    public KeyColumn ToColumn() => KeyColumn.Of(dimension, _keys);
}
