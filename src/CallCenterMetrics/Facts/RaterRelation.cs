namespace CallCenterMetrics.Facts;

/// <summary>How the rater of a 360-degree answer stands to the person rated.</summary>
public enum RaterRelation
{
    /// <summary>The person.</summary>
    Self,

    /// <summary>A colleague.</summary>
    Peer,

    /// <summary>The supervisor.</summary>
    Supervisor,

    /// <summary>A member of the person's team.</summary>
    Report,

    /// <summary>A customer.</summary>
    Customer,

    /// <summary>Somebody else.</summary>
    ThirdParty,
}
