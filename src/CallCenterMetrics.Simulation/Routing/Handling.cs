namespace CallCenterMetrics.Simulation.Routing;

/// <summary>How long a server is occupied, and whether by the job; a server that does not take it is occupied all the same, and the job waits on.</summary>
internal readonly record struct Handling(long Occupied, bool IsTaken = true);
