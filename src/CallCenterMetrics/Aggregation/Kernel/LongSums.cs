using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>What the legs of one group add that have a duration over 74 hours: few, so kept beside the cells, in checked arithmetic.</summary>
internal sealed class LongSums
{
    private const int Lanes = GroupCells.Summed + 2, HeldHoldLane = GroupCells.Summed, WrapLane = GroupCells.Summed + 1;
    private readonly AmountCell[] _lanes = new AmountCell[Lanes];

    public long LongestWait { get; private set; }

    public AmountCell HeldHoldOnly => _lanes[HeldHoldLane];

    public AmountCell WrapOnly => _lanes[WrapLane];

    public long Sum(int lane) => _lanes[lane].Sum;

    public Int128 Squares(int lane) => _lanes[lane].Squares;

    public void Add(in LongRow row, ReadOnlySpan<int> masks, int rare)
    {
        ReadOnlySpan<long> parts = [row.Wait, row.Wait, row.Wait, row.Wait, row.Talk, row.Hold, row.Wrap, row.Handle, row.Hold, row.Wrap];
        for (var lane = 0; lane < parts.Length; lane++)
        {
            if (lane < GroupCells.Summed ? masks[lane] != 0 : (rare >> (lane - GroupCells.Summed) & 1) != 0)
            {
                _lanes[lane].Add(parts[lane]);
                LongestWait = lane < GroupCells.Waits ? Math.Max(LongestWait, row.Wait) : LongestWait;
            }
        }
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
