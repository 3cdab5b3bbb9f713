using System.Globalization;

namespace CallCenterMetrics.Facts;

/// <summary>
/// A stretch of opening hours by the clock. An end that is not after the begin is on the next day, so that 22:00 to 06:00 crosses midnight, 18:00 to 00:00 ends at it
/// (24:00), and 00:00 to 00:00, the default, is the whole day.
/// </summary>
/// <param name="From">When it begins.</param>
/// <param name="To">When it is over.</param>
public readonly record struct OpeningHours(TimeOnly From, TimeOnly To) : IComparable<OpeningHours>
{
    /// <summary>From midnight to midnight.</summary>
    public static OpeningHours AllDay => default;

    /// <summary>Ticks from midnight of its day to its end, up to 48 hours.</summary>
    internal long End => To.Ticks + (To > From ? 0 : TimeSpan.TicksPerDay);

    /// <summary>Whether one begins before another.</summary>
    public static bool operator <(OpeningHours left, OpeningHours right) => left.CompareTo(right) < 0;

    /// <summary>Whether one begins before another, or they are the same.</summary>
    public static bool operator <=(OpeningHours left, OpeningHours right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one begins after another.</summary>
    public static bool operator >(OpeningHours left, OpeningHours right) => left.CompareTo(right) > 0;

    /// <summary>Whether one begins after another, or they are the same.</summary>
    public static bool operator >=(OpeningHours left, OpeningHours right) => left.CompareTo(right) >= 0;

    /// <summary>By begin, then by length.</summary>
    /// <param name="other">The other stretch.</param>
    public int CompareTo(OpeningHours other) => (From, End).CompareTo((other.From, other.End));

    /// <summary>As in <c>08:00-18:00</c>, <c>18:00-24:00</c> or <c>22:00-06:00</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}-{(To == default ? "24:00" : To.ToString("HH:mm", CultureInfo.InvariantCulture))}");
}
