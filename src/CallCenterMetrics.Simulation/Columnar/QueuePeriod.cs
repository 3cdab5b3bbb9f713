namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>Which queue is simulated, from which seed, and from when to when in milliseconds since 1970.</summary>
internal readonly record struct QueuePeriod(int Number, int Seed, long Start, long End);
