using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Routing;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Flow;

/// <summary>What happens to legs: handling, transfers, resolution, returns, surveys.</summary>
internal sealed class ContactFlow(SyntheticOptions options, CenterCalendar calendar, RoutingEngine engine, Arrivals arrivals, IReadOnlyList<Desk> desks, SurveyDesk surveys) : IWork
{
    public const double NotRespondingShare = 0.012;
    public const double NotConnectedShare = 0.4;
    public const double TransferShare = 0.07;
    public const double FlagKnownShare = 0.88;
    public const double ReturnShare = 0.5;
    public const double ReturnDays = 1.6;
    public const double AbandonerReturnShare = 0.5;

    private readonly Chance _flow = new(options.Seed, "flow");
    private readonly HandleTimes _times = new(options.Seed);

    public Handling Begin(Job job, Server server, long now)
    {
        var (leg, desk) = ((Leg)job, desks[server.Index]);
        var isOutbound = leg.Direction == Direction.Outbound;
        if (leg.Channel == Channel.Voice && !isOutbound && _flow.Of(NotRespondingShare))
        {
            var missed = Ms.OfSeconds(15 + _flow.Exponential(20));
            desk.Do(AgentState.NotResponding, now, missed);
            return new(missed, IsTaken: false);
        }

        leg.Agent = desk.Member;
        leg.OfferedAt = isOutbound ? now : leg.OfferedAt;
        leg.Wait = isOutbound ? null : now - leg.OfferedAt;
        if (isOutbound && _flow.Of(NotConnectedShare))
        {
            leg.Outcome = Outcome.NotConnected;
            var dialled = Ms.OfSeconds(20 + _flow.Exponential(15));
            desk.Do(AgentState.Other, now, dialled);
            return new(dialled);
        }

        leg.Outcome = Outcome.Answered;
        _times.Draw(leg, desk.Member, calendar.DayOf(now));
        desk.Handle(leg);
        engine.At(leg.TalkedUntil, () => Decide(leg));
        return new(leg.Talk!.Value + leg.Hold!.Value + leg.Wrap!.Value);
    }

    public void Left(Job job, long now)
    {
        var leg = (Leg)job;
        leg.Wait = now - leg.OfferedAt;
        leg.Outcome = leg.Wait < leg.LeavesAfter ? Outcome.FlowedOut : leg.LeavesAs;
        leg.LacksTopic = leg.Outcome == Outcome.Abandoned;
        var isClosed = leg.Wait < leg.LeavesAfter;
        if (leg.Outcome == Outcome.CallbackQueued)
        {
            arrivals.CallBack(leg.Contact, leg.Queue);
        }
        else if (leg.Outcome == Outcome.FlowedOut && !isClosed)
        {
            arrivals.Offer(leg.Contact, QueueProfile.Billing);
        }
        else if (leg.Contact.Attempt < 4 && _flow.Of(AbandonerReturnShare))
        {
            arrivals.ComeAgain(leg.Contact, leg.Queue, isClosed ? 0.5 : 0.004 + 0.2 * _flow.Share());
        }
    }

    public void Finished(Job job, Server server, long now)
    {
    }

    private void Decide(Leg leg)
    {
        var (contact, member, now) = (leg.Contact, leg.Agent!, engine.Now);
        leg.LacksTopic = _flow.Of(0.03);
        leg.Transfer = Transfer.None;
        if (leg is { Direction: Direction.Inbound, Channel: Channel.Voice, IsCutShort: false } && contact.Transfers < 2 && _flow.Of(TransferShare))
        {
            contact.Transfers++;
            leg.Transfer = _flow.Of(0.6) ? Transfer.Blind : Transfer.Consult;
            arrivals.Offer(contact, (leg.Queue + 1 + _flow.Below(2)) % 3);
            return;
        }

        var resolution = member.ResolutionAt(leg.Queue, calendar.DayOf(now), now) - (contact.IsComplaint ? 0.1 : 0);
        leg.IsResolved = _flow.Of(resolution) && !leg.IsCutShort;
        leg.Resolved = _flow.Of(FlagKnownShare) ? leg.IsResolved : null;
        if (leg.QueueName == "sales")
        {
            leg.Converted = !leg.IsCutShort && _flow.Of(0.25 + 0.2 * member.Resolution);
            leg.Value = leg.Converted == true ? Math.Round((decimal)_flow.LogNormal(80, 0.6)) : null;
        }

        if (leg.Direction == Direction.Inbound)
        {
            surveys.Ask(leg, member, now);
            Return(leg);
        }
    }

    private void Return(Leg leg)
    {
        if (!leg.IsResolved && leg.Contact.Attempt < 4 && _flow.Of(leg.IsCutShort ? 0.9 : ReturnShare))
        {
            arrivals.ComeAgain(leg.Contact, leg.Queue, leg.IsCutShort ? 0.002 + 0.01 * _flow.Share() : 0.03 + _flow.Exponential(ReturnDays));
        }
    }
}
