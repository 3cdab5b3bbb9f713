namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>Who takes a customer, and when.</summary>
internal readonly record struct Seat(int Agent, long Start);
