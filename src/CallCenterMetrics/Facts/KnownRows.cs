using System.Numerics;

namespace CallCenterMetrics.Facts;

/// <summary>Which rows of a block have a value, as one bit a row, so that only those values need be stored.</summary>
internal sealed class KnownRows
{
    private const int Bits = 64;
    private readonly ulong[] _words;
    private readonly int[] _before;     // by word: known rows in those before it

    public KnownRows(ReadOnlySpan<long> values)
    {
        var words = (values.Length + Bits - 1) / Bits;
        (_words, _before) = (new ulong[words], new int[words + 1]);
        for (var row = 0; row < values.Length; row++)
        {
            _words[row / Bits] |= values[row] == IntegerBlock.Absent ? 0 : 1UL << row;
        }

        for (var word = 0; word < words; word++)
        {
            _before[word + 1] = _before[word] + BitOperations.PopCount(_words[word]);
        }
    }

    /// <summary>Rows it can tell of: those of the block, and a few more.</summary>
    public int Rows => _words.Length * Bits;

    public bool Contains(int row) => (_words[row / Bits] >> row & 1) != 0;

    /// <summary>How many known rows are before this one.</summary>
    public int Before(int row) => row == Rows
        ? _before[^1]
        : _before[row / Bits] + BitOperations.PopCount(_words[row / Bits] & ((1UL << row) - 1));

    /// <summary>The known rows from <paramref name="start"/> to before <paramref name="end"/>, counted from start; their number.</summary>
    public int CopyTo(int start, int end, Span<int> rows)
    {
        var count = 0;
        for (var from = start / Bits * Bits; from < end; from += Bits)
        {
            var word = _words[from / Bits];
            word &= from < start ? ulong.MaxValue << start : ulong.MaxValue;
            word &= end - from < Bits ? (1UL << end) - 1 : ulong.MaxValue;
            for (; word != 0; word &= word - 1)
            {
                rows[count++] = from + BitOperations.TrailingZeroCount(word) - start;
            }
        }

        return count;
    }
}
