using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Waiting;

/// <summary>A leg offered to people, from its offer until it left; instants in milliseconds since 1970.</summary>
/// <param name="Row">Its place in the table.</param>
/// <param name="Group">Its group by the dimensions that are not of time.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="OfferedAt">When it was offered.</param>
/// <param name="LeftAt">When it was answered, abandoned, flowed out or was queued for a callback; <see cref="InteractionBlock.LeftAt"/>.</param>
internal readonly record struct WaitingLeg(int Row, int Group, LegKind Kind, long OfferedAt, long LeftAt);
