namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>Where a measure over facts other than interactions gets what it adds.</summary>
/// <param name="Fact">The fact it needs, such as <c>AgentActivity</c>.</param>
/// <param name="Keys">The dimensions it can be told apart by, besides time.</param>
/// <param name="Entries">What the records of a center add; null where the fact was not given.</param>
internal sealed record FactSource(string Fact, FactKeys Keys, Func<FactView, IEnumerable<FactEntry>?> Entries)
{
    /// <summary>Why the measure cannot be had by a grouping, for lack of a key; null where it can.</summary>
    public string? Refuses(IEnumerable<Dimension> dimensions) =>
        dimensions.FirstOrDefault(dimension => dimension is not Interval && !Keys.HasFlag(FactKeys.Any) && (dimension.OfFacts & Keys) == 0) is { } foreign
            ? $"{Fact} has no {foreign.Id}"
            : null;
}
