using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>Finds the group of each row: the codes of its dimensions as the digits of one number, and the number's place among those seen.</summary>
internal sealed class GroupFinder
{
    private const long LargestTable = 1 << 22;
    private const long MostKeys = long.MaxValue / 4;
    private readonly KeyCoder[] _coders;
    private readonly List<long> _keys = [];
    private readonly int[]? _table;                         // by key: 1 + group; for few possible keys
    private readonly Dictionary<long, int> _groups = [];    // for many
    private readonly long[] _combined = new long[4096];

    public GroupFinder(KeyCoder[] coders)
    {
        _coders = coders;
        var possible = (Int128)1;
        foreach (var coder in coders)
        {
            possible *= coder.Cardinality;
            if (possible > MostKeys)
            {
                throw new ArgumentException($"The grouping has over {MostKeys:E1} possible keys; group by fewer dimensions at once.", nameof(coders));
            }
        }

        _table = possible <= LargestTable ? new int[(int)possible] : null;
    }

    public int Count => _keys.Count;

    /// <summary>The key of each group, in order of appearance.</summary>
    public IReadOnlyList<long> Keys => _keys;

    public void Find(InteractionBlock block, int start, Span<int> groups, Span<long> scratch)
    {
        var keys = _combined.AsSpan(0, groups.Length);
        keys.Clear();
        var codes = scratch[..groups.Length];
        foreach (var coder in _coders)
        {
            coder.Encode(block, start, codes);
            var cardinality = coder.Cardinality;
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = keys[i] * cardinality + codes[i];
            }
        }

        for (var i = 0; i < keys.Length; i++)
        {
            groups[i] = _table is null ? FindByHash(keys[i]) : FindInTable(_table, keys[i]);
        }
    }

    /// <summary>The code of each dimension in a key.</summary>
    public static long[] Split(long key, KeyCoder[] coders)
    {
        var codes = new long[coders.Length];
        for (var i = coders.Length - 1; i >= 0; i--)
        {
            (key, codes[i]) = Math.DivRem(key, coders[i].Cardinality);
        }

        return codes;
    }

    private int FindInTable(int[] table, long key)
    {
        ref var entry = ref table[key];
        if (entry == 0)
        {
            _keys.Add(key);
            entry = _keys.Count;
        }

        return entry - 1;
    }

    private int FindByHash(long key)
    {
        if (!_groups.TryGetValue(key, out var group))
        {
            group = _keys.Count;
            _keys.Add(key);
            _groups.Add(key, group);
        }

        return group;
    }
}
