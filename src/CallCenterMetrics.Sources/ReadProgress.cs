namespace CallCenterMetrics.Sources;

/// <summary>How far a reader has come. Rows are counted over all files of a call, bytes anew in each file.</summary>
/// <param name="Rows">Rows read so far, of all files, with those left out.</param>
/// <param name="Bytes">Bytes read of the file at hand, which is some rows ahead of <paramref name="Rows"/>.</param>
/// <param name="TotalBytes">Bytes of the file at hand; null where the source does not know.</param>
public readonly record struct ReadProgress(long Rows, long Bytes, long? TotalBytes);
