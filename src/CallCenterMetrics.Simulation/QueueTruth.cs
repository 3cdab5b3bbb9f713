namespace CallCenterMetrics.Simulation;

/// <summary>What a queue is truly like.</summary>
public sealed record QueueTruth
{
    /// <summary>The queue.</summary>
    public required string Queue { get; init; }

    /// <summary>Mean patience in seconds (exponential) by segment; empty where customers do not wait on the line.</summary>
    public required IReadOnlyDictionary<string, double> Patience { get; init; }

    /// <summary>Mean talk, hold and wrap in seconds of an agent of speed 1.</summary>
    public required double HandleTime { get; init; }

    /// <summary>Probability that an ordinary agent resolves the matter; for complaints it is 0.1 lower.</summary>
    public required double Resolution { get; init; }

    /// <summary>First contacts expected in an ordinary week, those that meet the bot first included.</summary>
    public required double WeeklyVolume { get; init; }

    /// <summary>First contacts expected in each half-hour of an ordinary Wednesday, 48 values.</summary>
    public required IReadOnlyList<double> Wednesday { get; init; }

    /// <summary>The share by which volume forecasts are too high on average.</summary>
    public required double ForecastBias { get; init; }
}
