using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Staff;

/// <summary>One agent: contract, skills, and what they are truly like.</summary>
internal sealed class Member
{
    public static CoachingTruth Coaching { get; } = new();

    public static LearningTruth Learning { get; } = new();

    public required int Index { get; init; }

    public required string Id { get; init; }

    public required TeamProfile Team { get; init; }

    /// <summary>The team moved to, and the first day there.</summary>
    public (TeamProfile Team, DateOnly Day)? Move { get; init; }

    public required DateOnly Hired { get; init; }

    /// <summary>The first day without the contract.</summary>
    public DateOnly? Left { get; init; }

    public bool? Voluntary { get; init; }

    public required Contract Contract { get; init; }

    public required bool[] Serves { get; init; }

    /// <summary>What handle times of each queue are multiplied by, once learned.</summary>
    public required double[] Speed { get; init; }

    public required double Quality { get; init; }

    /// <summary>What is added to a queue's probability of resolution, once learned.</summary>
    public required double Resolution { get; init; }

    /// <summary>What is added to answers of customers, on the scale of 1 to 5.</summary>
    public required double Friendliness { get; init; }

    public DateOnly? ShortCallsFrom { get; init; }

    public DateOnly? PicksSurveysFrom { get; init; }

    /// <summary>Instants of the hours of coaching had.</summary>
    public List<long> CoachedAt { get; } = [];

    public bool IsEmployed(DateOnly day) => day >= Hired && (Left is not { } left || day < left);

    public TeamProfile TeamOn(DateOnly day) => Move is { } move && day >= move.Day ? move.Team : Team;

    public double SpeedAt(int queue, DateOnly day) => Speed[queue] * (1 + Learning.Slower * Unlearned(day));

    public double QualityAt(DateOnly day, long now) => Quality - Learning.QualityGap * Unlearned(day) + Coaching.QualityPerHour * Coached(now);

    public double ResolutionAt(int queue, DateOnly day, long now) => Math.Clamp(
        QueueProfile.All[queue].Resolution + Resolution - Learning.ResolutionGap * Unlearned(day) + Coaching.ResolutionPerHour * Coached(now), 0.05, 0.98);

    private double Unlearned(DateOnly day) => Learning.ShareAfter(day.DayNumber - Hired.DayNumber);

    private double Coached(long now)
    {
        var hours = 0.0;
        foreach (var at in CoachedAt)
        {
            hours += Coaching.ShareAfter((now - at) / (double)Ms.Day);
        }

        return hours;
    }
}
