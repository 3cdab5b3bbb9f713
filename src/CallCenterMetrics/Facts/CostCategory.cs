namespace CallCenterMetrics.Facts;

/// <summary>What money was spent on.</summary>
public enum CostCategory
{
    /// <summary>People.</summary>
    Labor,

    /// <summary>Technology.</summary>
    Technology,

    /// <summary>Telecommunication.</summary>
    Telecom,

    /// <summary>Facilities.</summary>
    Facilities,

    /// <summary>Bots and other automation.</summary>
    Automation,

    /// <summary>Anything else.</summary>
    Other,
}
