using System.Numerics;
using System.Runtime.InteropServices;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>
/// Finds the group of each row: the place of its key among those seen. Dimensions of time are not looked at row by row: rows are taken in runs that lie in
/// one stretch of time. In a block in time order the end of a run is found by halving, without touching its rows; else row after row is compared with the
/// stretch, and a row that leaves it costs 20 to 26 ns.
/// </summary>
internal abstract class GroupFinder(KeySpace space, int chunk)
{
    private readonly (RowCoder Coder, long Weight)[] _ofRows = [.. space.Digits<RowCoder>()];
    private readonly (IntervalCoder Coder, long Weight)[] _ofTime = [.. space.Digits<IntervalCoder>()];
    private readonly int[] _codes = new int[chunk];
    private (long From, long Until, long Key) _stretch = (long.MaxValue, long.MinValue, 0);

    /// <summary>Number of groups, those that only have a place included.</summary>
    public abstract int Count { get; }

    /// <summary>The key of a group.</summary>
    public abstract long Key(int group);

    /// <summary>What of the key of the rows of a stretch depends on time.</summary>
    protected long StretchKey => _stretch.Key;

    protected bool HasTime => _ofTime.Length > 0;

    /// <param name="space">All possible keys.</param>
    /// <param name="rows">How many rows will come.</param>
    /// <param name="chunk">The most rows at a time.</param>
    /// <param name="allOccur">Whether every group must have a row.</param>
    public static GroupFinder Of(KeySpace space, long rows, int chunk, bool allOccur) =>
        !allOccur && space.Possible <= Math.Min(rows / DenseGroups.LeastRowsPerKey, DenseGroups.MostKeys) ? new DenseGroups(space, chunk) : new ListedGroups(space, rows, chunk);

    public abstract void Find(InteractionBlock block, int start, Span<int> groups);

    /// <summary>Asks for what tells the groups of rows that are looked at soon.</summary>
    public void Fetch(InteractionBlock block, int start, int count)
    {
        foreach (var (coder, _) in _ofRows)
        {
            coder.Fetch(block, start, count);
        }

        if (HasTime)
        {
            block.OfferedAt.Fetch(start, count);
        }
    }

    /// <summary>The part of the keys that does not depend on time.</summary>
    protected void Combine<T>(InteractionBlock block, int start, Span<T> keys)
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
    protected int EndOfStretch(InteractionBlock block, int row, int end)
    {
        if (!HasTime)
        {
            return end;
        }

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
}
