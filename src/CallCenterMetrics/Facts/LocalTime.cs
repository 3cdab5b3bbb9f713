namespace CallCenterMetrics.Facts;

/// <summary>The offsets of a time zone over a stretch of instants, as few segments: reading one costs no look-up in the zone's rules.</summary>
internal sealed class LocalTime
{
    private const long Hour = 3_600_000;
    private static readonly long First = Scale.Milliseconds(DateTimeOffset.MinValue), Last = Scale.Milliseconds(DateTimeOffset.MaxValue);
    private readonly long[] _starts;    // UTC milliseconds, ascending; the first is at or before every instant asked for
    private readonly long[] _offsets;   // milliseconds to add

    private LocalTime(long from, long to, List<(long Start, long Offset)> segments)
    {
        (From, To) = (from, to);
        _starts = [.. segments.Select(segment => segment.Start)];
        _offsets = [.. segments.Select(segment => segment.Offset)];
    }

    public long From { get; }

    public long To { get; }

    public int Segments => _starts.Length;

    public static LocalTime Of(TimeZoneInfo zone, long from, long to)
    {
        // A change within the longest interval before the first instant begins that instant's interval, so it must be seen: else the keys of the first rows
        // would depend on which rows the table holds.
        from -= Hour;

        // Zones change offset at most a few times a year and never back within six hours, so steps of six hours see every change.
        const long Step = 6 * Hour;
        var segments = new List<(long Start, long Offset)> { (from, OffsetAt(zone, from)) };
        for (var at = from; at < to; at += Step)
        {
            var next = Math.Min(at + Step, to);
            var offset = OffsetAt(zone, next);
            if (offset != segments[^1].Offset)
            {
                var (before, after) = (at, next);
                while (after - before > 1)
                {
                    var middle = before + (after - before) / 2;
                    (before, after) = OffsetAt(zone, middle) == offset ? (before, middle) : (middle, after);
                }

                segments.Add((after, offset));
            }
        }

        return new(from, to, segments);
    }

    public long Start(int segment) => _starts[segment];

    public long Offset(int segment) => _offsets[segment];

    /// <summary>The segment of an instant, given one that may be it: rows come mostly in time order.</summary>
    public int Segment(long instant, int guess)
    {
        if (instant >= _starts[guess] && (guess + 1 == _starts.Length || instant < _starts[guess + 1]))
        {
            return guess;
        }

        var found = Array.BinarySearch(_starts, instant);
        return found >= 0 ? found : ~found - 1;
    }

    private static long OffsetAt(TimeZoneInfo zone, long instant) =>
        zone.GetUtcOffset(DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(instant, First, Last))).Ticks / TimeSpan.TicksPerMillisecond;
}
