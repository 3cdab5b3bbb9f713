namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>The durations of one leg in milliseconds; 0 where absent. Handle is talk + hold + wrap.</summary>
internal readonly record struct LegDurations(int Wait, int Talk, int Hold, int Handle)
{
    public int Wrap => Handle - Talk - Hold;
}
