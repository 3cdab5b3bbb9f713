namespace CallCenterMetrics.Facts;

/// <summary>What makes a stretch of time special.</summary>
public enum PeriodKind
{
    /// <summary>A promotion.</summary>
    Promotion,

    /// <summary>A holiday.</summary>
    Holiday,

    /// <summary>An incident.</summary>
    Incident,

    /// <summary>Anything else.</summary>
    Other,
}
