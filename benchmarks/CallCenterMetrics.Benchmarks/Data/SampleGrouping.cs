namespace CallCenterMetrics.Benchmarks.Data;

/// <summary>The four groupings that are measured; times are in UTC.</summary>
public enum SampleGrouping
{
    /// <summary>12 queues.</summary>
    Queue,

    /// <summary>400 agents.</summary>
    Agent,

    /// <summary>12 queues times the half-hours of a year: 210,240 groups at most.</summary>
    QueueByHalfHour,

    /// <summary>400 agents times the days of a year: 146,000 groups at most.</summary>
    AgentByDay,
}
