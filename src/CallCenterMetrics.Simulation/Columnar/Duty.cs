namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>A stretch during which an agent takes contacts, in milliseconds; one begun before the end is finished.</summary>
internal readonly record struct Duty(long Start, long End);
