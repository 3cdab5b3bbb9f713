namespace CallCenterMetrics.Facts;

/// <summary>Domains of the fields of facts; doors check them and name them in findings.</summary>
public static class FactLimits
{
    /// <summary>Longest duration of a part of a leg: 3,653 days, about 10 years.</summary>
    public static readonly TimeSpan LongestDuration = TimeSpan.FromDays(3653);

    /// <summary>Earliest instant a fact may carry.</summary>
    public static readonly DateTimeOffset EarliestInstant = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Instants must be before this one.</summary>
    public static readonly DateTimeOffset LatestInstant = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Largest amount of money, either sign, in currency units.</summary>
    public const decimal LargestAmount = 1_000_000_000m;

    /// <summary>Best quality score; the worst is 0.</summary>
    public const decimal BestQuality = 100m;

    /// <summary>Largest number of steps.</summary>
    public const int MostSteps = 1_000_000;
}
