namespace CallCenterMetrics.Kpis;

/// <summary>The definitions of the abandonment rate in use. O offered to people, A answered, B abandoned, Bs short abandons.</summary>
public enum AbandonmentDefinition
{
    /// <summary>B / O.</summary>
    OfOffered,

    /// <summary>B / (A + B).</summary>
    OfAnsweredAndAbandoned,

    /// <summary>(B - Bs) / (O - Bs).</summary>
    ExcludingShortOfOffered,

    /// <summary>(B - Bs) / (A + B - Bs).</summary>
    ExcludingShortOfAnsweredAndAbandoned,
}
