using System.Globalization;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation;

/// <summary>A service threshold T and a short-abandon threshold S.</summary>
public sealed record Thresholds
{
    private static readonly TimeSpan Limit = TimeSpan.FromDays(24);

    private Thresholds(TimeSpan service, TimeSpan shortAbandon) => (Service, ShortAbandon) = (service, shortAbandon);

    /// <summary>T: waits up to it are within the service level.</summary>
    public TimeSpan Service { get; }

    /// <summary>S: abandons with a wait below it are short.</summary>
    public TimeSpan ShortAbandon { get; }

    /// <summary>Thresholds in seconds, kept to the millisecond.</summary>
    /// <param name="service">T.</param>
    /// <param name="shortAbandon">S.</param>
    /// <exception cref="ArgumentOutOfRangeException">A threshold is negative, not a number or not below 24 days.</exception>
    public static Thresholds Seconds(double service, double shortAbandon) =>
        new(Checked(service, nameof(service)), Checked(shortAbandon, nameof(shortAbandon)));

    /// <summary>T in milliseconds.</summary>
    internal long ServiceMilliseconds => Scale.Milliseconds(Service);

    /// <summary>S in milliseconds.</summary>
    internal long ShortAbandonMilliseconds => Scale.Milliseconds(ShortAbandon);

    /// <summary>The thresholds in words.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Service.TotalSeconds} s, short abandon < {ShortAbandon.TotalSeconds} s");

    private static TimeSpan Checked(double seconds, string name) => seconds >= 0 && seconds < Limit.TotalSeconds
        ? TimeSpan.FromMilliseconds(Math.Round(seconds * 1000))
        : throw new ArgumentOutOfRangeException(name, seconds, "A threshold must be from 0 s to below 24 days (2,073,600 s).");
}
