using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// The running totals of one group: three cache lines, so that a row stores three vectors. Counts are of one byte, and one of them counts the rows: when it is full,
/// <see cref="CellStore.Pour"/> empties counts and squares into wider ones: once in 255 rows, and never in groups of fewer. A row adds less than 2^28 to a sum and less than 2^56 to one of squares, so that 255 rows fit into 64 bits.
/// </summary>
internal struct GroupCells
{
    /// <summary>Bytes of counts: those of the course, the longest wait in four bytes, those of the verdict, of which the last counts the rows.</summary>
    public const int Counted = 64, CourseLanes = 28, VerdictFrom = 32, RowsLane = 63;

    /// <summary>The place of the longest wait among the counts, in lanes of four bytes.</summary>
    public const int Longest = 7;

    /// <summary>Rows that fit into a cell.</summary>
    public const int MostRows = byte.MaxValue;

    /// <summary>Lanes of sums: four waits, talk, hold, wrap, handle.</summary>
    public const int Summed = 8, Waits = 4;

    /// <summary>Counts in the order of <see cref="Definitions.CourseCounts"/> and, from <see cref="VerdictFrom"/> on, <see cref="Definitions.VerdictCounts"/>.</summary>
    public Bytes64 Counts;

    /// <summary>Milliseconds, in the order of <see cref="Definitions.Sums"/>.</summary>
    public Longs8 Sums;

    /// <summary>Their squares.</summary>
    public Longs8 Squares;

    public readonly int Rows => Counts[RowsLane];

    public int LongestWait
    {
        readonly get => MemoryMarshal.Cast<byte, int>((ReadOnlySpan<byte>)Counts)[Longest];
        set => MemoryMarshal.Cast<byte, int>((Span<byte>)Counts)[Longest] = value;
    }

    /// <summary>Adds the totals of other rows; both together are at most <see cref="MostRows"/>.</summary>
    public void Add(in GroupCells other)
    {
        var longest = Math.Max(LongestWait, other.LongestWait);
        for (var lane = 0; lane < Counted; lane++)
        {
            Counts[lane] += other.Counts[lane];
        }

        for (var lane = 0; lane < Summed; lane++)
        {
            Sums[lane] += other.Sums[lane];
            Squares[lane] += other.Squares[lane];
        }

        LongestWait = longest;
    }
}

/// <summary>A cache line of counts.</summary>
[InlineArray(64)]
internal struct Bytes64
{
    private byte _first;
}

/// <summary>A cache line of sums.</summary>
[InlineArray(8)]
internal struct Longs8
{
    private long _first;
}
