using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// One pass over the rows that fills every standard measure of counts and durations: a row's course and verdict tell what it adds to 60 counts and which of eight sums
/// it counts in. No branch depends on the data but the one for a full cell, nothing is allocated per row. The library's code
/// without bounds checks is here; pointers are in <see cref="Prefetch"/>, which reads nothing.
/// </summary>
internal static class FusedKernel
{
    /// <summary>The widest lanes that this machine has.</summary>
    public static LaneWidth Widest => Lanes512.IsSupported ? LaneWidth.Bits512 : Lanes256.IsSupported ? LaneWidth.Bits256 : LaneWidth.Scalar;

    /// <summary>How many rows ahead the largest column is asked for: 0.6 ns a row less.</summary>
    private const int FetchedAhead = 256;

    /// <summary>How the lanes of a row are added to those of its group: one by one, or some at a time. The totals are the same to the last bit.</summary>
    private interface ILanes
    {
        /// <summary>Adds the counts of a course and of a verdict, of one byte each, and takes the longer wait where the course has set its mask.</summary>
        static abstract void Count(ref byte counts, ref byte course, ref byte verdict, int wait);

        /// <summary>Adds the wait four times, talk, hold, wrap and handle, and their squares, to the sums whose masks are set.</summary>
        static abstract void Sum(ref long sums, ref long squares, int wait, ref int times, ref int masks);
    }

    /// <summary>Adds rows to cells. Stops behind a row that fills its cell, so that no call in the loop takes registers from it (0.5 ns a row); how many rows were added.</summary>
    public static int Add(Lanes lanes, Effects effects, in Rows rows, Span<GroupCells> cells) => lanes.Width switch
    {
        LaneWidth.Bits512 => Add<Lanes512>(lanes.RowsInCell, effects, rows, cells),
        LaneWidth.Bits256 => Add<Lanes256>(lanes.RowsInCell, effects, rows, cells),
        _ => Add<ScalarLanes>(lanes.RowsInCell, effects, rows, cells),
    };

    /// <summary>Adds the counts of one row, and no sums.</summary>
    public static void Count(Effects effects, int course, int verdict, ref GroupCells cell) =>
        ScalarLanes.Count(ref cell.Counts[0], ref effects.Courses[course], ref effects.Verdicts[verdict], 0);

    /// <summary>Compiled at its best from the first call on: until then the machine's own way there takes ten times as long, for tenths of a second.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int Add<TLanes>(int full, Effects effects, in Rows rows, Span<GroupCells> cells)
        where TLanes : struct, ILanes
    {
        ref var courses = ref effects.Courses.First;
        ref var verdicts = ref effects.Verdicts.First;
        ref var firstCell = ref MemoryMarshal.GetReference(cells);
        ref var wait = ref MemoryMarshal.GetReference(rows.Waits);
        ref var times = ref MemoryMarshal.GetReference(rows.Times);
        ref var courseOf = ref MemoryMarshal.GetReference(rows.Courses);
        ref var verdictOf = ref MemoryMarshal.GetReference(rows.Verdicts);
        ref var groupOf = ref MemoryMarshal.GetReference(rows.Groups);
        nint count = rows.Count;
        for (nint i = 0; i < count; i++)
        {
            Prefetch.At(ref Unsafe.Add(ref times, i + FetchedAhead));
            ref var course = ref Unsafe.Add(ref courses, Unsafe.Add(ref courseOf, i));
            ref var cell = ref Unsafe.Add(ref firstCell, Unsafe.Add(ref groupOf, i));
            TLanes.Count(ref cell.Counts[0], ref course, ref Unsafe.Add(ref verdicts, Unsafe.Add(ref verdictOf, i)), Unsafe.Add(ref wait, i));
            TLanes.Sum(
                ref cell.Sums[0], ref cell.Squares[0], Unsafe.Add(ref wait, i), ref Unsafe.As<HandleTimes, int>(ref Unsafe.Add(ref times, i)),
                ref Unsafe.As<byte, int>(ref Unsafe.Add(ref course, Effects.VerdictBytes)));
            if (Unsafe.Add(ref cell.Counts[0], GroupCells.RowsLane) == full)
            {
                return (int)i + 1;
            }
        }

        return (int)count;
    }

    /// <summary>One lane after the other: the reference that the vectors are held to, and what runs where there are none.</summary>
    private readonly struct ScalarLanes : ILanes
    {
        public static void Count(ref byte counts, ref byte course, ref byte verdict, int wait)
        {
            ref var longest = ref Unsafe.Add(ref Unsafe.As<byte, int>(ref counts), GroupCells.Longest);
            longest = Math.Max(longest, wait & Unsafe.Add(ref Unsafe.As<byte, int>(ref course), GroupCells.Longest));
            for (var lane = 0; lane < GroupCells.CourseLanes; lane++)
            {
                Unsafe.Add(ref counts, lane) += Unsafe.Add(ref course, lane);
            }

            for (var lane = 0; lane < Effects.VerdictBytes; lane++)
            {
                Unsafe.Add(ref counts, GroupCells.VerdictFrom + lane) += Unsafe.Add(ref verdict, lane);
            }
        }

        public static void Sum(ref long sums, ref long squares, int wait, ref int times, ref int masks)
        {
            for (var lane = 0; lane < GroupCells.Summed; lane++)
            {
                var counted = (long)((lane < GroupCells.Waits ? wait : Unsafe.Add(ref times, lane - GroupCells.Waits)) & Unsafe.Add(ref masks, lane));
                Unsafe.Add(ref sums, lane) += counted;
                Unsafe.Add(ref squares, lane) += counted * counted;
            }
        }
    }

    /// <summary>32 counts, eight parts or four sums at a time.</summary>
    private readonly struct Lanes256 : ILanes
    {
        public static bool IsSupported => Avx2.IsSupported;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Count(ref byte counts, ref byte course, ref byte verdict, int wait)
        {
            var (before, effect) = (Vector256.LoadUnsafe(ref counts), Vector256.LoadUnsafe(ref course));
            var longest = Vector256.Max(before.AsInt32(), Vector256.Create(wait) & effect.AsInt32());
            Avx2.Blend((before + effect).AsInt32(), longest, 1 << GroupCells.Longest).AsByte().StoreUnsafe(ref counts);
            (Vector256.LoadUnsafe(ref counts, GroupCells.VerdictFrom) + Vector256.LoadUnsafe(ref verdict)).StoreUnsafe(ref counts, GroupCells.VerdictFrom);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Sum(ref long sums, ref long squares, int wait, ref int times, ref int masks)
        {
            Add(ref sums, ref squares, Vector128.Create(wait) & Vector128.LoadUnsafe(ref masks));
            Add(ref Unsafe.Add(ref sums, 4), ref Unsafe.Add(ref squares, 4), Vector128.LoadUnsafe(ref times) & Vector128.LoadUnsafe(ref masks, 4));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Add(ref long sums, ref long squares, Vector128<int> counted)
        {
            var wide = Avx2.ConvertToVector256Int64(counted.AsUInt32());
            (Vector256.LoadUnsafe(ref sums) + wide).StoreUnsafe(ref sums);
            (Vector256.LoadUnsafe(ref squares) + Avx2.Multiply(wide.AsUInt32(), wide.AsUInt32()).AsInt64()).StoreUnsafe(ref squares);
        }
    }

    /// <summary>All counts, or all sums, at a time.</summary>
    private readonly struct Lanes512 : ILanes
    {
        public static bool IsSupported => Avx512BW.IsSupported && Avx2.IsSupported;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Count(ref byte counts, ref byte course, ref byte verdict, int wait)
        {
            var (before, effect) = (Vector512.LoadUnsafe(ref counts), Vector256.LoadUnsafe(ref course).ToVector512Unsafe().WithUpper(Vector256.LoadUnsafe(ref verdict)));
            var longest = Vector512.Max(before.AsInt32(), Vector512.Create(wait) & effect.AsInt32());
            Vector512.ConditionalSelect(Vector512.Create(0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0), longest, (before + effect).AsInt32()).AsByte().StoreUnsafe(ref counts);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Sum(ref long sums, ref long squares, int wait, ref int times, ref int masks)
        {
            var counted = Avx512F.ConvertToVector512Int64((Vector256.Create(Vector128.Create(wait), Vector128.LoadUnsafe(ref times)) & Vector256.LoadUnsafe(ref masks)).AsUInt32());
            (Vector512.LoadUnsafe(ref sums) + counted).StoreUnsafe(ref sums);
            (Vector512.LoadUnsafe(ref squares) + Avx512F.Multiply(counted.AsUInt32(), counted.AsUInt32()).AsInt64()).StoreUnsafe(ref squares);
        }
    }
}
