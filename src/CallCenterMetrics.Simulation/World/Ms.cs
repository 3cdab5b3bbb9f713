namespace CallCenterMetrics.Simulation.World;

/// <summary>Time inside the simulation: milliseconds since 1970 in UTC, in steps of a tenth of a second.</summary>
internal static class Ms
{
    public const long Second = 1000;
    public const long Minute = 60 * Second;
    public const long Hour = 60 * Minute;
    public const long Day = 24 * Hour;

    private const long Step = Second / 10;

    /// <summary>The nearest step, at least one.</summary>
    public static long OfSeconds(double seconds) => Math.Max(Step, (long)Math.Round(seconds * Second / Step) * Step);

    public static DateTimeOffset Instant(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time);

    public static TimeSpan? Span(long? duration) => duration is { } known ? TimeSpan.FromMilliseconds(known) : null;
}
