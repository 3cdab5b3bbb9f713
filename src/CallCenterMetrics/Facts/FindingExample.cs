namespace CallCenterMetrics.Facts;

/// <summary>One place of a finding. It shows the one value in question, shortened and with long digit runs and addresses masked, never a row.</summary>
/// <param name="Place">File and line, such as <c>calls.csv:12</c>.</param>
/// <param name="Found">What stood there; null where there is no single value to show.</param>
public sealed record FindingExample(string Place, string? Found)
{
    /// <summary>Place and value.</summary>
    public override string ToString() => Found is null ? Place : $"{Place} '{Found}'";
}
