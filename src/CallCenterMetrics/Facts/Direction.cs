namespace CallCenterMetrics.Facts;

/// <summary>Who began the leg.</summary>
public enum Direction
{
    /// <summary>The customer; the default where a source names no direction.</summary>
    Inbound,

    /// <summary>The center.</summary>
    Outbound,

    /// <summary>Two people of the center, such as a consultation.</summary>
    Internal,
}
