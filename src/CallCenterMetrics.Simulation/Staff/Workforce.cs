using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Staff;

/// <summary>Hires everybody: each seat of each team has one agent after another.</summary>
internal sealed class Workforce(SyntheticOptions options, CenterCalendar calendar)
{
    private const double LeaversAYear = 0.1;
    private const int DaysToReplace = 21;
    private const double SavedByPooling = 0.34;

    private readonly Chance _contracts = new(options.Seed, "contracts");
    private readonly Chance _persons = new(options.Seed, "persons");
    private readonly List<Member> _members = [];

    /// <summary>When agents of hard-pressed teams leave: after a long overload, late in the records.</summary>
    public (DateOnly From, DateOnly To) Wave { get; } = (calendar.DayAt(0.72), calendar.DayAt(0.88));

    public IReadOnlyList<Member> Hire()
    {
        foreach (var team in TeamProfile.All)
        {
            // Larger pools need fewer agents for the same service level.
            var pooling = 1 - SavedByPooling * (1 - 1 / Math.Sqrt(options.Size));
            var seats = (int)Math.Max(2, Math.Round(team.Seats * options.Size * pooling));
            for (var seat = 0; seat < seats; seat++)
            {
                Fill(team, seat, isLast: seat == seats - 1);
            }
        }

        return _members;
    }

    private void Fill(TeamProfile team, int seat, bool isLast)
    {
        var hired = isLast && !team.IsHardPressed
            ? calendar.DayAt(team == TeamProfile.All[0] ? 0.3 : 0.12)
            : calendar.From.AddDays(-20 - (int)_contracts.Exponential(500));
        while (hired < calendar.End)
        {
            var (left, isVoluntary) = Leaves(team, seat, hired);
            _members.Add(Person(team, seat, hired, left < calendar.End ? left : null, left < calendar.End ? isVoluntary : null));
            hired = left.AddDays(DaysToReplace);
        }
    }

    private (DateOnly Left, bool IsVoluntary) Leaves(TeamProfile team, int seat, DateOnly hired)
    {
        var after = Math.Min(100_000, (int)_contracts.Exponential(365 / LeaversAYear));
        var isVoluntary = _contracts.Of(0.8);
        var inWave = Wave.From.AddDays(_contracts.Below(Math.Max(1, Wave.To.DayNumber - Wave.From.DayNumber)));
        if (!team.IsHardPressed && seat < 2)
        {
            // Kept for what is known of them: who games a metric, who moves; and one who is dismissed early.
            var isDismissed = team == TeamProfile.All[1] && seat == 1 && hired < calendar.From;
            return isDismissed ? (calendar.DayAt(0.4), false) : (DateOnly.MaxValue.AddDays(-DaysToReplace), true);
        }

        var left = (hired < calendar.From ? calendar.From : hired).AddDays(14 + after);
        return team.IsHardPressed && seat % 3 == 1 && hired < Wave.From && left > Wave.From ? (inWave, true) : (left, isVoluntary);
    }

    private Member Person(TeamProfile team, int seat, DateOnly hired, DateOnly? left, bool? isVoluntary)
    {
        var index = _members.Count;
        var isFirst = _members.All(member => member.Team != team);
        var speed = _persons.LogNormal(1, 0.12);
        var serves = new bool[QueueProfile.All.Count];
        Array.ForEach(team.Queues, queue => serves[queue] = true);
        serves[QueueProfile.Chat] &= team.IsHardPressed || seat % 3 > 0;
        serves[QueueProfile.Mail] &= team != TeamProfile.All[0] || seat % 2 == 1;
        return new()
        {
            Index = index,
            Id = $"a{index + 1}",
            Team = team,
            Hired = hired,
            Left = left,
            Voluntary = isVoluntary,
            Contract = team.Contracts[seat % team.Contracts.Length],
            Serves = serves,
            Speed = [.. QueueProfile.All.Select(_ => speed * _persons.LogNormal(1, 0.06))],
            Quality = Math.Clamp(_persons.Normal(78, 6), 62, 92),
            Resolution = Math.Clamp(_persons.Normal(0, 0.05), -0.12, 0.12),
            Friendliness = _persons.Normal(0, 0.2),
            Move = team == TeamProfile.All[0] && seat == 1 ? (TeamProfile.All[1], calendar.DayAt(0.5)) : null,
            PicksSurveysFrom = team == TeamProfile.All[0] && isFirst ? calendar.DayAt(0.4) : null,
            ShortCallsFrom = team == TeamProfile.All[1] && isFirst ? calendar.DayAt(0.55) : null,
        };
    }
}
