using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CallCenterMetrics.Facts;
using static CallCenterMetrics.Aggregation.Kernel.GroupCells;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Sixteen counts or eight sums at a time.</summary>
internal readonly struct Lanes512 : ILanes
{
    private static Vector512<int> Spread => Vector512.Create(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 4, 0, 3, 0);

    public static bool IsSupported => Avx512F.IsSupported && Avx512F.VL.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Count(ref int counts, ref int effects) =>
        (Vector512.LoadUnsafe(ref counts) + Vector512.LoadUnsafe(ref effects)).StoreUnsafe(ref counts);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sum(ref long sums, in LegDurations leg, ref long waits, ref long handling)
    {
        var parts = Vector256.Create(Vector128.LoadUnsafe(ref Unsafe.As<LegDurations, int>(ref Unsafe.AsRef(in leg))), Vector128.CreateScalarUnsafe(leg.Handle - leg.Talk - leg.Hold));
        var masks = Vector512.Create(Vector256.LoadUnsafe(ref waits), Vector256.LoadUnsafe(ref handling));
        var first = Avx512F.PermuteVar16x32(parts.ToVector512Unsafe(), Spread).AsInt64() & masks;
        var squares = Avx512F.Multiply(first.AsUInt32(), first.AsUInt32());
        Add512(ref sums, first);
        Add512(ref Unsafe.Add(ref sums, Low), (squares & Vector512.Create((ulong)uint.MaxValue)).AsInt64());
        Add512(ref Unsafe.Add(ref sums, High), (squares >>> 32).AsInt64());

        var again = Avx2.PermuteVar8x32(parts, Vector256.Create(2, 0, 4, 0, 0, 0, 0, 0)).GetLower().AsInt64() & Vector128.LoadUnsafe(ref handling, 4);
        var squared = Sse2.Multiply(again.AsUInt32(), again.AsUInt32());
        Add128(ref Unsafe.Add(ref sums, SecondSum), again);
        Add128(ref Unsafe.Add(ref sums, SecondLow), (squared & Vector128.Create((ulong)uint.MaxValue)).AsInt64());
        Add128(ref Unsafe.Add(ref sums, SecondHigh), (squared >>> 32).AsInt64());

        ref var longest = ref Unsafe.Add(ref sums, Longest);
        longest = Math.Max(longest, leg.Wait & Unsafe.Add(ref waits, Effects.LongestLane));
    }

    private static void Add512(ref long sums, Vector512<long> more) => (Vector512.LoadUnsafe(ref sums) + more).StoreUnsafe(ref sums);

    private static void Add128(ref long sums, Vector128<long> more) => (Vector128.LoadUnsafe(ref sums) + more).StoreUnsafe(ref sums);
}
