using System.Numerics;
using System.Runtime.InteropServices;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>
/// Finds the group of each row: the place of its key among those seen. Dimensions of time are not looked at row by row: rows are taken in runs that lie in
/// one stretch of time. In a block in time order the end of a run is found by halving, without touching its rows; else row after row is compared with the
/// stretch, and a row that leaves it costs 20 to 26 ns.
/// </summary>
internal sealed class GroupFinder
{
    private const long LargestTable = 1 << 24, SmallTable = 1 << 16, LargestTablePerRow = 4;
    private readonly (RowCoder Coder, long Weight)[] _ofRows;
    private readonly (IntervalCoder Coder, long Weight)[] _ofTime;
    private readonly List<long> _keys = [];
    private readonly int[]? _table;                         // by key: 1 + group; for few possible keys
    private readonly Dictionary<long, int> _groups = [];    // for many
    private readonly long[] _rowKeys;
    private readonly int[] _codes, _rowCodes;
    private (long From, long Until, long Key) _stretch = (long.MaxValue, long.MinValue, 0);

    public GroupFinder(KeySpace space, long rows, int chunk)
    {
        (_ofRows, _ofTime) = ([.. space.Digits<RowCoder>()], [.. space.Digits<IntervalCoder>()]);
        (_rowKeys, _codes, _rowCodes) = (new long[chunk], new int[chunk], new int[chunk]);
        _table = space.Possible <= Math.Min(LargestTable, Math.Max(SmallTable, LargestTablePerRow * rows)) ? new int[space.Possible] : null;
    }

    public int Count => _keys.Count;

    /// <summary>The key of each group, in order of appearance.</summary>
    public IReadOnlyList<long> Keys => _keys;

    /// <summary>Asks for what tells the groups of rows that are looked at soon.</summary>
    public void Fetch(InteractionBlock block, int start, int count)
    {
        foreach (var (coder, _) in _ofRows)
        {
            coder.Fetch(block, start, count);
        }

        if (_ofTime.Length > 0)
        {
            block.OfferedAt.Fetch(start, count);
        }
    }

    public void Find(InteractionBlock block, int start, Span<int> groups)
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
            var end = _ofTime.Length == 0 ? groups.Length : EndOfStretch(block, start + at, start + groups.Length) - start;
            if (_table is not null)
            {
                FindInTable(_table.AsSpan((int)_stretch.Key), _rowCodes.AsSpan(at, end - at), groups[at..end]);
            }
            else
            {
                FindByHash(_rowKeys.AsSpan(at, end - at), groups[at..end]);
            }

            at = end;
        }
    }

    /// <summary>The part of the keys that does not depend on time.</summary>
    private void Combine<T>(InteractionBlock block, int start, Span<T> keys)
        where T : unmanaged, IBinaryInteger<T>
    {
        keys.Clear();
        var codes = _codes.AsSpan(0, keys.Length);
        foreach (var (coder, weight) in _ofRows)
        {
            if (weight == 1 && typeof(T) == typeof(int))
            {
                coder.Encode(block, start, MemoryMarshal.Cast<T, int>(keys));      // comes first, and is most often all there is
                continue;
            }

            coder.Encode(block, start, codes);
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] += T.CreateTruncating(codes[i]) * T.CreateTruncating(weight);
            }
        }
    }

    /// <summary>The first row that is not in one stretch of time with this one.</summary>
    private int EndOfStretch(InteractionBlock block, int row, int end)
    {
        var offered = block.OfferedAt;
        var instant = offered[row];
        if (instant < _stretch.From || instant >= _stretch.Until)
        {
            _stretch = (instant, long.MaxValue, 0);
            foreach (var (coder, weight) in _ofTime)
            {
                _stretch = (instant, Math.Min(_stretch.Until, coder.SameUntil(instant)), _stretch.Key + coder.Code(instant) * weight);
            }
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
                _keys.Add(_stretch.Key + keys[i]);
                entry = _keys.Count;
            }

            groups[i] = entry - 1;
        }
    }

    private void FindByHash(ReadOnlySpan<long> keys, Span<int> groups)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var key = _stretch.Key + keys[i];
            if (!_groups.TryGetValue(key, out groups[i]))
            {
                groups[i] = _keys.Count;
                _groups.Add(key, groups[i]);
                _keys.Add(key);
            }
        }
    }
}
