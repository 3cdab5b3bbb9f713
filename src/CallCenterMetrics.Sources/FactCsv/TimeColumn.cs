namespace CallCenterMetrics.Sources.FactCsv;

/// <summary>Where a point in time stands: in one column or in two, of date and clock time, and in what .NET format if it is not ISO 8601.</summary>
internal readonly record struct TimeColumn(string Date, string? Clock = null, string? Format = null)
{
    /// <summary>The column, or both: <c>Date+Time</c>.</summary>
    public string Name => Clock is null ? Date : $"{Date}+{Clock}";

    public IEnumerable<string> Columns => Clock is null ? [Date] : [Date, Clock];

    public static implicit operator TimeColumn(string column) => new(column);

    /// <summary>A column, or two joined by +.</summary>
    public static TimeColumn Of(string column, string? format) =>
        column.IndexOf('+', StringComparison.Ordinal) is > 0 and var at ? new(column[..at].Trim(), column[(at + 1)..].Trim(), format) : new(column, null, format);
}
