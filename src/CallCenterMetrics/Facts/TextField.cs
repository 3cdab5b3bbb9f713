namespace CallCenterMetrics.Facts;

/// <summary>The fields of an interaction that are text.</summary>
internal enum TextField
{
    Id,
    ContactId,
    Customer,
    Queue,
    Topic,
    Segment,
    Agent,
}
