using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CallCenterMetrics.Facts;
using static CallCenterMetrics.Aggregation.Kernel.GroupCells;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Sixteen counts or four sums at a time: 32 bytes.</summary>
internal readonly struct Lanes256 : ILanes
{
    public static bool IsSupported => Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Count(ref ushort counts, ref ushort effects) =>
        (Vector256.LoadUnsafe(ref counts) + Vector256.LoadUnsafe(ref effects)).StoreUnsafe(ref counts);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sum(ref long sums, in LegDurations leg, ref int waits, ref int handling)
    {
        var parts = Vector256.Create(Vector128.LoadUnsafe(in Unsafe.As<LegDurations, int>(ref Unsafe.AsRef(in leg))), Vector128.CreateScalarUnsafe(leg.Handle - leg.Talk - leg.Hold));
        Add(ref sums, Avx2.ConvertToVector256Int64((Vector128.Create(leg.Wait) & Vector128.LoadUnsafe(ref waits)).AsUInt32()));
        Add(ref Unsafe.Add(ref sums, 4), Avx2.ConvertToVector256Int64((Avx2.PermuteVar8x32(parts, Vector256.Create(1, 2, 4, 3, 0, 0, 0, 0)).GetLower() & Vector128.LoadUnsafe(ref handling)).AsUInt32()));
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
