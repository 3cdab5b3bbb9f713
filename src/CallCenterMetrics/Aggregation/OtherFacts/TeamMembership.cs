using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>Who was in which team when, teams below a team included.</summary>
internal sealed class TeamMembership
{
    private readonly bool _isGiven;
    private readonly Dictionary<string, (long From, string? Team)[]> _teams;     // by agent: from when on which team counts, ascending
    private readonly Dictionary<string, Assignment[]> _assignments;
    private readonly Dictionary<string, string?> _parents;

    public TeamMembership(ContactCenter center)
    {
        _isGiven = center.Assignments is not null;
        _assignments = (center.Assignments ?? []).GroupBy(assignment => assignment.Agent, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        _teams = _assignments.ToDictionary(pair => pair.Key, pair => Stretches(pair.Value), StringComparer.Ordinal);
        _parents = (center.Teams ?? []).GroupBy(team => team.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Parent, StringComparer.Ordinal);
    }

    /// <summary>The teams that somebody is assigned to.</summary>
    public IEnumerable<string> Names => _assignments.Values.SelectMany(assignments => assignments).Select(assignment => assignment.Team).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The team of an agent at an instant, and until when that stays so; of several that which began last, of those that which is first by name.</summary>
    public (string? Team, long Until) Of(string? agent, long instant)
    {
        if (agent is null || !_teams.TryGetValue(agent, out var stretches))
        {
            return (null, long.MaxValue);
        }

        var i = 0;
        while (i < stretches.Length && stretches[i].From <= instant)
        {
            i++;
        }

        return (i == 0 ? null : stretches[i - 1].Team, i < stretches.Length ? stretches[i].From : long.MaxValue);
    }

    /// <summary>Whether an agent was in a team at an instant; where no assignments are given, nobody is told apart and everybody is.</summary>
    public bool Includes(string team, string? agent, DateTimeOffset at) => !_isGiven
        || (agent is not null && _assignments.TryGetValue(agent, out var assignments) && assignments.Any(assignment => IsIn(assignment, at) && IsWithin(assignment.Team, team)));

    private static (long From, string? Team)[] Stretches(Assignment[] assignments)
    {
        DateTimeOffset[] bounds = [.. assignments.SelectMany(assignment => new[] { assignment.From, assignment.To ?? assignment.From }).Distinct().Order()];
        return Array.ConvertAll(bounds, at => (Scale.Milliseconds(at), assignments.Where(assignment => IsIn(assignment, at))
            .OrderByDescending(assignment => assignment.From).ThenBy(assignment => assignment.Team, StringComparer.Ordinal).FirstOrDefault()?.Team));
    }

    private static bool IsIn(Assignment assignment, DateTimeOffset at) => assignment.From <= at && (assignment.To is not { } to || at < to);

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
