using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources;

/// <summary>One occurrence of a finding.</summary>
internal readonly record struct Note(string Code, string? Field, FindingEffect Effect, string Found, string Expected, string Cure)
{
    /// <summary>Where it was, and what stood there; null where there are examples enough already.</summary>
    public FindingExample? Example { get; init; }
}
