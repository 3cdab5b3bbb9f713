namespace CallCenterMetrics.Sources.FactCsv;

/// <summary>A column of a file of facts.</summary>
internal readonly record struct FactColumn(string Name, bool IsRequired)
{
    /// <summary>Columns from their names in order, those that may be absent with a question mark: <c>From, To, Queue?</c>.</summary>
    public static IReadOnlyList<FactColumn> List(string names) =>
        [.. names.Split(", ").Select(name => new FactColumn(name.TrimEnd('?'), !name.EndsWith('?')))];
}
