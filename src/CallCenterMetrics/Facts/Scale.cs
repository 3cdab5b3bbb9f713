namespace CallCenterMetrics.Facts;

/// <summary>The integers in which tables keep instants, durations, scores and money, so that sums are exact in any order.</summary>
internal static class Scale
{
    public const long MillionthsPerUnit = 1_000_000;

    public static long Milliseconds(TimeSpan duration) =>
        (duration.Ticks + TimeSpan.TicksPerMillisecond / 2) / TimeSpan.TicksPerMillisecond;

    public static long Milliseconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    public static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static long Millionths(decimal value) => (long)decimal.Round(value * MillionthsPerUnit, MidpointRounding.ToEven);

    public static decimal FromMillionths(long value) => value / (decimal)MillionthsPerUnit;
}
