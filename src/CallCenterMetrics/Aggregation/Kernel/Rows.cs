using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Some rows as the kernel reads them.</summary>
/// <param name="waits">Their waits.</param>
/// <param name="times">The parts of their handle times.</param>
/// <param name="courses">Where what their courses add is found.</param>
/// <param name="verdicts">Where what their verdicts add is found.</param>
/// <param name="groups">The cells they belong to.</param>
internal readonly ref struct Rows(ReadOnlySpan<int> waits, ReadOnlySpan<HandleTimes> times, ReadOnlySpan<int> courses, ReadOnlySpan<int> verdicts, ReadOnlySpan<int> groups)
{
    public int Count => Groups.Length;

    public ReadOnlySpan<int> Waits { get; } = waits;

    public ReadOnlySpan<HandleTimes> Times { get; } = times;

    public ReadOnlySpan<int> Courses { get; } = courses;

    public ReadOnlySpan<int> Verdicts { get; } = verdicts;

    public ReadOnlySpan<int> Groups { get; } = groups;

    public Rows Slice(int start, int count) => new(
        Waits.Slice(start, count), Times.Slice(start, count), Courses.Slice(start, count), Verdicts.Slice(start, count), Groups.Slice(start, count));
}
