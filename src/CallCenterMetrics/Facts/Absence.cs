namespace CallCenterMetrics.Facts;

/// <summary>Whether an agent was away from a shift.</summary>
public enum Absence
{
    /// <summary>The agent was there.</summary>
    None,

    /// <summary>Away as planned, such as on leave.</summary>
    Planned,

    /// <summary>Away without plan, such as sick.</summary>
    Unplanned,
}
