namespace CallCenterMetrics.Facts;

/// <summary>What an agent is doing.</summary>
public enum AgentState
{
    /// <summary>Ready for the next contact.</summary>
    Available,

    /// <summary>In a conversation.</summary>
    Talking,

    /// <summary>With a customer on hold.</summary>
    Holding,

    /// <summary>In after-contact work.</summary>
    Wrapping,

    /// <summary>Offered a contact and not taking it.</summary>
    NotResponding,

    /// <summary>On a break.</summary>
    Break,

    /// <summary>At a meal.</summary>
    Meal,

    /// <summary>In a meeting.</summary>
    Meeting,

    /// <summary>In training.</summary>
    Training,

    /// <summary>Being coached.</summary>
    Coaching,

    /// <summary>At work without customers.</summary>
    BackOffice,

    /// <summary>Anything else while logged in.</summary>
    Other,
}
