using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Oracle;

/// <summary>
/// Made-up legs of a plausible center, in time order and streamed: 12 queues of 400 agents over one year, busy by day and quiet by night, waits that grow
/// with load, surveys and evaluations of a few. The same seed gives the same rows.
/// </summary>
public sealed record RealisticInteractions
{
    private const int Queues = 12;
    private const int Agents = 400;
    private const int HalfHours = 365 * 48;
    private const long HalfHour = 30 * 60_000;

    private static readonly string[] QueueNames = [.. Enumerable.Range(1, Queues).Select(i => $"queue-{i:00}")];
    private static readonly string[] AgentNames = [.. Enumerable.Range(1, Agents).Select(i => $"agent-{i:000}")];
    private static readonly string[] Topics = [.. Enumerable.Range(1, 40).Select(i => $"topic-{i:00}")];
    private static readonly string[] Segments = ["gold", "silver", "standard", "new"];

    /// <summary>Start of the year.</summary>
    public DateTimeOffset From { get; init; } = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Number of legs over the year.</summary>
    public required int Count { get; init; }

    /// <summary>Seed.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether the texts that are distinct for nearly every leg are given: Id, ContactId and Customer.</summary>
    public bool HasIds { get; init; } = true;

    /// <summary>The legs in time order.</summary>
    public IEnumerable<Interaction> Rows()
    {
        var dice = new Dice((ulong)Seed * 104_729 + 5);
        var load = Enumerable.Range(0, HalfHours).Select(Load).ToArray();
        var perLeg = load.Sum() / Count;
        var (slot, before) = (0, 0.0);      // load of the half-hours before this slot
        for (var i = 0; i < Count; i++)
        {
            var at = (i + dice.Share()) * perLeg;
            while (slot < HalfHours - 1 && at >= before + load[slot])
            {
                before += load[slot++];
            }

            var within = Math.Clamp((at - before) / load[slot], 0, 0.999999);
            yield return Row(ref dice, i, From.AddMilliseconds(slot * HalfHour + (long)(within * HalfHour)), load[slot]);
        }
    }

    private static double Load(int slot)
    {
        var (hour, day) = (slot % 48 / 2.0, slot / 48);
        var byDay = 0.08 + Math.Exp(-Math.Pow((hour - 10.5) / 2.5, 2)) + 0.8 * Math.Exp(-Math.Pow((hour - 15.5) / 3, 2));
        return byDay * (day % 7 >= 5 ? 0.45 : 1) * (1 + 0.15 * Math.Sin(day / 58.0));
    }

    private Interaction Row(ref Dice dice, int i, DateTimeOffset offered, double load)
    {
        var queue = (int)Math.Min(dice.Below(Queues), dice.Below(Queues));
        var channel = dice.Share() switch { < 0.78 => Channel.Voice, < 0.90 => Channel.Chat, < 0.96 => Channel.Email, < 0.98 => Channel.Callback, _ => Channel.Bot };
        var direction = channel is Channel.Voice && dice.Chance(0.08) ? Direction.Outbound : Direction.Inbound;
        var patience = dice.Exponential(180);
        var delay = dice.Chance(0.35 + 0.2 * Math.Min(load, 1)) ? dice.Exponential(40 + 40 * load) : dice.Share() * 4;
        var outcome = channel == Channel.Bot ? (dice.Chance(0.55) ? Outcome.Contained : Outcome.FlowedOut)
            : direction == Direction.Outbound ? (dice.Chance(0.6) ? Outcome.Answered : Outcome.NotConnected)
            : dice.Chance(0.01) ? Outcome.FlowedOut
            : dice.Chance(0.005) ? Outcome.CallbackQueued
            : patience < delay ? Outcome.Abandoned : Outcome.Answered;
        var isAnswered = outcome == Outcome.Answered;
        var wait = Seconds(direction == Direction.Outbound ? dice.Share() * 20 : Math.Min(patience, delay));
        var talk = Seconds(30 + dice.Exponential(120) + dice.Exponential(90));
        var hold = Seconds(dice.Chance(0.2) ? dice.Exponential(45) : 0);
        var wrap = Seconds(5 + dice.Exponential(40));
        var isInvited = isAnswered && dice.Chance(0.3);
        var hasAnswered = isInvited && dice.Chance(0.2);
        var mood = (int)Math.Max(dice.Below(5), dice.Below(5));
        var isJudged = isAnswered && dice.Chance(0.02);
        return new()
        {
            Id = HasIds ? $"leg-{i:0000000000}" : null,
            ContactId = HasIds ? $"contact-{i - (i % 8 == 7 ? 1 : 0):0000000000}" : null,
            Customer = HasIds ? $"customer-{dice.Below(Count / 4 + 1L):00000000}" : null,
            OfferedAt = offered,
            EndedAt = isAnswered ? offered + wait + talk + hold + wrap : offered + wait,
            Queue = QueueNames[queue],
            Channel = channel,
            Direction = direction,
            Topic = Topics[Math.Min(dice.Below(40), dice.Below(40))],
            Segment = Segments[dice.Below(4)],
            Agent = isAnswered ? AgentNames[dice.Below(Agents)] : null,
            Outcome = outcome,
            Wait = outcome == Outcome.Contained ? null : wait,
            Talk = isAnswered ? talk : null,
            Hold = isAnswered ? hold : null,
            Wrap = isAnswered ? wrap : null,
            Transfer = isAnswered ? (dice.Share() switch { < 0.92 => Transfer.None, < 0.96 => Transfer.Blind, _ => Transfer.Consult }) : null,
            Resolved = isAnswered && dice.Chance(0.9) ? dice.Chance(0.78) : null,
            Satisfaction = hasAnswered ? 1 + mood : null,
            Recommendation = hasAnswered && dice.Chance(0.9) ? Math.Min(10, mood * 2 + (int)dice.Below(4)) : null,
            Effort = hasAnswered && dice.Chance(0.8) ? 1 + mood + (int)dice.Below(3) : null,
            Invited = isAnswered ? isInvited : null,
            Quality = isJudged ? 100 - Math.Min(dice.Below(60), dice.Below(60)) : null,
            CriticalError = isJudged ? dice.Chance(0.03) : null,
            Cost = isAnswered ? Math.Round((decimal)(talk + hold + wrap).TotalMinutes * 0.9m, 4) : 0.05m,
            Value = isAnswered && dice.Chance(0.1) ? dice.Below(40_000) / 100m : null,
            Converted = direction == Direction.Outbound ? isAnswered && dice.Chance(0.15) : null,
            Steps = channel == Channel.Bot || dice.Chance(0.5) ? (int)dice.Below(9) : null,
        };
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromMilliseconds((long)(seconds * 1000));
}
