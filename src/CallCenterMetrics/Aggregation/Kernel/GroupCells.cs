using System.Runtime.CompilerServices;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// The running totals of one group: six cache lines. Counts are of 16 bits, half the bytes that every row stores (by agent 3 ns a row), and one of them counts the rows: when it is
/// full, <see cref="CellStore.Pour"/> empties them all into wider ones. A row adds less than 2^31 to a sum, and no table has more than 2^31 - 1 rows, so those do not
/// overflow. Squares are cut into their low and their high 32 bits, each with a sum of its own, so those do not either and need no carry.
/// </summary>
internal struct GroupCells
{
    /// <summary>Lanes of counts, and the one that counts rows.</summary>
    public const int Counted = 64, RowsLane = 47;

    /// <summary>Lanes of sums in the vector - four waits, talk, hold, wrap, handle - and beside it: the rare ones of hold and wrap.</summary>
    public const int First = 8, Second = 2, Lanes = First + Second;

    /// <summary>Where the parts of <see cref="Sums"/> begin: sums and halves of squares of the vector, then those of the rare lanes.</summary>
    public const int Low = First, High = 2 * First, SecondSum = 3 * First, SecondLow = SecondSum + Second, SecondHigh = SecondLow + Second;

    /// <summary>The place of the longest wait in <see cref="Sums"/>.</summary>
    public const int Longest = SecondHigh + Second;

    /// <summary>Sixteen counts for each facet, in lanes in the order of <see cref="Definitions"/>.</summary>
    public Counts64 Counts;

    /// <summary>Milliseconds, in lanes in the order of <see cref="Definitions.WaitSums"/>, <see cref="Definitions.HandlingSums"/> and <see cref="Definitions.RareSums"/>.</summary>
    public Longs32 Sums;

    public readonly long Sum(int lane) => Sums[lane < First ? lane : SecondSum + lane - First];

    public readonly Int128 Squares(int lane) => lane < First
        ? ((Int128)Sums[High + lane] << 32) + Sums[Low + lane]
        : ((Int128)Sums[SecondHigh + lane - First] << 32) + Sums[SecondLow + lane - First];

    /// <summary>Adds the totals of other rows of the same table.</summary>
    public void Add(in GroupCells other)
    {
        for (var lane = 0; lane < Counted; lane++)
        {
            Counts[lane] = checked((ushort)(Counts[lane] + other.Counts[lane]));
        }

        for (var lane = 0; lane < Longest; lane++)
        {
            Sums[lane] += other.Sums[lane];
        }

        Sums[Longest] = Math.Max(Sums[Longest], other.Sums[Longest]);
    }
}

/// <summary>Four vectors of sixteen: 32 bytes each.</summary>
[InlineArray(64)]
internal struct Counts64
{
    private ushort _first;
}

/// <summary>Four vectors of eight: 64 bytes each.</summary>
[InlineArray(32)]
internal struct Longs32
{
    private long _first;
}
