namespace CallCenterMetrics.Simulation;

/// <summary>What to make a synthetic center from. The same options give the same center, to the byte.</summary>
public sealed record SyntheticOptions
{
    /// <summary>Seed of all chance.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>First local day of the records.</summary>
    public DateOnly From { get; init; } = new(2026, 1, 12);

    /// <summary>Weeks of records, 1 to 520; rosters and forecasts reach four weeks further.</summary>
    public int Weeks { get; init; } = 13;

    /// <summary>Scale of volume and staff, 0.5 to 50; at 1 there are about 17 agents.</summary>
    public double Size { get; init; } = 1;

    /// <summary>The center's time zone, in which its opening hours are; UTC unless stated.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(TimeZone);
        ArgumentOutOfRangeException.ThrowIfLessThan(Weeks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Weeks, 520);
        ArgumentOutOfRangeException.ThrowIfLessThan(Size, 0.5);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Size, 50);
        ArgumentOutOfRangeException.ThrowIfLessThan(From, new DateOnly(1980, 1, 1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(From, new DateOnly(2150, 1, 1));
    }
}
