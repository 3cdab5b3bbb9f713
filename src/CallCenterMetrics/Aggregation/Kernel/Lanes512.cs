using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CallCenterMetrics.Facts;
using static CallCenterMetrics.Aggregation.Kernel.GroupCells;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Sixteen counts or eight sums at a time: 32 and 64 bytes.</summary>
internal readonly struct Lanes512 : ILanes
{
    public static bool IsSupported => Avx512F.IsSupported && Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Count(ref ushort counts, ref ushort effects) =>
        (Vector256.LoadUnsafe(ref counts) + Vector256.LoadUnsafe(ref effects)).StoreUnsafe(ref counts);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sum(ref long sums, in LegDurations leg, ref int waits, ref int handling)
    {
        var parts = Vector256.Create(Vector128.LoadUnsafe(in Unsafe.As<LegDurations, int>(ref Unsafe.AsRef(in leg))), Vector128.CreateScalarUnsafe(leg.Handle - leg.Talk - leg.Hold));
        var masks = Vector256.Create(Vector128.LoadUnsafe(ref waits), Vector128.LoadUnsafe(ref handling));
        var counted = Avx512F.ConvertToVector512Int64((Avx2.PermuteVar8x32(parts, Vector256.Create(0, 0, 0, 0, 1, 2, 4, 3)) & masks).AsUInt32());
        var squares = Avx512F.Multiply(counted.AsUInt32(), counted.AsUInt32()).AsInt64();
        (Vector512.LoadUnsafe(ref sums) + counted).StoreUnsafe(ref sums);
        (Vector512.LoadUnsafe(ref sums, Low) + (squares & Vector512.Create((long)uint.MaxValue))).StoreUnsafe(ref sums, Low);
        (Vector512.LoadUnsafe(ref sums, High) + (squares >>> 32)).StoreUnsafe(ref sums, High);
    }
}
