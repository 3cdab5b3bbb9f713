using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Staff;

/// <summary>Schedules what happens inside duties besides contact work, and keeps what of it develops people.</summary>
internal sealed class DutyActivities(SyntheticOptions options, CenterCalendar calendar)
{
    private const int TeamMeeting = 13 * 60;
    private const string Coach = "k1";

    private readonly Chance _chance = new(options.Seed, "activities");

    public List<Development> Developments { get; } = [];

    public void Schedule(IReadOnlyList<DutyPlan> duties)
    {
        foreach (var week in duties.Where(duty => !duty.IsOvertime).GroupBy(duty => (duty.Member, Week(duty.Day))))
        {
            ScheduleWeek(week.Key.Member, week.Key.Item2, [.. week]);
        }
    }

    private int Week(DateOnly day) => (day.DayNumber - calendar.From.DayNumber) / 7;

    private void ScheduleWeek(Member member, int week, DutyPlan[] duties)
    {
        foreach (var duty in duties)
        {
            Breaks(duty);
            if (duty.Day.DayOfWeek == DayOfWeek.Wednesday && duty.From <= TeamMeeting)
            {
                duty.TryPlace(AgentState.Meeting, 30, TeamMeeting, out _);
            }
        }

        var team = member.TeamOn(duties[0].Day);
        var number = week + member.Index;
        var inDrive = (week - team.CoachingFromWeek + 26) % 26 < 6 && week + 26 > team.CoachingFromWeek;
        if (inDrive || number % (team.IsHardPressed ? 12 : 8) == 0)
        {
            Hold(duties, AgentState.Coaching, 60, DevelopmentKind.Coaching, _chance.Of(0.3) ? Coach : team.Leader, 1);
        }

        if (number % 4 == 1 && (!team.IsHardPressed || _chance.Of(0.35)))
        {
            Hold(duties, AgentState.Meeting, 30, DevelopmentKind.OneToOne, team.Leader, 0.5m);
        }

        if (number % 4 == 2 && (!team.IsHardPressed || _chance.Of(0.6)))
        {
            Hold(duties, AgentState.Training, 120, DevelopmentKind.Training, Coach, 2);
        }

        if (!team.IsHardPressed && number % 2 == 1)
        {
            Hold(duties, AgentState.BackOffice, 45, null, null, 0);
        }

        Remember(member, team, duties[^1]);
    }

    private void Breaks(DutyPlan duty)
    {
        if (duty.Minutes > 360)
        {
            duty.TryPlace(AgentState.Meal, DutyPlan.MealMinutes, duty.From + 15 * (duty.Minutes / 30) - 30 + 15 * _chance.Below(5), out _);
        }

        if (duty.Minutes >= 240)
        {
            duty.TryPlace(AgentState.Break, 20, duty.From + 75 + 15 * _chance.Below(5), out _);
        }
    }

    private void Hold(DutyPlan[] duties, AgentState state, int minutes, DevelopmentKind? kind, string? by, decimal hours)
    {
        DutyPlan[] possible = [.. duties.Where(duty => duty.Minutes >= 180 && !calendar.IsShort(duty.Day))];
        var duty = possible.Length == 0 ? duties[0] : possible[_chance.Below(possible.Length)];
        if (!duty.TryPlace(state, minutes, duty.From + 15 * (1 + _chance.Below(Math.Max(1, (duty.Minutes - minutes) / 15 - 1))), out var at))
        {
            return;
        }

        if (kind is { } known && duty.IsWorked && duty.Day < calendar.End)
        {
            var time = calendar.At(duty.Day, at);
            Developments.Add(new() { Agent = duty.Member.Id, By = by, At = Ms.Instant(time), Kind = known, Hours = hours });
            if (known == DevelopmentKind.Coaching)
            {
                duty.Member.CoachedAt.Add(time);
            }
        }
    }

    /// <summary>Acts that take no scheduled time.</summary>
    private void Remember(Member member, TeamProfile team, DutyPlan duty)
    {
        if (duty.Day >= calendar.End)
        {
            return;
        }

        Act(DevelopmentKind.Recognition, team.IsHardPressed ? 0.04 : 0.2, team.Leader, null);
        Act(DevelopmentKind.KnowledgeUpdate, team.IsHardPressed ? 0.05 : 0.15, null, 0.5m);
        Act(DevelopmentKind.ImprovementProposal, team.IsHardPressed ? 0.01 : 0.04, null, null);
        Act(DevelopmentKind.Certification, duty.Day > member.Hired.AddDays(60) ? 0.02 : 0, Coach, null);

        void Act(DevelopmentKind kind, double share, string? by, decimal? hours)
        {
            if (_chance.Of(share))
            {
                var at = Ms.Instant(calendar.At(duty.Day, duty.From + 15 * _chance.Below(duty.Minutes / 15)));
                Developments.Add(new() { Agent = member.Id, By = by, At = at, Kind = kind, Hours = hours });
            }
        }
    }
}
