using System.Runtime.InteropServices;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// The <see cref="Definitions"/> evaluated for every code that a course and a verdict can have, for one set of handle-time parts: what a leg adds is two lines of
/// tables, laid out as <see cref="GroupCells"/> are. The few codes that occur stay in the nearest cache.
/// </summary>
internal sealed class Effects
{
    /// <summary>Bytes of a course: counts, the mask of the longest wait, and masks of sums, a cache line in all. Bytes of a verdict: counts.</summary>
    public const int CourseBytes = 64, VerdictBytes = 32;

    private const int MasksAt = VerdictBytes;
    private static readonly Lazy<Effects>[] ByParts = [.. Enumerable.Range(0, 4).Select(parts => new Lazy<Effects>(() => new((HandleParts)parts)))];
    private static readonly Lazy<AlignedArray<byte>> AllVerdicts = new(VerdictTable);
    private readonly byte[] _rare = new byte[1 << LegStatus.CourseBits];

    private Effects(HandleParts parts)
    {
        for (var code = 0; code < Course.Codes; code++)
        {
            var leg = Course.Decode(code, parts);
            var effect = Courses.Span.Slice(code * CourseBytes, CourseBytes);
            effect.Clear();
            for (var lane = 0; lane < Definitions.CourseCounts.Length; lane++)
            {
                effect[lane] = Definitions.CourseCounts[lane].Counts(leg) ? (byte)1 : (byte)0;
            }

            var masks = MemoryMarshal.Cast<byte, int>(effect[MasksAt..]);
            for (var lane = 0; lane < masks.Length; lane++)
            {
                masks[lane] = Definitions.Sums[lane].Counts(leg) ? -1 : 0;
                MemoryMarshal.Cast<byte, int>(effect)[GroupCells.Longest] |= lane < GroupCells.Waits ? masks[lane] : 0;
            }

            var status = new LegStatus((uint)(code >> Course.WaitBits));
            var rare = (Definitions.HeldHoldOnly.Counts(leg) ? 1 : 0) | (Definitions.WrapOnly.Counts(leg) ? 2 : 0);
            _rare[status.Course] = (byte)rare;
            RareParts |= rare == 0 ? 0 : 1 << status.PartsKnown;
        }
    }

    /// <summary>By code of the course, two bits of the wait lowest.</summary>
    public AlignedArray<byte> Courses { get; } = new(Course.Codes * CourseBytes);

    /// <summary>By code of the verdict.</summary>
    public AlignedArray<byte> Verdicts { get; } = AllVerdicts.Value;

    /// <summary>One bit for each set of known parts that a leg can have which adds to the sums beside the vector, see <see cref="InteractionBlock.HandledParts"/>.</summary>
    public int RareParts { get; }

    public static Effects For(HandleParts parts) => ByParts[(int)parts].Value;

    /// <summary>Whether a leg counts in <see cref="Definitions.HeldHoldOnly"/> (1) and in <see cref="Definitions.WrapOnly"/> (2).</summary>
    public int Rare(LegStatus leg) => _rare[leg.Course];

    /// <summary>What a leg adds to counts, by its course.</summary>
    public ReadOnlySpan<byte> CountsOf(int course) => Courses.Span.Slice(course * CourseBytes, GroupCells.CourseLanes);

    /// <summary>Which of the sums a leg counts in, by its course: all bits set or none.</summary>
    public ReadOnlySpan<int> MasksOf(int course) => MemoryMarshal.Cast<byte, int>(Courses.Span.Slice(course * CourseBytes + MasksAt, CourseBytes - MasksAt));

    private static AlignedArray<byte> VerdictTable()
    {
        var table = new AlignedArray<byte>(Verdict.Codes * VerdictBytes);
        table.Span.Clear();
        for (var code = 0; code < Verdict.Codes; code++)
        {
            var leg = Verdict.Decode(code);
            var effect = table.Span.Slice(code * VerdictBytes, VerdictBytes);
            for (var lane = 0; lane < Definitions.VerdictCounts.Length; lane++)
            {
                effect[lane] = Definitions.VerdictCounts[lane].Counts(leg) ? (byte)1 : (byte)0;
            }

            effect[^1] = 1;     // counts the rows
        }

        return table;
    }
}
