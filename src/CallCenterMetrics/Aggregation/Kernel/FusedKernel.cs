using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// One pass over the rows that fills every standard measure of counts and durations: each of a row's four facets tells what it adds to sixteen counts, two of them
/// which sums it counts in. No branch depends on the data but one rarely taken, nothing is allocated per row.
/// </summary>
internal static class FusedKernel
{
    /// <summary>The widest lanes that this machine has.</summary>
    public static LaneWidth Widest => Lanes512.IsSupported ? LaneWidth.Bits512 : Lanes256.IsSupported ? LaneWidth.Bits256 : LaneWidth.Scalar;

    /// <summary>
    /// Adds rows from <paramref name="start"/> on: row i of the spans has the codes of that number and belongs to <c>cells[groups[i]]</c>. Stops behind a row that fills
    /// its cell with as many rows as may be, or that has rare sums, so that no call in the loop takes registers from it (0.5 ns a row); how many rows were added.
    /// </summary>
    public static int Add(
        LaneWidth width, int full, Effects effects, RowCodes codes, int start, ReadOnlySpan<LegDurations> durations, ReadOnlySpan<int> groups, Span<GroupCells> cells) => width switch
        {
            LaneWidth.Bits512 => Add<Lanes512>(full, effects, codes, start, durations, groups, cells),
            LaneWidth.Bits256 => Add<Lanes256>(full, effects, codes, start, durations, groups, cells),
            _ => Add<ScalarLanes>(full, effects, codes, start, durations, groups, cells),
        };

    /// <summary>Adds the counts of one row, and no sums.</summary>
    public static void Count(Effects effects, RowCodes codes, int row, ref GroupCells cell)
    {
        for (var facet = 0; facet < 4; facet++)
        {
            ScalarLanes.Count(ref cell.Counts[16 * facet], ref effects.CountsOf((int)codes.Places[facet * RowCodes.Most + row])[0]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Add<TLanes>(
        int full, Effects effects, RowCodes codes, int start, ReadOnlySpan<LegDurations> durations, ReadOnlySpan<int> groups, Span<GroupCells> cells)
        where TLanes : struct, ILanes
    {
        ref var effect = ref effects.First;
        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetReference(codes.Places), start);
        ref var firstCell = ref MemoryMarshal.GetReference(cells);
        ref var firstLeg = ref MemoryMarshal.GetReference(durations);
        for (nuint i = 0; i < (nuint)groups.Length; i++)
        {
            ref var cell = ref Unsafe.Add(ref firstCell, groups[(int)i]);
            ref readonly var leg = ref Unsafe.Add(ref firstLeg, i);
            ref var reach = ref Unsafe.Add(ref effect, Unsafe.Add(ref place, i));
            ref var handling = ref Unsafe.Add(ref effect, Unsafe.Add(ref place, i + RowCodes.Most));
            ref var counts = ref cell.Counts[0];
            TLanes.Count(ref counts, ref Counts(ref reach));
            TLanes.Count(ref Unsafe.Add(ref counts, 16), ref Counts(ref handling));
            TLanes.Count(ref Unsafe.Add(ref counts, 32), ref Counts(ref Unsafe.Add(ref effect, Unsafe.Add(ref place, i + 2 * RowCodes.Most))));
            TLanes.Count(ref Unsafe.Add(ref counts, 48), ref Counts(ref Unsafe.Add(ref effect, Unsafe.Add(ref place, i + 3 * RowCodes.Most))));
            TLanes.Sum(ref cell.Sums[0], leg, ref Masks(ref reach), ref Masks(ref handling));
            Longest(ref cell.Sums[GroupCells.Longest], leg.Wait, ref Masks(ref reach));
            if (Unsafe.Add(ref Masks(ref handling), Effects.AnyRare) != 0 || cell.Counts[GroupCells.RowsLane] == full)
            {
                return (int)i + 1;
            }
        }

        return groups.Length;
    }

    /// <summary>The larger of both without a branch: in groups of few rows the longest wait changes often.</summary>
    private static void Longest(ref long longest, int wait, ref int waits)
    {
        var more = (wait & Unsafe.Add(ref waits, Effects.Longest)) - longest;
        longest += more & ~(more >> 63);
    }

    /// <summary>Adds the sums of a leg of which only some parts are known: few are, or such a share that the branch to here is often right.</summary>
    public static void AddRare(Effects effects, RowCodes codes, int row, in LegDurations leg, ref GroupCells cell)
    {
        var masks = effects.MasksOf(codes.Handling(row));
        ReadOnlySpan<long> parts = [leg.Hold, leg.Handle - leg.Talk - leg.Hold];
        for (var lane = 0; lane < GroupCells.Second; lane++)
        {
            var counted = parts[lane] & masks[Effects.Rare + lane];
            cell.Sums[GroupCells.SecondSum + lane] += counted;
            cell.Sums[GroupCells.SecondLow + lane] += counted * counted & uint.MaxValue;
            cell.Sums[GroupCells.SecondHigh + lane] += counted * counted >>> 32;
        }
    }

    private static ref ushort Counts(ref byte effect) => ref Unsafe.As<byte, ushort>(ref effect);

    private static ref int Masks(ref byte effect) => ref Unsafe.As<byte, int>(ref Unsafe.Add(ref effect, Effects.MasksAt));
}
