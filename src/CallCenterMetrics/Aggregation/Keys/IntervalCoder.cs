using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>Numbers the stretches of a calendar dimension; also of instants that are not those of rows.</summary>
/// <param name="time">The offsets of the zone over all instants asked for.</param>
/// <param name="unit">Milliseconds of local time within which the key cannot change, counted from local midnight.</param>
internal abstract class IntervalCoder(LocalTime time, long unit) : KeyCoder
{
    protected LocalTime Local { get; } = time;

    protected long Unit { get; } = unit;

    public abstract long Code(long instant, int segment);

    public long Code(long instant) => Code(instant, Local.Segment(instant, 0));

    /// <summary>An instant after this one up to which the key stays the same.</summary>
    public long SameUntil(long instant)
    {
        var segment = Local.Segment(instant, 0);
        var offset = Local.Offset(segment);
        var end = (Time.FloorDiv(instant + offset, Unit) + 1) * Unit - offset;
        return segment + 1 < Local.Segments ? Math.Min(end, Local.Start(segment + 1)) : end;
    }
}
