namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>The texts that few legs have to themselves, by number.</summary>
internal sealed class LegNames(QueueTruth[] queues, AgentTruth[] agents)
{
    public const int Topics = 40;
    public const int Segments = 4;

    public string[] Queue { get; } = [.. queues.Select(queue => queue.Name)];

    public string[] Agent { get; } = [.. agents.Select(agent => agent.Name)];

    public string[] Topic { get; } = [.. Enumerable.Range(1, Topics).Select(i => $"topic-{i:00}")];

    public string[] Segment { get; } = ["gold", "silver", "standard", "new"];
}
