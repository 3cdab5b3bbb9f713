using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>What agents did against their roster, minute by minute; and what lies in slots.</summary>
internal sealed class PlainAttendance(ContactCenter center, TimeRange observed, (DateTimeOffset At, AgentActivity Doing)[] minutes)
{
    private const long Minute = 60_000;
    private (DateTimeOffset At, string Agent, Shift? Shift, AgentState? Planned, AgentActivity? Doing)[]? _all;

    /// <summary>What a measure consists of; null where it is none of these.</summary>
    public IEnumerable<Drop>? Drops(string measure) => measure switch
    {
        "duty_time" => Time((shift, _, _) => IsDuty(shift)),
        "scheduled_on_queue_time" => Time((shift, planned, _) => IsDuty(shift) && (planned is null || IsOnQueue(planned))),
        "in_schedule_time" => Time((shift, planned, doing) => IsDuty(shift) && IsAsPlanned(planned ?? AgentState.Available, doing?.State)),
        "out_of_shift_time" => Time((shift, _, doing) => !IsDuty(shift) && IsOnQueue(doing?.State)),
        "worked_on_queue_time" => Time((_, _, doing) => IsOnQueue(doing?.State)),
        "paid_roster_time" => Time((shift, planned, _) => IsPaid(shift, planned)),
        "absence_time" => Time((shift, planned, _) => IsPaid(shift, planned) && shift!.Absence != Absence.None),
        "break_time" => Time((shift, planned, doing) => IsPaid(shift, planned) && shift!.Absence == Absence.None && doing is { State: AgentState.Break, Paid: null or true }),
        "internal_time" => Time((shift, planned, doing) => IsPaid(shift, planned) && shift!.Absence == Absence.None && doing is { Paid: null or true }
            && doing.State is AgentState.Meeting or AgentState.Training or AgentState.Coaching or AgentState.BackOffice or AgentState.Other),
        "slot_time" => from minute in minutes
                       from channel in Enum.GetValues<Channel>()
                       let slots = Slots(minute.Doing.Agent, channel, minute.At)
                       where slots > 0
                       select new Drop(minute.At, slots * Minute, minute.Doing.Agent, Channel: channel),
        "load_time" => Handling(),
        "capacities" => center.Capacities!.Where(capacity => capacity.To is null || capacity.To > observed.From)
            .Select(capacity => new Drop(capacity.From > observed.From ? capacity.From : observed.From, 1, capacity.Agent, Channel: capacity.Channel)),
        _ => null,
    };

    private static bool IsDuty(Shift? shift) => shift is not null && shift.Absence != Absence.Planned;

    private static bool IsPaid(Shift? shift, AgentState? planned) => shift?.Absence is not null && planned != AgentState.Meal;

    private static bool IsOnQueue(AgentState? state) => state is AgentState.Talking or AgentState.Holding or AgentState.Wrapping or AgentState.Available or AgentState.NotResponding;

    private static bool IsAsPlanned(AgentState planned, AgentState? doing) =>
        IsOnQueue(planned) ? IsOnQueue(doing) : doing == planned || (doing is null && planned is AgentState.Break or AgentState.Meal);

    private IEnumerable<Drop> Time(Func<Shift?, AgentState?, AgentActivity?, bool> counts) =>
        (_all ??= [.. All()]).Where(minute => counts(minute.Shift, minute.Planned, minute.Doing)).Select(minute => new Drop(minute.At, Minute, minute.Agent));

    private IEnumerable<(DateTimeOffset At, string Agent, Shift? Shift, AgentState? Planned, AgentActivity? Doing)> All()
    {
        var doing = minutes.ToDictionary(minute => (minute.At, minute.Doing.Agent), minute => minute.Doing);
        return from agent in center.Shifts!.Count == 0 ? [] : center.Shifts!.Select(shift => shift.Agent).Concat(minutes.Select(minute => minute.Doing.Agent)).Distinct()
               from at in PlainFacts.Minutes(observed.From, observed.To)
               let shift = center.Shifts!.Where(shift => shift.Agent == agent && shift.Start <= at && at < shift.End)
                   .OrderBy(shift => Array.IndexOf([Absence.None, null, Absence.Unplanned, Absence.Planned], shift.Absence)).FirstOrDefault()
               let planned = center.ScheduledActivities!.Where(planned => planned.Agent == agent && planned.Start <= at && at < planned.End)
                   .OrderBy(planned => planned.State == AgentState.Meal ? 0 : 1).ThenByDescending(planned => planned.Start).ThenBy(planned => planned.State).FirstOrDefault()
               select (at, agent, shift, planned?.State, doing.GetValueOrDefault((at, agent)));
    }

    private int Slots(string? agent, Channel channel, DateTimeOffset at) => center.Capacities!
        .Where(capacity => capacity.Agent == agent && capacity.Channel == channel && capacity.From <= at && (capacity.To is null || at < capacity.To))
        .OrderByDescending(capacity => capacity.From).ThenByDescending(capacity => capacity.Slots).FirstOrDefault()?.Slots ?? 0;

    /// <summary>Handling, cut at whole minutes.</summary>
    private IEnumerable<Drop> Handling()
    {
        foreach (var leg in center.Interactions.Select(row => row.ToInteraction()).Where(leg => leg.OfferedAt >= observed.From && leg.OfferedAt < observed.To))
        {
            if (leg.Outcome != Outcome.Answered || leg.Channel == Channel.Bot || leg.Talk is not { } talk)
            {
                continue;
            }

            var end = leg.OfferedAt + (leg.Wait ?? default) + talk + (leg.Hold ?? default) + (leg.Wrap ?? default);
            for (var at = leg.OfferedAt + (leg.Wait ?? default); at < end;)
            {
                var minute = new DateTimeOffset((at.UtcTicks / TimeSpan.TicksPerMinute + 1) * TimeSpan.TicksPerMinute, TimeSpan.Zero);
                var next = minute < end ? minute : end;
                if (Slots(leg.Agent, leg.Channel, at) > 0)
                {
                    yield return new(at, (long)(next - at).TotalMilliseconds, leg.Agent, Channel: leg.Channel);
                }

                at = next;
            }
        }
    }
}
