using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Records;

/// <summary>Duties as shifts and scheduled activities.</summary>
internal static class DutyRecords
{
    private const int Noon = 12 * 60;

    public static IReadOnlyList<Shift> Shifts(IEnumerable<DutyPlan> duties, CenterCalendar calendar) =>
    [
        .. duties.Select(duty => new Shift
        {
            Agent = duty.Member.Id,
            Start = Ms.Instant(calendar.At(duty.Day, duty.From)),
            End = Ms.Instant(calendar.At(duty.Day, duty.To)),
            PublishedAt = duty.PublishedOn < calendar.End ? Ms.Instant(calendar.At(duty.PublishedOn, Noon)) : null,
            Overtime = duty.IsOvertime,
            Absence = duty.Absence,
        }).OrderBy(shift => shift.Start).ThenBy(shift => shift.Agent, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<ScheduledActivity> Activities(IEnumerable<DutyPlan> duties, CenterCalendar calendar) =>
    [
        .. duties.SelectMany(duty => duty.Activities.Select(activity => new ScheduledActivity
        {
            Agent = duty.Member.Id,
            Start = Ms.Instant(calendar.At(duty.Day, activity.From)),
            End = Ms.Instant(calendar.At(duty.Day, activity.To)),
            State = activity.State,
        })).OrderBy(activity => activity.Start).ThenBy(activity => activity.Agent, StringComparer.Ordinal),
    ];
}
