using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Staff;

/// <summary>One scheduled duty, in minutes after local midnight, and what is scheduled in it besides contact work.</summary>
internal sealed class DutyPlan(Member member, DateOnly day, int from, int to)
{
    public const int MealMinutes = 30;

    private readonly List<(int From, int To, AgentState State)> _activities = [];

    public Member Member { get; } = member;

    public DateOnly Day { get; } = day;

    public int From { get; } = from;

    public int To { get; } = to;

    public int Minutes => To - From;

    public bool IsOvertime { get; init; }

    public Absence Absence { get; set; }

    public bool IsWorked => Absence == Absence.None;

    /// <summary>When the agent was told: the day, at noon.</summary>
    public DateOnly PublishedOn { get; init; }

    public IEnumerable<(int From, int To, AgentState State)> Activities => _activities.OrderBy(activity => activity.From);

    public int PaidMinutes => Minutes - _activities.Where(activity => activity.State == AgentState.Meal).Sum(activity => activity.To - activity.From);

    /// <summary>Puts an activity at a time or, where that is taken, at the next free one; false if there is none.</summary>
    public bool TryPlace(AgentState state, int minutes, int preferred, out int at)
    {
        for (at = preferred; at + minutes <= To; at += 15)
        {
            var (start, end) = (at, at + minutes);
            if (start >= From && _activities.TrueForAll(activity => end <= activity.From || start >= activity.To))
            {
                _activities.Add((start, end, state));
                return true;
            }
        }

        return false;
    }
}
