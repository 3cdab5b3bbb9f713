namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>Lengths of time in milliseconds, and division that rounds down.</summary>
internal static class Time
{
    public const long Minute = 60_000;
    public const long Hour = 60 * Minute;
    public const long Day = 24 * Hour;

    /// <summary>0-based weekday, from Monday, of day 0 (1970-01-01, a Thursday).</summary>
    public const int EpochWeekday = 3;

    public static long FloorDiv(long value, long divisor) => value / divisor - (value % divisor < 0 ? 1 : 0);
}
