namespace CallCenterMetrics.Facts;

/// <summary>The integers in which tables keep instants, durations, scores and money, so that sums are exact in any order.</summary>
internal static class Scale
{
    public const long MillionthsPerUnit = 1_000_000;

    /// <summary>The nearest millisecond, halves away from 0: what is negative by half a millisecond or more stays negative.</summary>
    public static long Milliseconds(TimeSpan duration)
    {
        var (whole, rest) = Math.DivRem(duration.Ticks, TimeSpan.TicksPerMillisecond);
        return whole + rest / (TimeSpan.TicksPerMillisecond / 2);
    }

    public static long Milliseconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    public static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static long Millionths(decimal value) => (long)decimal.Round(value * MillionthsPerUnit, MidpointRounding.ToEven);

    public static decimal FromMillionths(long value) => value / (decimal)MillionthsPerUnit;
}
