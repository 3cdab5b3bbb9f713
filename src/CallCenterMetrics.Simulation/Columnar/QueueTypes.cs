using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>The queues of a center by their number: the first are the largest, and every twelfth is like the first again.</summary>
internal static class QueueTypes
{
    /// <summary>Share of answered legs with a hold, and its mean.</summary>
    public const double HoldShare = 0.2;

    public const int MeanHoldSeconds = 45;

    private static readonly (Channel Channel, double Weight, int Talk, int Wrap, int Patience)[] Types =
    [
        (Channel.Voice, 20, 170, 35, 150),
        (Channel.Voice, 15, 150, 30, 180),
        (Channel.Voice, 13, 200, 40, 240),
        (Channel.Chat, 9, 190, 30, 120),
        (Channel.Voice, 10, 160, 25, 120),
        (Channel.Voice, 8, 230, 60, 300),
        (Channel.Email, 6, 220, 20, 0),
        (Channel.Voice, 6, 130, 30, 150),
        (Channel.Voice, 4.5, 190, 45, 200),
        (Channel.Chat, 3.5, 220, 30, 150),
        (Channel.Voice, 3, 250, 50, 240),
        (Channel.Voice, 2, 170, 35, 180),
    ];

    /// <summary>The truth of so many queues, but for their agents.</summary>
    public static QueueTruth[] Queues(int queues)
    {
        var types = Enumerable.Range(0, queues).Select(i => Types[i % Types.Length]).ToArray();
        var weights = types.Sum(type => type.Weight);
        return [.. types.Select((type, i) => new QueueTruth
        {
            Name = $"queue-{i + 1:00}",
            Channel = type.Channel,
            ShareOfLegs = type.Weight / weights,
            Agents = 0,
            MeanTalk = TimeSpan.FromSeconds(type.Talk),
            MeanHold = HoldShare * TimeSpan.FromSeconds(MeanHoldSeconds),
            MeanWrap = TimeSpan.FromSeconds(type.Wrap),
            MeanPatience = type.Patience == 0 ? null : TimeSpan.FromSeconds(type.Patience),
        })];
    }
}
