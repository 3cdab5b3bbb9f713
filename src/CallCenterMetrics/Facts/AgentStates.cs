namespace CallCenterMetrics.Facts;

/// <summary>What follows from a state alone.</summary>
internal static class AgentStates
{
    /// <summary>Working for a customer: talking, holding or wrapping.</summary>
    public static bool IsBusy(this AgentState state) => state is AgentState.Talking or AgentState.Holding or AgentState.Wrapping;

    /// <summary>On queue: busy, available, or not responding to an offer.</summary>
    public static bool IsOnQueue(this AgentState state) => state.IsBusy() || state is AgentState.Available or AgentState.NotResponding;
}
