using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Routing;
using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Flow;

/// <summary>One leg as it happens.</summary>
internal sealed class Leg(int queue, CustomerContact contact, Channel channel) : Job(queue)
{
    public CustomerContact Contact { get; } = contact;

    public Channel Channel { get; } = channel;

    public Direction Direction { get; init; }

    public Outcome Outcome { get; set; } = Outcome.Open;

    /// <summary>What becomes of the leg if it leaves the queue by itself.</summary>
    public Outcome LeavesAs { get; set; } = Outcome.Abandoned;

    public Member? Agent { get; set; }

    public long? Wait { get; set; }

    public long? Talk { get; set; }

    public long? Hold { get; set; }

    public long? Wrap { get; set; }

    public long? EndedAt { get; set; }

    public Transfer? Transfer { get; set; }

    /// <summary>Ended by the agent after a few seconds.</summary>
    public bool IsCutShort { get; set; }

    public bool IsResolved { get; set; }

    public bool? Resolved { get; set; }

    public bool? Invited { get; set; }

    public int? Satisfaction { get; set; }

    public int? Recommendation { get; set; }

    public int? Effort { get; set; }

    public decimal? Quality { get; set; }

    public bool? CriticalError { get; set; }

    public bool? Converted { get; set; }

    public decimal? Value { get; set; }

    public int? Steps { get; set; }

    public bool LacksTopic { get; set; }

    public string Id { get; set; } = "";

    public long AnsweredAt => OfferedAt + (Wait ?? 0);

    public long TalkedUntil => AnsweredAt + (Talk ?? 0) + (Hold ?? 0);

    public bool IsAnswered => Outcome == Outcome.Answered;

    public string QueueName => Channel == Channel.Bot ? "assistant" : QueueProfile.All[Queue].Name;
}
