using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Records;
using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation;

/// <summary>
/// A made-up center with known truth: a seeded discrete-event simulation of arrivals, queues, agents, rosters, surveys, evaluations and costs. Nothing in it is
/// taken from a real one.
/// </summary>
public sealed class SyntheticCenter
{
    private SyntheticCenter(SyntheticOptions options, ContactCenter center, SyntheticTruth truth) => (Options, Center, Truth) = (options, center, truth);

    /// <summary>What it was made from.</summary>
    public SyntheticOptions Options { get; }

    /// <summary>Every fact, as records would show them at the end of the period; rosters, holidays and forecasts reach four weeks further.</summary>
    public ContactCenter Center { get; }

    /// <summary>The parameters behind the facts.</summary>
    public SyntheticTruth Truth { get; }

    /// <summary>Makes a center.</summary>
    /// <param name="options">Seed, period, size and zone.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its domain.</exception>
    public static SyntheticCenter Generate(SyntheticOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var calendar = new CenterCalendar(options);
        var demand = new Demand(calendar, options.Size);
        var workforce = new Workforce(options, calendar);
        var members = workforce.Hire();
        var duties = new Roster(options, calendar, demand, members).Plan();
        var activities = new DutyActivities(options, calendar);
        activities.Schedule(duties);
        var run = Flow.Simulation.Run(options, calendar, demand, members, duties);
        var legs = run.Book.Legs;
        var evaluators = Evaluator.Draw(options);
        var evaluations = new EvaluationRecords(options, calendar, evaluators).Make(legs);
        var surveys = new SurveyRecords(options, calendar, members);
        var answers = surveys.Make(run);
        var staff = new StaffRecords(calendar, members, evaluators);
        var center = new ContactCenter
        {
            TimeZone = options.TimeZone,
            Observed = new(Ms.Instant(calendar.Begins), Ms.Instant(calendar.Ends)),
            Interactions = InteractionRecords.Of(legs),
            Activities = [.. run.Desks.SelectMany(ActivityRecords.Of)],
            Capacities = staff.Capacities(),
            Shifts = DutyRecords.Shifts(duties, calendar),
            ScheduledActivities = DutyRecords.Activities(duties, calendar),
            Evaluations = evaluations,
            SurveyResponses = answers,
            SurveyWaves = surveys.Waves,
            Developments = [.. activities.Developments.OrderBy(development => development.At)],
            Employments = staff.Employments(),
            Assignments = staff.Assignments(),
            Teams = StaffRecords.Teams(),
            Costs = new CostRecords(options, calendar).Make(duties, legs, (double)staff.Others.Sum(other => other.Hours)),
            Forecasts = new ForecastRecords(options, calendar, demand).Make(legs),
            Periods = PlanRecords.Periods(calendar),
            Targets = PlanRecords.Targets,
        };
        return new(options, center, Truths.Of(options, calendar, members, evaluators, workforce.Wave));
    }
}
