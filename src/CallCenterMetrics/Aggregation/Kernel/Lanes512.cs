using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CallCenterMetrics.Facts;
using static CallCenterMetrics.Aggregation.Kernel.GroupCells;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Sixteen counts or eight sums at a time.</summary>
internal readonly struct Lanes512 : ILanes
{
    public static bool IsSupported => Avx512F.IsSupported && Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Count(ref int counts, ref byte effects) =>
        (Vector512.LoadUnsafe(ref counts) + Vector512.LoadUnsafe(ref effects).AsInt32()).StoreUnsafe(ref counts);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sum(ref long sums, in LegDurations leg, ref long waits, ref long handling)
    {
        // {wait, talk, hold, handle, wrap, ...} spread over eight lanes, each with another number above it, which the masks clear
        var parts = Vector256.Create(Vector128.LoadUnsafe(in Unsafe.As<LegDurations, int>(ref Unsafe.AsRef(in leg))), Vector128.CreateScalarUnsafe(leg.Handle - leg.Talk - leg.Hold));
        var spread = Avx512F.PermuteVar16x32(parts.ToVector512Unsafe(), Vector512.Create(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 4, 0, 3, 0));
        var counted = spread.AsInt64() & Vector512.Create(Vector256.LoadUnsafe(ref waits), Vector256.LoadUnsafe(ref handling));
        var squares = Avx512F.Multiply(counted.AsUInt32(), counted.AsUInt32()).AsInt64();
        (Vector512.LoadUnsafe(ref sums) + counted).StoreUnsafe(ref sums);
        (Vector512.LoadUnsafe(ref sums, Low) + (squares & Vector512.Create((long)uint.MaxValue))).StoreUnsafe(ref sums, Low);
        (Vector512.LoadUnsafe(ref sums, High) + (squares >>> 32)).StoreUnsafe(ref sums, High);
    }
}
