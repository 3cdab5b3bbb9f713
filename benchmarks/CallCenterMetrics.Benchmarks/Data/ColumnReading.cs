using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CallCenterMetrics.Benchmarks.Data;

/// <summary>Touches every byte of every column once and does next to nothing with it: as fast as an aggregation could be at best. Not to be changed.</summary>
internal static class ColumnReading
{
    public static ulong Read(PlainColumns c) =>
        Read(c.Queue) ^ Read(c.Agent) ^ Read(c.Seconds) ^ Read(c.Outcome) ^ Read(c.Channel) ^ Read(c.Direction) ^ Read(c.Transfer) ^ Read(c.Resolved)
        ^ Read(c.Satisfaction) ^ Read(c.Recommendation) ^ Read(c.Effort) ^ Read(c.Wait) ^ Read(c.Talk) ^ Read(c.Hold) ^ Read(c.Wrap) ^ Read(c.Quality);

    private static ulong Read<T>(T[] column)
        where T : unmanaged => Fold(MemoryMarshal.Cast<T, Vector<ulong>>(column));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Fold(ReadOnlySpan<Vector<ulong>> words)
    {
        var (a, b, c, d) = (Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero);
        var i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a ^= words[i];
            b ^= words[i + 1];
            c ^= words[i + 2];
            d ^= words[i + 3];
        }

        for (; i < words.Length; i++)
        {
            a ^= words[i];
        }

        return Vector.Sum(a ^ b ^ c ^ d);
    }
}
