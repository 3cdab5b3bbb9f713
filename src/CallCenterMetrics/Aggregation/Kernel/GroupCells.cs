using System.Runtime.Intrinsics;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// The running totals of one group, in lanes in the order of <see cref="Definitions"/>. Counts are 32-bit: <see cref="FusedKernel.MostRows"/> keeps them from
/// overflowing. Squares of durations (below 2^31 ms each) are kept as a sum of low and a sum of high 32-bit halves, so that no sum overflows either.
/// </summary>
internal struct GroupCells
{
    public CountLanes Reach, Handling, Verdict, Feedback;
    public SumLanes Waits, HandlingTimes, HandlingAgain;
    public int LongestWait;
}

/// <summary>Sixteen counts.</summary>
internal struct CountLanes
{
    public Vector256<int> Low, High;

    public readonly int this[int lane] => lane < 8 ? Low.GetElement(lane) : High.GetElement(lane - 8);
}

/// <summary>Four sums of milliseconds and of their squares.</summary>
internal struct SumLanes
{
    public Vector256<long> Sum, LowSquares, HighSquares;

    public readonly long SumOf(int lane) => Sum.GetElement(lane);

    public readonly Int128 SquaresOf(int lane) => ((Int128)HighSquares.GetElement(lane) << 32) + LowSquares.GetElement(lane);

    /// <summary>Adds the milliseconds whose lane counts.</summary>
    public void Add(Vector256<long> milliseconds, Vector256<long> mask)
    {
        var counted = milliseconds & mask;
        var squares = counted * counted;
        Sum += counted;
        LowSquares += squares & Vector256.Create(0xFFFF_FFFFL);
        HighSquares += Vector256.ShiftRightLogical(squares, 32);
    }
}
