using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>Who was in which team when, teams below a team included.</summary>
internal sealed class TeamMembership(ContactCenter center)
{
    private readonly ILookup<string, Assignment> _assignments = (center.Assignments ?? []).ToLookup(assignment => assignment.Agent, StringComparer.Ordinal);

    private readonly Dictionary<string, string?> _parents = (center.Teams ?? [])
        .GroupBy(team => team.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Parent, StringComparer.Ordinal);

    /// <summary>Whether an agent was in a team at an instant; where no assignments are given, nobody is told apart and everybody is.</summary>
    public bool Includes(string team, string? agent, DateTimeOffset at) => center.Assignments is null
        || (agent is not null && _assignments[agent].Any(assignment => assignment.From <= at && (assignment.To is not { } to || at < to) && IsWithin(assignment.Team, team)));

    private bool IsWithin(string? team, string above)
    {
        for (var steps = 0; team is not null && steps <= _parents.Count; steps++)
        {
            if (team == above)
            {
                return true;
            }

            team = _parents.GetValueOrDefault(team);
        }

        return false;
    }
}
