using System.Collections.Immutable;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>What is stated about one field. Null or empty: not stated.</summary>
internal sealed record FieldRule
{
    public static readonly FieldRule None = new();

    /// <summary>The header, or two joined by +; empty for none.</summary>
    public string? Header { get; init; }

    public string? Constant { get; init; }

    public string? Default { get; init; }

    public string? Unit { get; init; }

    public TimeZoneInfo? Zone { get; init; }

    public ImmutableArray<string> Formats { get; init; } = [];

    public ImmutableArray<(string Word, string Value)> Words { get; init; } = [];
}
