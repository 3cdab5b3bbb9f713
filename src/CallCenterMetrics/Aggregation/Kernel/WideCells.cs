namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>What was poured out of a cell: counts and squares of a group of more rows than a cell holds.</summary>
internal sealed class WideCells
{
    private readonly long[] _counts = new long[GroupCells.Counted];
    private readonly UInt128[] _squares = new UInt128[GroupCells.Summed];

    public long Count(int lane) => _counts[lane];

    public Int128 Squares(int lane) => (Int128)_squares[lane];

    /// <summary>Empties counts and squares of a cell into these; sums and the longest wait stay there.</summary>
    public void Take(ref GroupCells cell)
    {
        var longest = cell.LongestWait;
        for (var lane = 0; lane < _counts.Length; lane++)
        {
            _counts[lane] += cell.Counts[lane];
        }

        for (var lane = 0; lane < _squares.Length; lane++)
        {
            _squares[lane] += (ulong)cell.Squares[lane];
        }

        (cell.Counts, cell.Squares, cell.LongestWait) = (default, default, longest);
    }

    public void Add(WideCells other)
    {
        for (var lane = 0; lane < _counts.Length; lane++)
        {
            _counts[lane] += other._counts[lane];
        }

        for (var lane = 0; lane < _squares.Length; lane++)
        {
            _squares[lane] += other._squares[lane];
        }
    }
}
