namespace CallCenterMetrics.Simulation.Routing;

/// <summary>How the work of a queue occupies an agent.</summary>
internal enum QueueKind
{
    /// <summary>A live contact that takes the whole agent.</summary>
    Live,

    /// <summary>A live contact that takes one of the agent's chat slots.</summary>
    Chat,

    /// <summary>Work that can wait: taken after some idle time, when no live contact waits.</summary>
    Background,
}
