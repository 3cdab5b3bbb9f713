using CallCenterMetrics.Simulation.Routing;
using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Flow;

/// <summary>One run of the center: what happened to legs and at desks.</summary>
internal sealed record Simulation(LegBook Book, IReadOnlyList<Desk> Desks, SurveyDesk Surveys)
{
    private const long BackgroundDelay = 45 * Ms.Second;

    public static Simulation Run(SyntheticOptions options, CenterCalendar calendar, Demand demand, IReadOnlyList<Member> members, IReadOnlyList<DutyPlan> duties)
    {
        Server[] servers = [.. members.Select(member => new Server(member.Index, member.Serves, chatSlots: 2, isBackup: !member.Team.IsHardPressed))];
        var engine = new RoutingEngine([.. QueueProfile.All.Select(profile => profile.Kind)], servers, BackgroundDelay);
        Desk[] desks = [.. members.Select(member => new Desk(servers[member.Index], member, engine))];
        var (book, surveys) = (new LegBook(), new SurveyDesk(options.Seed, calendar));
        var arrivals = new Arrivals(options, calendar, demand, engine, book);
        engine.Work = new ContactFlow(options, calendar, engine, arrivals, desks, surveys);
        arrivals.Plan();
        var late = new Chance(options.Seed, "late");
        var worked = DutyTimes.Worked(duties, calendar);
        foreach (var desk in desks)
        {
            foreach (var duty in worked[desk.Member])
            {
                desk.Plan(duty, Ms.OfSeconds(late.Exponential(45)));
            }
        }

        engine.RunTo(calendar.Ends);
        book.Close();
        return new(book, desks, surveys);
    }
}
