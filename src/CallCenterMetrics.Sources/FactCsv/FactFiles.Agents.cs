using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.FactCsv;

/// <content>What agents do and are to do.</content>
internal static partial class FactFiles
{
    private static FactFile<AgentActivity> Activities => new(
        "agent_activity.csv", "Agent, Start, End, State, Queue?, Channel?, Paid?, Productive?", center => center.Activities, (center, rows) => center with { Activities = rows })
    {
        Record = row => new()
        {
            Agent = row.Text("Agent"), Start = row.Start("Start"), End = row.End("End"), State = row.Word<AgentState>("State"), Queue = row.OptionalText("Queue"),
            Channel = row.OptionalWord<Channel>("Channel"), Paid = row.OptionalYesNo("Paid"), Productive = row.OptionalYesNo("Productive"),
        },
        Fields = (activity, to) => to
            .Text(activity.Agent).Instant(activity.Start).Instant(activity.End).Word<AgentState>(activity.State).Text(activity.Queue)
            .Word(activity.Channel).YesNo(activity.Paid).YesNo(activity.Productive),
    };

    private static FactFile<Capacity> Capacities => new(
        "capacity.csv", "Agent, Channel, Slots, From, To?", center => center.Capacities, (center, rows) => center with { Capacities = rows })
    {
        Record = row => new()
        {
            Agent = row.Text("Agent"), Channel = row.Word<Channel>("Channel"), Slots = row.Whole("Slots", 1, int.MaxValue), From = row.Start("From"), To = row.OptionalEnd("To"),
        },
        Fields = (capacity, to) => to
            .Text(capacity.Agent).Word<Channel>(capacity.Channel).Number(capacity.Slots).Instant(capacity.From).Instant(capacity.To),
    };

    private static FactFile<Shift> Shifts => new(
        "shifts.csv", "Agent, Start, End, PublishedAt?, Overtime?, Absence?", center => center.Shifts, (center, rows) => center with { Shifts = rows })
    {
        Record = row => new()
        {
            Agent = row.Text("Agent"), Start = row.Start("Start"), End = row.End("End"), PublishedAt = row.OptionalInstant("PublishedAt"),
            Overtime = row.OptionalYesNo("Overtime") ?? false, Absence = row.OptionalWord<Absence>("Absence"),
        },
        Fields = (shift, to) => to
            .Text(shift.Agent).Instant(shift.Start).Instant(shift.End).Instant(shift.PublishedAt).YesNo(shift.Overtime).Word<Absence>(shift.Absence),
    };

    private static FactFile<ScheduledActivity> ScheduledActivities => new(
        "scheduled_activities.csv", "Agent, Start, End, State", center => center.ScheduledActivities, (center, rows) => center with { ScheduledActivities = rows })
    {
        Record = row => new() { Agent = row.Text("Agent"), Start = row.Start("Start"), End = row.End("End"), State = row.Word<AgentState>("State") },
        Fields = (activity, to) => to.Text(activity.Agent).Instant(activity.Start).Instant(activity.End).Word<AgentState>(activity.State),
    };
}
