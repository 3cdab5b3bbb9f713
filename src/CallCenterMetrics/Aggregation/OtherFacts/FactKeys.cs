namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>The dimensions, besides time, that the records of a fact have a key in.</summary>
[Flags]
internal enum FactKeys
{
    None = 0,
    Agent = 1,
    Queue = 2,
    Channel = 4,

    /// <summary>Any dimension of the grouping: the source works the keys out itself.</summary>
    Any = 8,
}
