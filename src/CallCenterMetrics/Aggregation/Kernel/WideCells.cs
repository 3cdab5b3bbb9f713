using System.Numerics;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>What was poured out of a cell: counts and squares of a group of more rows than a cell holds. As many as a table has rows fit into 32 bits.</summary>
internal sealed class WideCells
{
    private readonly uint[] _counts = new uint[GroupCells.Counted];
    private readonly UInt128[] _squares = new UInt128[GroupCells.Summed];

    public long Count(int lane) => _counts[lane];

    public Int128 Squares(int lane) => (Int128)_squares[lane];

    /// <summary>Empties counts and squares of a cell into these; sums and the longest wait stay there.</summary>
    public void Take(ref GroupCells cell)
    {
        var longest = cell.LongestWait;
        cell.LongestWait = 0;       // it lies among the counts
        for (var lane = 0; lane < _counts.Length; lane += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(((Span<byte>)cell.Counts)[lane..]), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            var step = Vector<uint>.Count;
            Add(lane, first);
            Add(lane + step, second);
            Add(lane + 2 * step, third);
            Add(lane + 3 * step, fourth);
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
            _counts[lane] = checked(_counts[lane] + other._counts[lane]);
        }

        for (var lane = 0; lane < _squares.Length; lane++)
        {
            _squares[lane] += other._squares[lane];
        }
    }

    private void Add(int lane, Vector<uint> counts) => (new Vector<uint>(_counts, lane) + counts).CopyTo(_counts, lane);
}
