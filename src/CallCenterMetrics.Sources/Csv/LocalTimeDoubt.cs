namespace CallCenterMetrics.Sources.Csv;

/// <summary>What is doubtful about a local time around a change of the offset.</summary>
internal enum LocalTimeDoubt
{
    None,

    /// <summary>It occurs twice.</summary>
    Ambiguous,

    /// <summary>It does not occur.</summary>
    Skipped,
}
