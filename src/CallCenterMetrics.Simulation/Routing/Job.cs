namespace CallCenterMetrics.Simulation.Routing;

/// <summary>One piece of work that waits in a queue and is handled by one agent.</summary>
internal class Job(int queue)
{
    /// <summary>Patience of a job that waits as long as it takes.</summary>
    public const long Endless = long.MaxValue;

    public int Queue { get; } = queue;

    public long OfferedAt { get; set; }

    /// <summary>How long it waits before it leaves the queue, in ticks of the engine.</summary>
    public long LeavesAfter { get; set; } = Endless;

    public bool IsWaiting { get; set; }
}
