using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Records;

/// <summary>Contracts, teams, assignments and chat slots.</summary>
internal sealed class StaffRecords(CenterCalendar calendar, IReadOnlyList<Member> members, IReadOnlyList<Evaluator> evaluators)
{
    private const string Manager = "m1";

    /// <summary>Those who do not handle contacts: id, role, hours a week.</summary>
    public IReadOnlyList<(string Id, string Role, decimal Hours)> Others { get; } =
    [
        (Manager, "manager", 40), .. TeamProfile.All.Select(team => (team.Leader, "supervisor", 35m)), ("k1", "coach", 30),
        .. evaluators.Select(evaluator => (evaluator.Id, "quality analyst", 25m)),
    ];

    public IReadOnlyList<Employment> Employments() =>
    [
        .. members.Select(member => new Employment
        {
            Agent = member.Id,
            Hired = At(member.Hired),
            Left = member.Left is { } left ? At(left) : null,
            Voluntary = member.Voluntary,
            Role = "agent",
            HoursPerWeek = member.Contract.HoursPerWeek,
        }),
        .. Others.Select((other, i) => new Employment { Agent = other.Id, Hired = At(calendar.From.AddDays(-900 - 40 * i)), Role = other.Role, HoursPerWeek = other.Hours }),
    ];

    public IReadOnlyList<Assignment> Assignments() => [.. members.SelectMany(Assigned)];

    public IReadOnlyList<Capacity> Capacities() =>
    [
        .. members.SelectMany(member => new[] { (Channel.Voice, 1), (Channel.Email, 1), (Channel.Chat, 2) }
            .Where(slots => QueueProfile.All.Where((profile, queue) => profile.Channel == slots.Item1 && member.Serves[queue]).Any())
            .Select(slots => new Capacity { Agent = member.Id, Channel = slots.Item1, Slots = slots.Item2, From = At(member.Hired), To = member.Left is { } left ? At(left) : null })),
    ];

    public static IReadOnlyList<Team> Teams() =>
    [
        new() { Name = "center", Level = "center", Leader = Manager },
        new() { Name = "site-1", Parent = "center", Level = "site", Leader = Manager },
        .. TeamProfile.All.Select(team => new Team { Name = team.Name, Parent = "site-1", Level = "team", Leader = team.Leader }),
    ];

    private DateTimeOffset At(DateOnly day) => Ms.Instant(calendar.At(day, 0));

    private IEnumerable<Assignment> Assigned(Member member)
    {
        DateTimeOffset? left = member.Left is { } day ? At(day) : null;
        if (member.Move is { } move)
        {
            yield return new() { Agent = member.Id, Team = member.Team.Name, From = At(member.Hired), To = At(move.Day) };
            yield return new() { Agent = member.Id, Team = move.Team.Name, From = At(move.Day), To = left };
        }
        else
        {
            yield return new() { Agent = member.Id, Team = member.Team.Name, From = At(member.Hired), To = left };
        }
    }
}
