using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Routing;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Flow;

/// <summary>Lets contacts arrive, at the bot first where they do; also those that come again.</summary>
internal sealed class Arrivals(SyntheticOptions options, CenterCalendar calendar, Demand demand, RoutingEngine engine, LegBook book)
{
    private readonly Customers _customers = new(options);
    private readonly Chance _times = new(options.Seed, "arrivals");
    private readonly Chance _patience = new(options.Seed, "patience");
    private readonly Chance _again = new(options.Seed, "again");
    private readonly BotDialogue _bot = new(options.Seed);

    public void Plan()
    {
        foreach (var day in CenterCalendar.Days(calendar.From, calendar.End))
        {
            engine.At(calendar.At(day, 0), () => PlanDay(day));
            if (calendar.Hours(day).Closes is > 0 and var closes)
            {
                engine.At(calendar.At(day, calendar.Hours(day).Opens), () => engine.Reserve = 1);
                engine.At(calendar.At(day, closes + 10), CloseLines);
            }
        }
    }

    /// <summary>A contact enters a queue of people, now.</summary>
    public void Offer(CustomerContact contact, int queue, Channel? channel = null)
    {
        var profile = QueueProfile.All[queue];
        var leg = book.Add(new(queue, contact, channel ?? profile.Channel));
        if (leg.Channel != Channel.Callback && profile.HasPatience)
        {
            Limit(leg, Ms.OfSeconds(_patience.Exponential(profile.Patience * contact.Segment.Patience)), Outcome.Abandoned);
            if (queue == QueueProfile.Billing && _patience.Of(0.3))
            {
                Limit(leg, 60 * Ms.Second, Outcome.CallbackQueued);
            }
            else if (queue == QueueProfile.Support && contact.Transfers == 0)
            {
                Limit(leg, 150 * Ms.Second, Outcome.FlowedOut);
            }
        }

        engine.Offer(leg);
    }

    /// <summary>The customer tries again in the same matter, within opening hours, after about this many days.</summary>
    public void ComeAgain(CustomerContact contact, int queue, double days)
    {
        var time = engine.Now + Ms.OfSeconds(days * 86_400);
        engine.At(queue == QueueProfile.Mail ? time : WhileOpen(time, 0), () => Offer(contact.Again(), queue));
    }

    public void CallBack(CustomerContact contact, int queue)
    {
        var due = engine.Now + Ms.OfSeconds(900 + _again.Exponential(1200));
        engine.At(WhileOpen(due, 60), () => Offer(contact, queue, Channel.Callback));
    }

    /// <summary>The time itself where the center is open until some minutes later, or one while it is open on the next such day.</summary>
    private long WhileOpen(long time, int minutesLeft)
    {
        var day = calendar.DayOf(time);
        var (opens, closes) = calendar.Hours(day);
        if (time >= calendar.At(day, opens) && time < calendar.At(day, Math.Max(0, closes - minutesLeft)))
        {
            return time;
        }

        do
        {
            day = day.AddDays(1);
            (opens, closes) = calendar.Hours(day);
        }
        while (closes == 0);
        return calendar.At(day, opens) + Ms.OfSeconds(_again.Share() * (closes - opens - minutesLeft) * 60);
    }

    private static void Limit(Leg leg, long after, Outcome outcome)
    {
        if (after < leg.LeavesAfter)
        {
            (leg.LeavesAfter, leg.LeavesAs) = (after, outcome);
        }
    }

    private void PlanDay(DateOnly day)
    {
        for (var queue = 0; queue < QueueProfile.All.Count; queue++)
        {
            for (var halfHour = 0; halfHour < Demand.HalfHours; halfHour++)
            {
                var rate = demand.Rate(queue, day, halfHour);
                var start = rate > 0 ? calendar.At(day, halfHour * 30) : 0;
                for (var count = _times.Poisson(rate); count > 0; count--)
                {
                    var (where, time) = (queue, start + (long)(_times.Share() * 18_000) * 100);
                    engine.At(time, () => Begin(_customers.Next(where), where));
                }
            }
        }
    }

    private void Begin(CustomerContact contact, int queue)
    {
        if (queue == QueueProfile.Outbound)
        {
            engine.Offer(book.Add(new(queue, contact, Channel.Voice) { Direction = Direction.Outbound }));
        }
        else if (_again.Of(QueueProfile.All[queue].BotShare))
        {
            var leg = book.Add(_bot.Meet(contact, queue, engine.Now));
            if (leg.Outcome == Outcome.FlowedOut)
            {
                engine.At(engine.Now + leg.Wait!.Value, () => Offer(contact, queue));
            }
            else if (leg.Resolved == false)
            {
                ComeAgain(contact, queue, 0.03 + _again.Exponential(ContactFlow.ReturnDays));
            }
        }
        else
        {
            Offer(contact, queue);
        }
    }

    private void CloseLines()
    {
        engine.Reserve = 0;
        for (var queue = 0; queue < QueueProfile.All.Count; queue++)
        {
            if (QueueProfile.All[queue].HasPatience)
            {
                engine.LetGo(queue);
            }
        }
    }
}
