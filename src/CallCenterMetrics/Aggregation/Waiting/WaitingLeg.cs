using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Waiting;

/// <summary>A leg offered to people, from its offer until it left; instants in milliseconds since 1970.</summary>
/// <param name="Row">Its place in the table.</param>
/// <param name="Group">Its group by the dimensions that are not of time.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="OfferedAt">When it was offered.</param>
/// <param name="LeftAt">When it was answered, abandoned, flowed out or was queued for a callback; <see cref="Never"/>, or <see cref="Unknown"/>.</param>
internal readonly record struct WaitingLeg(int Row, int Group, LegKind Kind, long OfferedAt, long LeftAt)
{
    /// <summary>It is open: it waits at every instant after its offer.</summary>
    public const long Never = long.MaxValue;

    /// <summary>No wait is stated, or the outcome is none that such a leg can have: it counts as waiting at no instant.</summary>
    public const long Unknown = long.MinValue;
}
