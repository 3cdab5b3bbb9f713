namespace CallCenterMetrics.Kpis;

/// <summary>
/// The definitions of service level in use. A answered, B abandoned, F flowed out, K callback queued, all of legs offered to people; X&lt;=T those with a wait
/// within the threshold, Bs abandons shorter than the short-abandon threshold. Legs still open never count.
/// </summary>
public enum ServiceLevelDefinition
{
    /// <summary>(A&lt;=T + B&lt;=T) / (A + B). ICMI 1; Cisco "abandons positive"; Asterisk ServicelevelPerf2.</summary>
    AnsweredOrAbandonedWithin,

    /// <summary>A&lt;=T / A. ICMI 2; Asterisk ServicelevelPerf; Wazo.</summary>
    OfAnswered,

    /// <summary>A&lt;=T / (A + B). ICMI 3; Cisco "abandons negative".</summary>
    OfAnsweredAndAbandoned,

    /// <summary>A&lt;=T / (A + B&gt;T). ICMI 4; Cisco "abandons ignored".</summary>
    IgnoringEarlyAbandons,

    /// <summary>(A&lt;=T + Bs) / (A + B). ICMI 5.</summary>
    ShortAbandonsAsMet,

    /// <summary>A&lt;=T / (A + B - Bs). A common form in contracts.</summary>
    ExcludingShortAbandons,

    /// <summary>A&lt;=T / (A + B + F + K). Genesys Cloud, whose switches drop parts of the denominator: <see cref="KpiCatalog.ServiceLevelOfOffered"/>.</summary>
    OfOffered,

    /// <summary>(A&lt;=T + B&lt;=T + K&lt;=T) / (A + B + F + K). Amazon Connect.</summary>
    LeftQueueWithin,
}
