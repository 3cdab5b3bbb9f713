namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>What is true of one agent of <see cref="SyntheticLegs"/>.</summary>
/// <param name="Name">Key, as in the legs.</param>
/// <param name="Queue">The one queue of the agent.</param>
/// <param name="ResolvedShare">Share of the judged legs of this agent that are resolved, in the long run.</param>
public sealed record AgentTruth(string Name, string Queue, double ResolvedShare);
