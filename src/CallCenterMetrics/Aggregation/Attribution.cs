namespace CallCenterMetrics.Aggregation;

/// <summary>The instant of a leg that tells which stretch of the calendar it belongs to.</summary>
public enum Attribution
{
    /// <summary>When it was offered; every leg was.</summary>
    Offer,

    /// <summary>When it was answered, OfferedAt + Wait: of legs answered by or through a person, in any direction, of which the wait is known.</summary>
    Answer,

    /// <summary>
    /// When it ended: EndedAt where it is stated, else OfferedAt + Wait + Talk + Hold + Wrap of the parts that are known. A leg that is open, and one of which neither
    /// EndedAt nor Wait is known, has no end.
    /// </summary>
    End,
}
