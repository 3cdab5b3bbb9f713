namespace CallCenterMetrics.Simulation;

/// <summary>The parameters a center was made with: what an analysis of its records should find.</summary>
public sealed record SyntheticTruth
{
    /// <summary>The agents.</summary>
    public required IReadOnlyList<AgentTruth> Agents { get; init; }

    /// <summary>The queues.</summary>
    public required IReadOnlyList<QueueTruth> Queues { get; init; }

    /// <summary>The evaluators.</summary>
    public required IReadOnlyList<EvaluatorTruth> Evaluators { get; init; }

    /// <summary>What coaching does, and after what time.</summary>
    public required CoachingTruth Coaching { get; init; }

    /// <summary>How new agents differ.</summary>
    public required LearningTruth Learning { get; init; }

    /// <summary>The team with split and late duties, late rosters and high occupancy.</summary>
    public required string OverloadedTeam { get; init; }

    /// <summary>The first local day of the wave of leavers in the overloaded team.</summary>
    public required DateOnly LeaverWaveFrom { get; init; }

    /// <summary>The local day after the wave.</summary>
    public required DateOnly LeaverWaveTo { get; init; }

    /// <summary>The first local day of the promotion week.</summary>
    public required DateOnly PromotionFrom { get; init; }

    /// <summary>What volumes of sales are multiplied by in the promotion week.</summary>
    public required double PromotionOfSales { get; init; }

    /// <summary>Probability that a customer whose matter was not resolved comes again.</summary>
    public required double ReturnShare { get; init; }

    /// <summary>Mean days until then.</summary>
    public required double ReturnDays { get; init; }

    /// <summary>Probability that the bot finishes a contact.</summary>
    public required double ContainedShare { get; init; }

    /// <summary>Share of people contacts passed on by agents.</summary>
    public required double TransferShare { get; init; }

    /// <summary>Wage of agents per paid hour.</summary>
    public required double WagePerHour { get; init; }

    /// <summary>Mean answer of employees on the scale of 1 to 5 by team at the beginning.</summary>
    public required IReadOnlyDictionary<string, double> MoodAtFirst { get; init; }

    /// <summary>The same at the end.</summary>
    public required IReadOnlyDictionary<string, double> MoodAtLast { get; init; }
}
