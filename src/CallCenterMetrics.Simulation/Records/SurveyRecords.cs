using System.Globalization;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Flow;
using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Records;

/// <summary>Answers of customers and employees, and the sendings.</summary>
internal sealed class SurveyRecords(SyntheticOptions options, CenterCalendar calendar, IReadOnlyList<Member> members)
{
    public const double EmployeesAnswering = 0.85;
    private const int WeeksBetween = 4;

    private readonly Chance _chance = new(options.Seed, "employees");
    private readonly List<SurveyResponse> _responses = [];
    private readonly List<SurveyWave> _waves = [];

    public IReadOnlyList<SurveyWave> Waves => _waves;

    public IReadOnlyList<SurveyResponse> Make(Flow.Simulation run)
    {
        _responses.AddRange(run.Surveys.Answers.Select(Customer));
        for (var week = Math.Min(2, options.Weeks - 1); week < options.Weeks; week += WeeksBetween)
        {
            var monday = calendar.From.AddDays(week * 7);
            var first = calendar.From.AddDays(week / WeeksBetween * WeeksBetween * 7);
            CustomerWave(run, first, first.AddDays(WeeksBetween * 7) < calendar.End ? first.AddDays(WeeksBetween * 7) : calendar.End);
            foreach (var team in TeamProfile.All)
            {
                EmployeeWave(team, monday);
            }
        }

        Rounds360();
        return [.. _responses.OrderBy(response => response.At)];
    }

    /// <summary>What employees of a team would answer on the scale of 1 to 5, on average.</summary>
    public static double Mood(TeamProfile team, double shareOfPeriod) => team.IsHardPressed ? 3.3 - 0.9 * shareOfPeriod : 4.1;

    private static SurveyResponse Customer((Leg Leg, long At) answer) => new()
    {
        At = Ms.Instant(answer.At),
        Kind = SurveyKind.Customer,
        InteractionId = answer.Leg.Id,
        Agent = answer.Leg.Agent!.Id,
        Satisfaction = answer.Leg.Satisfaction,
        Recommendation = answer.Leg.Recommendation,
        Effort = answer.Leg.Effort,
    };

    private void CustomerWave(Flow.Simulation run, DateOnly from, DateOnly to)
    {
        var (start, end) = (calendar.At(from, 0), calendar.At(to, 0));
        var invited = run.Book.Legs.Count(leg => leg.Invited == true && leg.OfferedAt >= start && leg.OfferedAt < end);
        _waves.Add(new() { Kind = SurveyKind.Customer, From = Ms.Instant(start), To = Ms.Instant(end), Invited = invited });
    }

    private void EmployeeWave(TeamProfile team, DateOnly monday)
    {
        Member[] asked = [.. members.Where(member => member.IsEmployed(monday) && member.TeamOn(monday) == team)];
        var (start, end) = (calendar.At(monday, 480), calendar.At(monday.AddDays(5), 0));
        _waves.Add(new() { Kind = SurveyKind.Employee, From = Ms.Instant(start), To = Ms.Instant(end), Team = team.Name, Invited = asked.Length });
        var level = Mood(team, (monday.DayNumber - calendar.From.DayNumber) / (options.Weeks * 7.0));
        foreach (var _ in asked.Where(_ => _chance.Of(EmployeesAnswering)))
        {
            var mood = level + _chance.Normal(0, 0.45);
            _responses.Add(new()
            {
                At = Ms.Instant(start + (long)(_chance.Share() * (end - start) / 1000) * 1000),
                Kind = SurveyKind.Employee,
                Team = team.Name,
                Rater = Rater(),
                Satisfaction = (int)Math.Clamp(Math.Round(mood), 1, 5),
                Recommendation = (int)Math.Clamp(Math.Round(7.5 + 2.2 * (mood - 4) + _chance.Normal(0, 1)), 0, 10),
                Effort = (int)Math.Clamp(Math.Round(5 + 1.1 * (mood - 4) + _chance.Normal(0, 0.8)), 1, 7),
            });
        }
    }

    /// <summary>Once in half a year each supervisor is rated by themselves, the manager, colleagues and the team.</summary>
    private void Rounds360()
    {
        RaterRelation[] raters = [RaterRelation.Self, RaterRelation.Supervisor, RaterRelation.Peer, RaterRelation.Peer, RaterRelation.Report, RaterRelation.Report, RaterRelation.Report];
        for (var day = calendar.DayAt(0.6); day < calendar.End; day = day.AddDays(182))
        {
            foreach (var (team, relation) in TeamProfile.All.SelectMany(team => raters.Select(relation => (team, relation))))
            {
                var level = Mood(team, 0.5) + (relation == RaterRelation.Self ? 0.5 : 0);
                var at = calendar.At(day, 540 + _chance.Below(480));
                _responses.Add(new()
                {
                    At = Ms.Instant(Math.Min(at, calendar.Ends - 1000)),
                    Kind = SurveyKind.Employee,
                    Agent = team.Leader,
                    Team = team.Name,
                    Rater = Rater(),
                    Satisfaction = (int)Math.Clamp(Math.Round(level + _chance.Normal(0, 0.6)), 1, 5),
                    Relation = relation,
                });
            }
        }
    }

    private string Rater() => string.Create(CultureInfo.InvariantCulture, $"r{_chance.Below(1_000_000):d6}");
}
