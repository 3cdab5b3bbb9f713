namespace CallCenterMetrics.Aggregation;

/// <summary>
/// The parts beside talk that handle time has in the data at hand. A part that no handled leg with known talk has (a file without a hold column) is left
/// out of handle time and named; where some legs have it, a leg without it has no known handle time.
/// </summary>
[Flags]
public enum HandleParts
{
    /// <summary>Talk alone.</summary>
    None = 0,

    /// <summary>Hold occurs.</summary>
    Hold = 1,

    /// <summary>Wrap occurs.</summary>
    Wrap = 2,
}
