namespace CallCenterMetrics.Simulation.Routing;

/// <summary>What the engine asks and tells about jobs.</summary>
internal interface IWork
{
    /// <summary>A server is offered a job.</summary>
    Handling Begin(Job job, Server server, long now);

    /// <summary>A job left its queue without an answer.</summary>
    void Left(Job job, long now);

    /// <summary>A server is done with a job.</summary>
    void Finished(Job job, Server server, long now);
}
