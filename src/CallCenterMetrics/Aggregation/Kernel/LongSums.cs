using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>What the legs of one group add that have a duration over 24 days: rare, so kept beside the cells, in checked arithmetic.</summary>
internal sealed class LongSums
{
    private readonly AmountCell[] _lanes = new AmountCell[GroupCells.Lanes];

    public long LongestWait { get; private set; }

    public long Sum(int lane) => _lanes[lane].Sum;

    public Int128 Squares(int lane) => _lanes[lane].Squares;

    public void Add(in LongRow row, ReadOnlySpan<int> waits, ReadOnlySpan<int> handling)
    {
        ReadOnlySpan<long> parts = [row.Wait, row.Wait, row.Wait, row.Wait, row.Talk, row.Hold, row.Wrap, row.Handle, row.Hold, row.Wrap];
        for (var lane = 0; lane < parts.Length; lane++)
        {
            if ((lane < 4 ? waits[lane] : handling[lane - 4]) != 0)
            {
                _lanes[lane].Add(parts[lane]);
            }
        }

        LongestWait = waits[Effects.Longest] != 0 ? Math.Max(LongestWait, row.Wait) : LongestWait;
    }

    public void Add(LongSums other)
    {
        for (var lane = 0; lane < _lanes.Length; lane++)
        {
            _lanes[lane].Add(other._lanes[lane]);
        }

        LongestWait = Math.Max(LongestWait, other.LongestWait);
    }
}
