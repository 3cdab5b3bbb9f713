using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Staff;

/// <summary>Makes the duties of all weeks: each agent in turn takes those that cover most of what their team still lacks.</summary>
internal sealed class Roster(SyntheticOptions options, CenterCalendar calendar, Demand demand, IReadOnlyList<Member> members)
{
    public const int WeeksAhead = 4;

    private readonly Chance _chance = new(options.Seed, "roster");
    private readonly AbsencePlan _absences = new(options.Seed);
    private readonly List<DutyPlan> _duties = [];

    public IReadOnlyList<DutyPlan> Plan()
    {
        for (var week = 0; week < options.Weeks + WeeksAhead; week++)
        {
            var monday = calendar.From.AddDays(week * 7);
            var gaps = TeamProfile.All.ToDictionary(team => team, team => new CoverageGap(calendar, demand, team, monday));
            for (var i = 0; i < members.Count; i++)
            {
                PlanWeek(members[(i + week) % members.Count], week, monday, gaps);
            }
        }

        return _duties;
    }

    private void PlanWeek(Member member, int week, DateOnly monday, Dictionary<TeamProfile, CoverageGap> gaps)
    {
        DateOnly[] days = [.. CenterCalendar.Days(monday, monday.AddDays(7)).Where(day => member.IsEmployed(day) && calendar.Hours(day).Closes > 0)];
        if (days.Length == 0)
        {
            return;
        }

        var team = member.TeamOn(days[0]);
        var isAway = AbsencePlan.IsOnLeave(member, week);
        var gap = gaps[team];
        var taken = new HashSet<DateOnly>();
        var left = (int)Math.Ceiling(member.Contract.Duties * days.Length / 6.0);
        if (team.IsHardPressed && (week + member.Index) % 3 == 0)
        {
            left -= LateBeforeEarly(member, days, taken, gap, isAway);
        }

        for (; left > 0 && gap.Best(days.Where(day => !taken.Contains(day)), member.Contract.Scheduled, _chance) is { } best; left--)
        {
            taken.Add(best.Day);
            var length = best.To - best.From;
            if (team.IsHardPressed && !calendar.IsShort(best.Day) && _chance.Of(0.45))
            {
                var from = 540 + 30 * _chance.Below(2);
                var pause = 150 + 30 * _chance.Below(2);
                Add(member, best.Day, from, from + length / 2, gap, isAway);
                Add(member, best.Day, from + length / 2 + pause, from + length + pause, gap, isAway);
            }
            else
            {
                Add(member, best.Day, best.From, best.To, gap, isAway);
            }
        }
    }

    /// <summary>A duty until late at night, for mail, and one early on the day after: ten and a half hours of rest.</summary>
    private int LateBeforeEarly(Member member, DateOnly[] days, HashSet<DateOnly> taken, CoverageGap gap, bool isAway)
    {
        var first = days[_chance.Below(days.Length)];
        var second = first.AddDays(1);
        if (!days.Contains(second) || calendar.IsShort(first) || calendar.IsShort(second) || second >= calendar.End.AddDays(7 * WeeksAhead))
        {
            return 0;
        }

        taken.UnionWith([first, second]);
        Add(member, first, 1020, 1260, gap, isAway);
        Add(member, second, 450, 690, gap, isAway);
        return 2;
    }

    private void Add(Member member, DateOnly day, int from, int to, CoverageGap gap, bool isAway)
    {
        var isPressed = member.TeamOn(day).IsHardPressed;
        var isLate = isPressed && _chance.Of(0.6);
        var published = isLate ? day.AddDays(-2 - _chance.Below(4)) : day.AddDays(-((int)day.DayOfWeek + 6) % 7 - (isPressed ? 14 : 28));
        var duty = new DutyPlan(member, day, from, to) { PublishedOn = published };
        duty.Absence = isAway ? Absence.Planned : day < calendar.End ? _absences.OfDuty(duty) : Absence.None;
        _duties.Add(duty);
        if (isAway)
        {
            return;
        }

        gap.Cover(day, from, to);
        if (_chance.Of(isPressed ? 0.2 : 0.04) && duty.IsWorked && to + 90 <= calendar.Hours(day).Closes && day < calendar.End)
        {
            _duties.Add(new(member, day, to, to + 90) { PublishedOn = day.AddDays(-1), IsOvertime = true });
        }
    }
}
