namespace CallCenterMetrics.Statistics;

/// <summary>
/// The bins of a <see cref="DurationSketch"/>, numbered ascending by duration: one for each second (nearest, halves up) up to an hour, then logarithmic
/// buckets of relative error 0.5 % up to the longest <see cref="TimeSpan"/>.
/// </summary>
internal static class DurationBins
{
    public const long SecondsUpTo = 3_600_000;
    public const double RelativeError = 0.005;
    private const int FirstOfTail = (int)(SecondsUpTo / 1_000) + 1;

    private static readonly LogarithmicBuckets Tail = new(RelativeError, TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMillisecond + 1);
    private static readonly int TailShift = FirstOfTail - Tail.Key(SecondsUpTo + 1);

    /// <summary>How many bins there are.</summary>
    public static int Count { get; } = Tail.Last + TailShift + 1;

    public static int Of(long milliseconds) =>
        milliseconds <= SecondsUpTo ? (int)((ulong)(milliseconds + 500) / 1_000) : Tail.Key(milliseconds) + TailShift;

    /// <summary>The shortest duration of a bin, what stands for all of it, and the longest, in milliseconds.</summary>
    public static (double Low, double Middle, double High) Span(int bin)
    {
        if (bin < FirstOfTail)
        {
            return (Math.Max(0, 1_000L * bin - 500), 1_000L * bin, Math.Min(SecondsUpTo, 1_000L * bin + 499));
        }

        var key = bin - TailShift;
        var low = Math.Max(SecondsUpTo, Tail.UpTo(key - 1)) + 1;
        return (low, Math.Max(low, Tail.Middle(key)), Tail.UpTo(key));
    }
}
