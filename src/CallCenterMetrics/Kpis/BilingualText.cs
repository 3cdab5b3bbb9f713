namespace CallCenterMetrics.Kpis;

/// <summary>A name that people read, in English and Simplified Chinese.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Simplified Chinese.</param>
public sealed record BilingualText(string English, string Chinese)
{
    /// <summary>The English text.</summary>
    public override string ToString() => English;
}
