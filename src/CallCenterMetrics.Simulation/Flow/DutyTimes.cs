using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Flow;

/// <summary>A duty as instants; overtime that follows at once is part of it.</summary>
internal sealed record DutyTimes(Member Member, long Start, long End, IReadOnlyList<(long Start, long End, AgentState State)> Activities)
{
    /// <summary>The duties worked before the end of the records, by agent.</summary>
    public static ILookup<Member, DutyTimes> Worked(IReadOnlyList<DutyPlan> duties, CenterCalendar calendar)
    {
        var found = new List<DutyTimes>();
        foreach (var duty in duties.Where(duty => duty.IsWorked && duty.Day < calendar.End))
        {
            var (start, end) = (calendar.At(duty.Day, duty.From), calendar.At(duty.Day, duty.To));
            if (found.Count > 0 && found[^1].Member == duty.Member && found[^1].End == start)
            {
                found[^1] = found[^1] with { End = end };
                continue;
            }

            found.Add(new(duty.Member, start, end, [.. duty.Activities.Select(activity => (calendar.At(duty.Day, activity.From), calendar.At(duty.Day, activity.To), activity.State))]));
        }

        return found.ToLookup(duty => duty.Member);
    }
}
