using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Contacts;

/// <summary>The keys of interactions in the dimensions of a grouping that are not of time: each combination that occurs is worked out once.</summary>
internal sealed class LegKeys
{
    private readonly KeySpace _space;
    private readonly (RowCoder Coder, long Weight)[] _digits;
    private readonly Dictionary<long, KeyPart[]> _keys = [];

    public LegKeys(ContactCenter center, IReadOnlyList<Dimension> keys)
    {
        _space = new([.. keys.Select(key => key.Bind(center))]);
        _digits = [.. _space.Digits<RowCoder>()];
    }

    /// <summary>The combinations of a block's rows, as numbers.</summary>
    public long[] Of(InteractionBlock block)
    {
        var (combined, codes) = (new long[block.Count], new int[block.Count]);
        foreach (var (coder, weight) in _digits)
        {
            coder.Encode(block, 0, codes);
            for (var i = 0; i < codes.Length; i++)
            {
                combined[i] += codes[i] * weight;
            }
        }

        return combined;
    }

    /// <summary>The keys that a combination stands for.</summary>
    public KeyPart[] this[long combination]
    {
        get
        {
            if (!_keys.TryGetValue(combination, out var keys))
            {
                keys = [.. _space.Coders.Select((coder, i) => coder.Key(_space.Codes([combination], i)[0]))];
                _keys.Add(combination, keys);
            }

            return keys;
        }
    }
}
