namespace CallCenterMetrics.Sources;

/// <summary>How far a reader has come.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Bytes">Bytes read.</param>
/// <param name="TotalBytes">Bytes in all; null where the source does not know.</param>
public readonly record struct ReadProgress(long Rows, long Bytes, long? TotalBytes);
