namespace CallCenterMetrics.Simulation.Tests.Made;

/// <summary>Centers that several tests look at, made once.</summary>
internal static class Centers
{
    private static readonly Lazy<SyntheticCenter> _quarter = new(() => SyntheticCenter.Generate(Options));
    private static readonly Lazy<SyntheticCenter> _twoYears = new(() => SyntheticCenter.Generate(Options with { Weeks = 104, Seed = 3 }));

    public static SyntheticOptions Options => new() { Seed = 1, Weeks = 13, TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };

    /// <summary>The bundled one.</summary>
    public static SyntheticCenter Quarter => _quarter.Value;

    public static SyntheticCenter TwoYears => _twoYears.Value;
}
