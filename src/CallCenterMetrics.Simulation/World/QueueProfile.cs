using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Routing;

namespace CallCenterMetrics.Simulation.World;

/// <summary>What a queue is like: weekly first contacts at size 1, and durations in seconds.</summary>
internal sealed record QueueProfile(string Name, Channel Channel, QueueKind Kind, double WeeklyVolume, double Patience)
{
    public const int Billing = 0;
    public const int Support = 1;
    public const int Sales = 2;
    public const int Chat = 3;
    public const int Mail = 4;
    public const int Outbound = 5;

    public required double Talk { get; init; }

    public double HoldShare { get; init; }

    public double Hold { get; init; }

    public double WrapShare { get; init; }

    public double Wrap { get; init; }

    /// <summary>Mean talk, hold and wrap of an agent of ordinary speed.</summary>
    public double HandleTime => Talk + HoldShare * Hold + WrapShare * Wrap;

    /// <summary>Probability that an ordinary agent resolves the matter.</summary>
    public required double Resolution { get; init; }

    /// <summary>Share of contacts that meet the bot first.</summary>
    public double BotShare { get; init; }

    /// <summary>Contact reasons; the last one is a complaint.</summary>
    public required string[] Topics { get; init; }

    public bool HasPatience => Patience > 0;

    /// <summary>All queues, each at the position of its constant.</summary>
    public static IReadOnlyList<QueueProfile> All { get; } =
    [
        new("billing", Channel.Voice, QueueKind.Live, 255, 300)
        {
            Talk = 430, HoldShare = 0.12, Hold = 70, WrapShare = 0.65, Wrap = 100, Resolution = 0.78, BotShare = 0.45, Topics = ["invoice", "refund", "payment", "complaint"],
        },
        new("support", Channel.Voice, QueueKind.Live, 205, 360)
        {
            Talk = 630, HoldShare = 0.16, Hold = 95, WrapShare = 0.65, Wrap = 120, Resolution = 0.70, BotShare = 0.2, Topics = ["login", "fault", "setup", "complaint"],
        },
        new("sales", Channel.Voice, QueueKind.Live, 140, 260)
        {
            Talk = 490, HoldShare = 0.08, Hold = 60, WrapShare = 0.7, Wrap = 120, Resolution = 0.86, Topics = ["order", "upgrade", "cancellation", "complaint"],
        },
        new("chat", Channel.Chat, QueueKind.Chat, 220, 260)
        {
            Talk = 840, WrapShare = 0.4, Wrap = 60, Resolution = 0.74, BotShare = 0.7, Topics = ["login", "invoice", "order", "complaint"],
        },
        new("mail", Channel.Email, QueueKind.Background, 135, 0) { Talk = 760, Resolution = 0.76, Topics = ["contract", "invoice", "fault", "complaint"] },
        new("sales", Channel.Voice, QueueKind.Background, 40, 0) { Talk = 340, WrapShare = 0.5, Wrap = 80, Resolution = 0.9, Topics = ["upgrade", "renewal"] },
    ];
}
