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
    public static void Count(ref int counts, ref byte effects)
    {
        (Vector256.LoadUnsafe(ref counts) + Vector256.LoadUnsafe(ref effects).AsInt32()).StoreUnsafe(ref counts);
        (Vector256.LoadUnsafe(ref counts, 8) + Vector256.LoadUnsafe(ref effects, 32).AsInt32()).StoreUnsafe(ref counts, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sum(ref long sums, in LegDurations leg, ref long waits, ref long handling)
    {
        var parts = Vector256.Create(Vector128.LoadUnsafe(in Unsafe.As<LegDurations, int>(ref Unsafe.AsRef(in leg))), Vector128.CreateScalarUnsafe(leg.Handle - leg.Talk - leg.Hold));
        Add(ref sums, Vector256.Create((long)leg.Wait) & Vector256.LoadUnsafe(ref waits));
        Add(ref Unsafe.Add(ref sums, 4), Avx2.PermuteVar8x32(parts, Vector256.Create(1, 0, 2, 0, 4, 0, 3, 0)).AsInt64() & Vector256.LoadUnsafe(ref handling));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref long sums, Vector256<long> counted)
    {
        var squares = Avx2.Multiply(counted.AsUInt32(), counted.AsUInt32()).AsInt64();
        (Vector256.LoadUnsafe(ref sums) + counted).StoreUnsafe(ref sums);
        (Vector256.LoadUnsafe(ref sums, Low) + (squares & Vector256.Create((long)uint.MaxValue))).StoreUnsafe(ref sums, Low);
        (Vector256.LoadUnsafe(ref sums, High) + (squares >>> 32)).StoreUnsafe(ref sums, High);
    }
}
