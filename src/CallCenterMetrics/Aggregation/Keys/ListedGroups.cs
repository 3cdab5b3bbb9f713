using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>Groups numbered as they appear, found by a table of all possible keys where they are not many more than rows, else by hashing.</summary>
internal sealed class ListedGroups : GroupFinder
{
    private const long LargestTable = 1 << 24, SmallTable = 1 << 16, LargestTablePerRow = 4;
    private readonly List<long> _keys = [];
    private readonly int[]? _table;                         // by key: 1 + group
    private readonly Dictionary<long, int> _groups = [];
    private readonly long[] _rowKeys;
    private readonly int[] _rowCodes;

    public ListedGroups(KeySpace space, long rows, int chunk)
        : base(space, chunk)
    {
        (_rowKeys, _rowCodes) = (new long[chunk], new int[chunk]);
        _table = space.Possible <= Math.Min(LargestTable, Math.Max(SmallTable, LargestTablePerRow * rows)) ? new int[space.Possible] : null;
    }

    public override int Count => _keys.Count;

    public override long Key(int group) => _keys[group];

    public override void Find(InteractionBlock block, int start, Span<int> groups)
    {
        if (_table is not null)
        {
            Combine(block, start, _rowCodes.AsSpan(0, groups.Length));
        }
        else
        {
            Combine(block, start, _rowKeys.AsSpan(0, groups.Length));
        }

        for (var at = 0; at < groups.Length;)
        {
            var end = EndOfStretch(block, start + at, start + groups.Length) - start;
            if (_table is not null)
            {
                FindInTable(_table.AsSpan((int)StretchKey), _rowCodes.AsSpan(at, end - at), groups[at..end]);
            }
            else
            {
                FindByHash(_rowKeys.AsSpan(at, end - at), groups[at..end]);
            }

            at = end;
        }
    }

    /// <param name="table">From the place of the stretch of time on.</param>
    /// <param name="keys">What is to be found there.</param>
    /// <param name="groups">Filled.</param>
    private void FindInTable(Span<int> table, ReadOnlySpan<int> keys, Span<int> groups)
    {
        groups = groups[..keys.Length];     // tells the compiler that no index below is outside
        for (var i = 0; i < keys.Length; i++)
        {
            ref var entry = ref table[keys[i]];
            if (entry == 0)
            {
                _keys.Add(StretchKey + keys[i]);
                entry = _keys.Count;
            }

            groups[i] = entry - 1;
        }
    }

    private void FindByHash(ReadOnlySpan<long> keys, Span<int> groups)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var key = StretchKey + keys[i];
            if (!_groups.TryGetValue(key, out groups[i]))
            {
                groups[i] = _keys.Count;
                _groups.Add(key, groups[i]);
                _keys.Add(key);
            }
        }
    }
}
