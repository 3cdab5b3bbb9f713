namespace CallCenterMetrics.Sources.Csv;

/// <summary>Turns clock times of a zone into instants. Days on which the offset stays as it is are looked up once.</summary>
internal sealed class ZoneClock(TimeZoneInfo zone)
{
    private const long Day = 24 * 3_600_000L;
    private readonly Dictionary<long, long?> _offsetOfDay = [];
    private (long Day, long? Offset) _last = (long.MinValue, null);

    /// <summary>The instant of a local time, and what is doubtful about it. An ambiguous time takes its first occurrence, a skipped one moves forward.</summary>
    public long ToInstant(long local, out LocalTimeDoubt doubt)
    {
        doubt = LocalTimeDoubt.None;
        var day = local >= 0 ? local / Day : (local - Day + 1) / Day;
        if (day != _last.Day)
        {
            if (!_offsetOfDay.TryGetValue(day, out var ofDay))
            {
                ofDay = OffsetOf(day);
                if (_offsetOfDay.Count < 100_000)
                {
                    _offsetOfDay.Add(day, ofDay);
                }
            }

            _last = (day, ofDay);
        }

        return _last.Offset is { } offset ? local - offset : Doubtful(local, out doubt);
    }

    /// <summary>The local time of an instant.</summary>
    public long ToLocal(long instant) => instant + OffsetAt(instant);

    private long Doubtful(long local, out LocalTimeDoubt doubt)
    {
        var (before, after) = (OffsetAt(local - Day), OffsetAt(local + Day));
        var (early, late) = (local - Math.Max(before, after), local - Math.Min(before, after));
        var (isEarly, isLate) = (early + OffsetAt(early) == local, late + OffsetAt(late) == local);
        doubt = (isEarly, isLate) switch
        {
            (true, true) when early != late => LocalTimeDoubt.Ambiguous,
            (false, false) => LocalTimeDoubt.Skipped,
            _ => LocalTimeDoubt.None,
        };
        return doubt switch
        {
            LocalTimeDoubt.Ambiguous => early,
            LocalTimeDoubt.Skipped => local - before,       // read with the offset before the change, which lies beyond it: moved forward
            _ => isEarly ? early : late,
        };
    }

    private long? OffsetOf(long day)
    {
        var (before, after) = (OffsetAt((day - 1) * Day), OffsetAt((day + 2) * Day));
        return before == after && before == OffsetAt(day * Day) && before == OffsetAt((day + 1) * Day) ? before : null;
    }

    private long OffsetAt(long instant) =>
        zone.GetUtcOffset(DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(instant, -62_000_000_000_000, 253_000_000_000_000))).Ticks / TimeSpan.TicksPerMillisecond;
}
