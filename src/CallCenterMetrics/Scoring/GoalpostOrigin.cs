namespace CallCenterMetrics.Scoring;

/// <summary>Where goalposts come from.</summary>
public enum GoalpostOrigin
{
    /// <summary>A target that was stated.</summary>
    Target,

    /// <summary>A reference value: an earlier period, or the center as a whole.</summary>
    Reference,

    /// <summary>The 5th and 95th percentile of peers.</summary>
    Peers,

    /// <summary>The default of the library, from secondary literature; meant to be overridden.</summary>
    Default,
}
