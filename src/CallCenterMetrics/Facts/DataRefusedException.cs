namespace CallCenterMetrics.Facts;

/// <summary>A source could not be read as what it was said to be.</summary>
public sealed class DataRefusedException : Exception
{
    /// <summary>A refusal.</summary>
    /// <param name="refusal">Why the source was refused.</param>
    /// <param name="findings">What else was found in it.</param>
    public DataRefusedException(Finding refusal, IReadOnlyList<Finding> findings)
        : base(refusal?.ToString()) => (Refusal, Findings) = (refusal ?? throw new ArgumentNullException(nameof(refusal)), findings);

    /// <summary>Why the source was refused.</summary>
    public Finding Refusal { get; }

    /// <summary>What else was found in it.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
