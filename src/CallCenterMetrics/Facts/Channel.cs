namespace CallCenterMetrics.Facts;

/// <summary>The medium of a leg. Bot sessions are legs of their own and have their own KPIs.</summary>
public enum Channel
{
    /// <summary>Telephone; the default where a source names no channel.</summary>
    Voice,

    /// <summary>Live chat: both sides are present.</summary>
    Chat,

    /// <summary>Asynchronous messaging: an answer may come hours later.</summary>
    Message,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>A ticket, case or other work item without a live customer.</summary>
    Task,

    /// <summary>A call back to the customer; offered when it falls due, answered when the customer is connected.</summary>
    Callback,

    /// <summary>Video call.</summary>
    Video,

    /// <summary>Self-service: a voice or chat bot, or a menu that can finish the contact.</summary>
    Bot,
}
