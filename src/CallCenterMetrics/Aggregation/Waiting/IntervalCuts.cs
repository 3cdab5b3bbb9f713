using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Waiting;

/// <summary>
/// The time observed, cut wherever the key of a calendar dimension may change. A piece is named by the instant at which it ends, which is the same whatever instant in
/// it one comes from; pieces are found one by one, so that a long time costs nothing where nothing happens.
/// </summary>
internal sealed class IntervalCuts
{
    public IntervalCuts(IEnumerable<Interval> dimensions, TimeRange observed)
    {
        (From, To) = (Scale.Milliseconds(observed.From), Scale.Milliseconds(observed.To));
        Interval[] intervals = [.. dimensions];
        Coders = Array.ConvertAll(intervals, interval => interval.Bind(From, To));
        ComeAgain = intervals.Any(interval => interval is CycleInterval);
    }

    /// <summary>First instant observed, in milliseconds since 1970.</summary>
    public long From { get; }

    /// <summary>The instant at which it is over.</summary>
    public long To { get; }

    public IntervalCoder[] Coders { get; }

    /// <summary>Whether a dimension is a cycle, such as the hour of the day, whose intervals come again and again.</summary>
    public bool ComeAgain { get; }

    /// <summary>The end of the piece that an instant lies in.</summary>
    public long EndOf(long instant)
    {
        var end = To;
        foreach (var coder in Coders)
        {
            end = Math.Min(end, coder.SameUntil(instant));
        }

        return end;
    }

    /// <summary>The code of a calendar dimension in a piece.</summary>
    public long Code(int dimension, long end) => Coders[dimension].Code(end - 1);
}
