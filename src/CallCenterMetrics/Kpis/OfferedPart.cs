namespace CallCenterMetrics.Kpis;

/// <summary>Parts of the denominator of <see cref="ServiceLevelDefinition.OfOffered"/> that can be left out.</summary>
[Flags]
public enum OfferedPart
{
    /// <summary>Nothing is left out.</summary>
    None = 0,

    /// <summary>F: legs that flowed out.</summary>
    FlowedOut = 1,

    /// <summary>K: legs whose customer asked for a callback.</summary>
    CallbackQueued = 2,

    /// <summary>Bs: short abandons.</summary>
    ShortAbandons = 4,

    /// <summary>B: all abandons.</summary>
    Abandoned = 8,
}
