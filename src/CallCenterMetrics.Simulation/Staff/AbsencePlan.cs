using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Staff;

/// <summary>Leave by whole weeks, and sickness that begins on some day and lasts a few.</summary>
internal sealed class AbsencePlan(int seed)
{
    private const int WeeksBetweenLeaves = 12;
    public const double SicknessPerDuty = 0.012;
    public const double SicknessPerDutyWhenPressed = 0.025;

    private readonly Chance _sickness = new(seed, "sickness");
    private readonly Dictionary<Member, DateOnly> _sickUntil = [];

    /// <summary>Agents take a week off in turn.</summary>
    public static bool IsOnLeave(Member member, int week) => (week + 5 * member.Index) % WeeksBetweenLeaves == 3;

    /// <summary>Whether the agent is away from a duty without plan.</summary>
    public Absence OfDuty(DutyPlan duty)
    {
        if (_sickUntil.TryGetValue(duty.Member, out var until) && duty.Day < until && duty.Day >= until.AddDays(-7))
        {
            return Absence.Unplanned;
        }

        var isPressed = duty.Member.TeamOn(duty.Day).IsHardPressed;
        var days = 1 + _sickness.Poisson(1.5);
        if (!_sickness.Of(isPressed ? SicknessPerDutyWhenPressed : SicknessPerDuty))
        {
            return Absence.None;
        }

        _sickUntil[duty.Member] = duty.Day.AddDays(days);
        return Absence.Unplanned;
    }
}
