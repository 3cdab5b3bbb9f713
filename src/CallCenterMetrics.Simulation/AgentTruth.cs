namespace CallCenterMetrics.Simulation;

/// <summary>What an agent is truly like.</summary>
public sealed record AgentTruth
{
    /// <summary>Key of the agent.</summary>
    public required string Agent { get; init; }

    /// <summary>The team at first.</summary>
    public required string Team { get; init; }

    /// <summary>The first local day of the contract.</summary>
    public required DateOnly Hired { get; init; }

    /// <summary>Mean talk, hold and wrap in seconds once learned, by each queue served; outbound contacts are left out.</summary>
    public required IReadOnlyDictionary<string, double> HandleTime { get; init; }

    /// <summary>What mean handle times of <see cref="QueueTruth.HandleTime"/> are multiplied by, on average over queues; above 1 is slower.</summary>
    public required double Speed { get; init; }

    /// <summary>Mean quality score by an evaluator without bias, once learned and before coaching.</summary>
    public required double Quality { get; init; }

    /// <summary>What is added to <see cref="QueueTruth.Resolution"/>, once learned and before coaching.</summary>
    public required double Resolution { get; init; }

    /// <summary>What is added to the mood of customers on the scale of 1 to 5.</summary>
    public required double Friendliness { get; init; }

    /// <summary>From when on the agent ends a part of the calls after a few seconds; absent for the honest.</summary>
    public DateOnly? ShortCallsFrom { get; init; }

    /// <summary>From when on the agent invites only content customers to surveys; absent for the honest.</summary>
    public DateOnly? PicksSurveysFrom { get; init; }
}
