using System.Globalization;
using System.Runtime.CompilerServices;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.DataQuality;

/// <summary>From where on something in the data is suspicious. Change it with <c>with</c>.</summary>
public sealed record DataQualityOptions
{
    /// <summary>The defaults.</summary>
    public static DataQualityOptions Default { get; } = new();

    /// <summary>How many examples of each kind are kept; 5 unless stated.</summary>
    public int MostExamples { get; init; } = 5;

    /// <summary>Overlaps, early ends and offsets of clocks of up to this are taken as rounding; 2 s unless stated.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The fewest calls of an agent from which the offset of clocks is estimated; 20 unless stated.</summary>
    public int LeastCalls { get; init; } = 20;

    /// <summary>The least share of an agent's calls that must show the same offset, within <see cref="Tolerance"/>; half unless stated.</summary>
    public double LeastAgreement { get; init; } = 0.5;

    /// <summary>The length from which a span may be a missing logout; 10 h unless stated.</summary>
    public TimeSpan MissingLogoutFrom { get; init; } = TimeSpan.FromHours(10);

    /// <summary>The longest credible span of an agent without shifts (with shifts: the longest of them); 16 h unless stated.</summary>
    public TimeSpan LongestState { get; init; } = TimeSpan.FromHours(16);

    /// <summary>The longest credible talk, hold or wrap where the customer is present (not Message, Email, Task); 8 h unless stated.</summary>
    public TimeSpan LongestPart { get; init; } = TimeSpan.FromHours(8);

    /// <summary>
    /// Durations are outlying beyond Q3 × (Q3 / Q1)^this, the fence of Tukey on a logarithmic scale: Q1 and Q3 are the quartiles of those above 0 in the channel. 3
    /// unless stated, his far fence.
    /// </summary>
    public double Fence { get; init; } = 3;

    /// <summary>No fence is nearer than this many times Q3, however alike the durations are; 10 unless stated.</summary>
    public double NearestFence { get; init; } = 10;

    /// <summary>The fewest durations of a channel from which a fence is made; 100 unless stated.</summary>
    public int LeastDurations { get; init; } = 100;

    /// <summary>The KPIs to tell whether they are touched; <see cref="KpiCatalog.All"/> unless stated.</summary>
    public IReadOnlyList<Kpi> Kpis { get; init; } = KpiCatalog.All;

    internal void Check()
    {
        AtLeast(MostExamples, 0);
        AtLeast(Tolerance, TimeSpan.Zero);
        AtLeast(LeastCalls, 1);
        AtLeast(LeastAgreement, 0);
        AtLeast(MissingLogoutFrom, TimeSpan.Zero);
        AtLeast(LongestState, TimeSpan.Zero);
        AtLeast(LongestPart, TimeSpan.Zero);
        AtLeast(Fence, 0);
        AtLeast(NearestFence, 1);
        AtLeast(LeastDurations, 1);
        ArgumentNullException.ThrowIfNull(Kpis);
        if (LeastAgreement > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(LeastAgreement), LeastAgreement, "A share is at most 1; half of the calls is 0.5.");
        }
    }

    private static void AtLeast<T>(T value, T least, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : IComparable<T>
    {
        if (!(value.CompareTo(least) >= 0))
        {
            throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"DataQualityOptions.{name} is at least {least}."));
        }
    }
}
