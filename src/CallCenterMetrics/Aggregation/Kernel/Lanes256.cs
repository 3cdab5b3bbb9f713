using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CallCenterMetrics.Facts;
using static CallCenterMetrics.Aggregation.Kernel.GroupCells;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Eight counts or four sums at a time.</summary>
internal readonly struct Lanes256 : ILanes
{
    public static bool IsSupported => Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Count(ref int counts, ref int effects)
    {
        (Vector256.LoadUnsafe(ref counts) + Vector256.LoadUnsafe(ref effects)).StoreUnsafe(ref counts);
        (Vector256.LoadUnsafe(ref counts, 8) + Vector256.LoadUnsafe(ref effects, 8)).StoreUnsafe(ref counts, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sum(ref long sums, in LegDurations leg, ref long waits, ref long handling)
    {
        var parts = Vector256.Create(Vector128.LoadUnsafe(ref Unsafe.As<LegDurations, int>(ref Unsafe.AsRef(in leg))), Vector128.CreateScalarUnsafe(leg.Handle - leg.Talk - leg.Hold));
        Add256(ref sums, First, Vector256.Create((long)leg.Wait) & Vector256.LoadUnsafe(ref waits));
        Add256(ref Unsafe.Add(ref sums, 4), First, Avx2.PermuteVar8x32(parts, Vector256.Create(1, 0, 2, 0, 4, 0, 3, 0)).AsInt64() & Vector256.LoadUnsafe(ref handling));

        var again = Avx2.PermuteVar8x32(parts, Vector256.Create(2, 0, 4, 0, 0, 0, 0, 0)).GetLower().AsInt64() & Vector128.LoadUnsafe(ref handling, 4);
        var squared = Sse2.Multiply(again.AsUInt32(), again.AsUInt32());
        Add128(ref Unsafe.Add(ref sums, SecondSum), again);
        Add128(ref Unsafe.Add(ref sums, SecondLow), (squared & Vector128.Create((ulong)uint.MaxValue)).AsInt64());
        Add128(ref Unsafe.Add(ref sums, SecondHigh), (squared >>> 32).AsInt64());

        ref var longest = ref Unsafe.Add(ref sums, Longest);
        longest = Math.Max(longest, leg.Wait & Unsafe.Add(ref waits, Effects.LongestLane));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add256(ref long sums, int width, Vector256<long> more)
    {
        var squares = Avx2.Multiply(more.AsUInt32(), more.AsUInt32());
        (Vector256.LoadUnsafe(ref sums) + more).StoreUnsafe(ref sums);
        ref var low = ref Unsafe.Add(ref sums, width);
        (Vector256.LoadUnsafe(ref low) + (squares & Vector256.Create((ulong)uint.MaxValue)).AsInt64()).StoreUnsafe(ref low);
        ref var high = ref Unsafe.Add(ref sums, 2 * width);
        (Vector256.LoadUnsafe(ref high) + (squares >>> 32).AsInt64()).StoreUnsafe(ref high);
    }

    private static void Add128(ref long sums, Vector128<long> more) => (Vector128.LoadUnsafe(ref sums) + more).StoreUnsafe(ref sums);
}
