namespace CallCenterMetrics.DataQuality;

/// <summary>How sure it is that something is wrong.</summary>
public enum DataSeverity
{
    /// <summary>Rare, but may well be true: look at the examples.</summary>
    Unusual,

    /// <summary>Hard to believe: one of two sources is probably wrong.</summary>
    Doubtful,

    /// <summary>Cannot be true.</summary>
    Contradictory,
}
