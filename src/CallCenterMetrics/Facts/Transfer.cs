namespace CallCenterMetrics.Facts;

/// <summary>Whether and how a contact was passed on out of a leg.</summary>
public enum Transfer
{
    /// <summary>Not passed on.</summary>
    None,

    /// <summary>Passed on without speaking to the next person.</summary>
    Blind,

    /// <summary>Passed on after speaking to the next person (attended, warm).</summary>
    Consult,
}
