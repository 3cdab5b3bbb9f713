using System.Runtime.InteropServices;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>
/// The legs of one queue, half-hour after half-hour. Whoever waits for an agent (callers, chats, mails, callbacks, calls of a campaign) waits in one line;
/// bot sessions take nobody.
/// </summary>
internal sealed class QueueLegs
{
    private const double BotShare = 0.025, CallbackShare = 0.025, OutboundShare = 0.1;
    private const int OutboundFrom = 18, OutboundTo = 40;       // half-hours of the day, 9 to 20 o'clock
    private const int Minute = 60_000;
    private const long Hour = 60 * Minute, Day = 24 * Hour;

    /// <summary>Callers who are still waiting are offered a callback, and some take it; later they overflow to elsewhere.</summary>
    private const long CallbackOffer = Minute, Overflow = 5 * Minute;

    private const double TakeCallback = 0.05;

    private readonly QueueTruth _queue;
    private readonly LoadShape _shape;
    private readonly int[] _counts;
    private readonly AgentPool _pool;
    private readonly QueuePeriod _period;
    private readonly LegDetails _details;
    private Draws _arrivals;
    private Draws _draws;
    private int[] _within = new int[64];

    public QueueLegs(QueuePeriod period, QueueTruth queue, LoadShape shape, int[] counts, LegDetails details)
    {
        (_period, _queue, _shape, _counts, _details) = (period, queue, shape, counts, details);
        (_arrivals, _draws) = (new(period.Seed, "times", period.Number), new(period.Seed, "legs", period.Number));
        var needed = Staffing.Needed(queue, period.Number, shape, counts.Sum(count => (double)count), period.Seed);
        _pool = new(Roster.Plan(needed, queue.Agents, period.Start));
    }

    /// <summary>The legs of the half-hours last made, in time order.</summary>
    public List<RawLeg> Made { get; } = [];

    /// <summary>Makes the legs of the half-hours from one up to another, which follow those made last.</summary>
    public void Make(int from, int to)
    {
        Made.Clear();
        for (var slot = from; slot < to; slot++)
        {
            var count = _counts[slot];
            if (count > _within.Length)
            {
                _within = new int[count * 2];
            }

            var within = _within.AsSpan(0, count);
            foreach (ref var at in within)
            {
                at = _arrivals.Below(LoadShape.SlotMilliseconds);
            }

            within.Sort();
            var start = _period.Start + (long)slot * LoadShape.SlotMilliseconds;
            var isCampaign = _queue.Channel == Channel.Voice && _shape.SlotOfDay(slot) is >= OutboundFrom and < OutboundTo;
            CollectionsMarshal.SetCount(Made, Made.Count + count);
            var made = CollectionsMarshal.AsSpan(Made)[^count..];
            for (var i = 0; i < count; i++)
            {
                Make(start + within[i], isCampaign, out made[i]);
            }
        }
    }

    private void Make(long at, bool isCampaign, out RawLeg leg)
    {
        leg = new() { OfferedAt = at, Queue = (short)_period.Number, Agent = -1, Value = -1, Quality = -1, Steps = -1 };
        _details.Reason(ref _draws, ref leg);
        var pick = _draws.Share();
        switch (_queue.Channel)
        {
            case Channel.Voice or Channel.Chat when pick < BotShare:
                Bot(ref leg);
                break;
            case Channel.Voice when pick < BotShare + CallbackShare:
                Offer(ref leg, Channel.Callback, Direction.Inbound, Day, Outcome.FlowedOut);
                break;
            case Channel.Voice when isCampaign && pick < BotShare + CallbackShare + OutboundShare:
                Offer(ref leg, Channel.Voice, Direction.Outbound, 2 * Hour, Outcome.NotConnected);
                break;
            case Channel.Email:
                Offer(ref leg, Channel.Email, Direction.Inbound, 5 * Day, Outcome.FlowedOut);
                break;
            default:
                var patience = Milliseconds(_draws.Exponential(_queue.MeanPatience!.Value.TotalMilliseconds));
                var (limit, outcome) = patience <= Overflow ? (patience, Outcome.Abandoned) : (Overflow, Outcome.FlowedOut);
                var takesCallback = _queue.Channel == Channel.Voice && _draws.Of(TakeCallback);
                (limit, outcome) = takesCallback && limit > CallbackOffer ? (CallbackOffer, Outcome.CallbackQueued) : (limit, outcome);
                Offer(ref leg, _queue.Channel, Direction.Inbound, limit, outcome);
                break;
        }
    }

    /// <summary>A leg that waits for an agent up to a limit, and what comes of it where none is free by then.</summary>
    private void Offer(ref RawLeg leg, Channel channel, Direction direction, long limit, Outcome otherwise)
    {
        var isTaken = _pool.TryTake(leg.OfferedAt, limit, out var seat);
        var wait = isTaken ? seat.Start - leg.OfferedAt : limit;
        var ring = direction == Direction.Outbound && isTaken ? 5_000 + _draws.Below(20_000) : 0;
        var isReached = isTaken && (direction != Direction.Outbound || _draws.Of(0.6));
        var outcome = isReached ? Outcome.Answered : otherwise;
        var parts = isReached ? Parts(wait + ring) : new((int)wait + ring, 0, 0, 0);
        if (isTaken)
        {
            _pool.Release(seat.Start + ring + parts.Handle);
            leg.Agent = isReached ? _details.Agent(seat.Agent) : -1;
        }

        if (leg.OfferedAt + wait + ring >= _period.End)
        {
            leg.Flags = new(Outcome.Open, channel, direction);
            (leg.Agent, leg.EndedAfter, leg.Cost) = (-1, -1, -1);
            return;
        }

        leg.Durations = parts;
        leg.EndedAfter = parts.Wait + parts.Handle;
        leg.Flags = new LegFlags(outcome, channel, direction).With(DurationPart.Wait);
        if (isReached)
        {
            leg.Flags = leg.Flags.With(DurationPart.Talk).With(DurationPart.Hold).With(DurationPart.Wrap);
            _details.Answered(ref _draws, ref leg);
        }
        else
        {
            LegDetails.Unanswered(ref _draws, ref leg);
        }
    }

    private LegDurations Parts(long wait)
    {
        var talk = Milliseconds(_draws.Erlang(_queue.MeanTalk.TotalMilliseconds));
        var hold = _draws.Of(QueueTypes.HoldShare) ? Milliseconds(_draws.Exponential(QueueTypes.MeanHoldSeconds * 1000.0)) : 0;
        var wrap = Milliseconds(_draws.Erlang(_queue.MeanWrap.TotalMilliseconds));
        return new((int)wait, (int)talk, (int)hold, (int)(talk + hold + wrap));
    }

    private void Bot(ref RawLeg leg)
    {
        var session = (int)Milliseconds(10_000 + _draws.Exponential(50_000));
        var outcome = _draws.Share() switch { < 0.55 => Outcome.Contained, < 0.63 => Outcome.Abandoned, _ => Outcome.FlowedOut };
        var flags = new LegFlags(outcome, Channel.Bot, Direction.Inbound);
        leg.EndedAfter = session;
        leg.Flags = outcome == Outcome.Contained ? flags : flags.With(DurationPart.Wait);
        leg.Durations = new(outcome == Outcome.Contained ? 0 : session, 0, 0, 0);
        LegDetails.Unanswered(ref _draws, ref leg);
    }

    /// <summary>The nearest millisecond.</summary>
    private static long Milliseconds(double milliseconds) => (long)(milliseconds + 0.5);
}
