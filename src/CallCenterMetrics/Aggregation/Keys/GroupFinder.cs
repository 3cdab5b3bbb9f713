using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>
/// Finds the group of each row: the place of its key among those seen. Dimensions of time are not looked at row by row: rows are taken in runs that lie in
/// one stretch of time. In a block in time order the end of a run is found by halving, without touching its rows; else row after row is compared with the
/// stretch, and a row that leaves it costs about 20 ns.
/// </summary>
internal sealed class GroupFinder
{
    private const long LargestTable = 1 << 24, SmallTable = 1 << 16, LargestTablePerRow = 4;
    private readonly (RowCoder Coder, long Weight)[] _ofRows;
    private readonly (IntervalCoder Coder, long Weight)[] _ofTime;
    private readonly List<long> _keys = [];
    private readonly int[]? _table;                         // by key: 1 + group; for few possible keys
    private readonly Dictionary<long, int> _groups = [];    // for many
    private readonly long[] _rowKeys, _codes;
    private (long From, long Until, long Key) _stretch = (long.MaxValue, long.MinValue, 0);

    public GroupFinder(KeySpace space, long rows, int chunk)
    {
        (_ofRows, _ofTime) = ([.. space.Digits<RowCoder>()], [.. space.Digits<IntervalCoder>()]);
        (_rowKeys, _codes) = (new long[chunk], new long[chunk]);
        _table = space.Possible <= Math.Min(LargestTable, Math.Max(SmallTable, LargestTablePerRow * rows)) ? new int[space.Possible] : null;
    }

    public int Count => _keys.Count;

    /// <summary>The key of each group, in order of appearance.</summary>
    public IReadOnlyList<long> Keys => _keys;

    public void Find(InteractionBlock block, int start, Span<int> groups)
    {
        var keys = RowKeys(block, start, groups.Length);
        for (var at = 0; at < groups.Length;)
        {
            var end = _ofTime.Length == 0 ? groups.Length : EndOfStretch(block, start + at, start + groups.Length) - start;
            if (_table is not null)
            {
                FindInTable(_table, keys[at..end], _stretch.Key, groups[at..end]);
            }
            else
            {
                FindByHash(keys[at..end], _stretch.Key, groups[at..end]);
            }

            at = end;
        }
    }

    /// <summary>The part of the keys that does not depend on time.</summary>
    private ReadOnlySpan<long> RowKeys(InteractionBlock block, int start, int count)
    {
        var keys = _rowKeys.AsSpan(0, count);
        var codes = _codes.AsSpan(0, count);
        keys.Clear();
        foreach (var (coder, weight) in _ofRows)
        {
            if (weight == 1)
            {
                coder.Encode(block, start, keys);
                continue;
            }

            coder.Encode(block, start, codes);
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] += codes[i] * weight;
            }
        }

        return keys;
    }

    /// <summary>The first row that is not in one stretch of time with this one.</summary>
    private int EndOfStretch(InteractionBlock block, int row, int end)
    {
        var offered = block.OfferedAt;
        var instant = offered[row];
        if (instant < _stretch.From || instant >= _stretch.Until)
        {
            _stretch = (instant, _ofTime.Min(digit => digit.Coder.SameUntil(instant)), _ofTime.Sum(digit => digit.Coder.Code(instant) * digit.Weight));
        }

        if (offered.IsAscending)
        {
            return offered.FirstAtLeast(_stretch.Until, row, end);
        }

        do
        {
            row++;
        }
        while (row < end && offered[row] >= _stretch.From && offered[row] < _stretch.Until);
        return row;
    }

    private void FindInTable(int[] table, ReadOnlySpan<long> keys, long stretch, Span<int> groups)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            ref var entry = ref table[stretch + keys[i]];
            if (entry == 0)
            {
                _keys.Add(stretch + keys[i]);
                entry = _keys.Count;
            }

            groups[i] = entry - 1;
        }
    }

    private void FindByHash(ReadOnlySpan<long> keys, long stretch, Span<int> groups)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var key = stretch + keys[i];
            if (!_groups.TryGetValue(key, out groups[i]))
            {
                groups[i] = _keys.Count;
                _groups.Add(key, groups[i]);
                _keys.Add(key);
            }
        }
    }
}
