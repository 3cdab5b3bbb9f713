using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>
/// The measures over agent time, rosters, contracts and employee surveys, worked out minute by minute from the records: slow, and plain enough to be read
/// beside the specification. Costs are in <see cref="PlainCosts"/>.
/// </summary>
internal sealed class PlainFacts
{
    private const long Minute = 60_000;
    private readonly ContactCenter _center;
    private readonly TimeRange _observed;
    private readonly (DateTimeOffset At, AgentActivity Doing)[] _minutes;     // what each agent is doing at each minute

    private readonly PlainRoster _roster;
    private readonly PlainAttendance _attendance;
    private readonly PlainPeople _people;

    public PlainFacts(ContactCenter center)
    {
        (_center, _observed) = (center, Observed(center));
        _minutes = [.. from records in (center.Activities ?? []).GroupBy(record => record.Agent)
                       from minute in Minutes(_observed.From, _observed.To)
                       let doing = Doing([.. records], minute)
                       where doing is not null
                       select (minute, doing)];
        _roster = new(center);
        _attendance = new(center, _observed, _minutes);
        _people = new(center, _observed);
    }

    public static TimeRange Observed(ContactCenter center)
    {
        if (center.Observed is { } stated)
        {
            return stated;
        }

        DateTimeOffset[] instants = center.Interactions.Count > 0 ? [.. center.Interactions.Select(row => row.OfferedAt)]
            : center.Activities?.Count > 0 ? [.. center.Activities.SelectMany(record => new[] { record.Start, record.End.AddMinutes(-1) })]
            : [.. (center.Shifts ?? []).SelectMany(record => new[] { record.Start, record.End.AddMinutes(-1) })];
        return instants.Length == 0 ? new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch) : new(FirstOf(instants.Min()), LastOf(instants.Max()).AddMinutes(1));

        string DayOf(DateTimeOffset at) => CalendarOracle.Day(at, center.TimeZone);
        DateTimeOffset MinuteOf(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
        DateTimeOffset FirstOf(DateTimeOffset at) => Minutes(MinuteOf(at).AddDays(-2), at.AddMinutes(1)).First(minute => DayOf(minute) == DayOf(at));
        DateTimeOffset LastOf(DateTimeOffset at) => Minutes(MinuteOf(at), at.AddDays(2)).Last(minute => DayOf(minute) == DayOf(at));
    }

    /// <summary>What a measure consists of.</summary>
    public IEnumerable<Drop> Drops(string measure) => measure switch
    {
        "busy_time" => Time(doing => IsBusy(doing.State)),
        "available_time" => Time(doing => doing.State == AgentState.Available),
        "not_responding_time" => Time(doing => doing.State == AgentState.NotResponding),
        "logged_in_time" => Time(_ => true),
        "paid_time" => Time(doing => doing.Paid == true && doing.Productive is not null),
        "productive_time" => Time(doing => doing.Paid == true && doing.Productive == true),
        "paid_known_spans" => Spans(IsPaidKnown),
        "paid_unknown_spans" => Spans(record => !IsPaidKnown(record)),
        "logged_in_spans" => Spans(_ => true),
        "on_queue_spans" => Spans(record => IsBusy(record.State) || record.State is AgentState.Available or AgentState.NotResponding),
        "staffed_half_hours" => HalfHours(_ => true),
        "overloaded_half_hours" => HalfHours(occupancy => occupancy > 0.88m),
        "duties" => Duties(shift => shift.Absence is not null),
        "duties_of_unknown_absence" => Duties(shift => shift.Absence is null),
        "rostered_duties" => Duties(shift => shift.Absence is null or Absence.None or Absence.Unplanned),
        "scheduled_time" => Stretches(_center.Shifts!.Where(shift => shift.Absence is not null), shift => (shift.Agent, shift.Start, shift.End)),
        "unplanned_absence_time" => Stretches(_center.Shifts!.Where(shift => shift.Absence == Absence.Unplanned), shift => (shift.Agent, shift.Start, shift.End)),
        "paid_scheduled_time" => _roster.Drops(_observed, (_, _) => 10),
        "burden_time" => _roster.Drops(_observed, _roster.Tenths),
        "split_duty_time" or "short_rest_time" or "night_time" or "weekend_time" or "holiday_time" or "overtime_time" or "short_notice_time" =>
            _roster.Drops(_observed, (duty, minute) => _roster.Has(measure[..^"_time".Length], duty, minute) ? 10 : 0).Where(drop => drop.Amount > 0),
        "contracts" => Contracts(_ => true),
        "employed_time" => Stretches(_center.Employments!, contract => (contract.Agent, contract.Hired, contract.Left ?? DateTimeOffset.MaxValue)),
        "leavers" => Left(_ => true),
        "voluntary_leavers" => Left(contract => contract.Voluntary == true),
        "leavers_of_unknown_choice" => Left(contract => contract.Voluntary is null),
        "early_leavers" => Left(contract => (contract.Left!.Value - contract.Hired).TotalDays <= 90),
        "employee_satisfaction_1" => Said(answer => answer.Satisfaction == 1 ? 1 : 0),
        "employee_satisfaction_2" => Said(answer => answer.Satisfaction == 2 ? 1 : 0),
        "employee_satisfaction_3" => Said(answer => answer.Satisfaction == 3 ? 1 : 0),
        "employee_satisfaction_4" => Said(answer => answer.Satisfaction == 4 ? 1 : 0),
        "employee_satisfaction_5" => Said(answer => answer.Satisfaction == 5 ? 1 : 0),
        "employee_promoters" => Said(answer => answer.Recommendation is 9 or 10 ? 1 : 0),
        "employee_passives" => Said(answer => answer.Recommendation is 7 or 8 ? 1 : 0),
        "employee_detractors" => Said(answer => answer.Recommendation is >= 0 and <= 6 ? 1 : 0),
        "employee_effort_known" => Said(answer => answer.Effort is null ? 0 : 1),
        "employee_effort_sum" => Said(answer => answer.Effort ?? 0),
        "employee_effort_squares" => Said(answer => (answer.Effort * answer.Effort) ?? 0),
        "open_time" => Open(1),
        "stated_staffing" => Open(_center.StatedAgents!.Value),
        "used_capacity_time" => Time(doing => doing.Paid == true && doing.Productive == true && (IsBusy(doing.State) || doing.State == AgentState.BackOffice)),
        "paid_logged_in_time" => Time(doing => doing.Paid == true),
        "paid_back_office_time" => Time(doing => doing.Paid == true && doing.State == AgentState.BackOffice),
        "pay_known_spans" => Spans(record => record.Paid is not null),
        "pay_unknown_spans" => Spans(record => record.Paid is null),
        "contracts_of_known_hours" => Contracts(contract => contract.HoursPerWeek is not null),
        "contracts_of_unknown_hours" => Contracts(contract => contract.HoursPerWeek is null),
        _ => _attendance.Drops(measure) ?? _people.Drops(measure) ?? throw new ArgumentException($"No plain version of '{measure}'.", nameof(measure)),
    };

    public static IEnumerable<DateTimeOffset> Minutes(DateTimeOffset from, DateTimeOffset to)
    {
        for (var minute = from; minute < to; minute = minute.AddMinutes(1))
        {
            yield return minute;
        }
    }

    private static bool IsBusy(AgentState state) => state is AgentState.Talking or AgentState.Holding or AgentState.Wrapping;

    private static bool IsPaidKnown(AgentActivity record) => record.Paid is { } paid && (!paid || record.Productive is not null);

    /// <summary>The busiest of what an agent is doing; of equally busy ones what began first, of those by queue, channel and so on.</summary>
    private static AgentActivity? Doing(AgentActivity[] records, DateTimeOffset minute) => records
        .Where(record => record.Start <= minute && minute < record.End)
        .OrderBy(record => Array.IndexOf([AgentState.Talking, AgentState.Holding, AgentState.Wrapping, AgentState.Available, AgentState.NotResponding], record.State) is >= 0 and var rank ? rank : 5)
        .ThenBy(record => Began(records, record))
        .ThenBy(record => record.Queue, StringComparer.Ordinal).ThenBy(record => record.Channel).ThenBy(record => record.Paid).ThenBy(record => record.Productive).ThenBy(record => record.State)
        .FirstOrDefault();

    /// <summary>When something began: records that are alike and touch are one stretch.</summary>
    private static DateTimeOffset Began(AgentActivity[] records, AgentActivity record)
    {
        var began = record.Start;
        while (records.FirstOrDefault(other => other.Start < began && other.End >= began && other with { Start = record.Start, End = record.End } == record) is { } before)
        {
            began = before.Start;
        }

        return began;
    }

    private DateTimeOffset Later(DateTimeOffset start) => start > _observed.From ? start : _observed.From;

    private IEnumerable<Drop> Time(Func<AgentActivity, bool> counts) => _minutes.Where(minute => counts(minute.Doing)).Select(minute => Of(minute.At, Minute, minute.Doing));

    private IEnumerable<Drop> Spans(Func<AgentActivity, bool> counts) => _center.Activities!
        .Where(record => record.End > _observed.From && counts(record)).Select(record => Of(Later(record.Start), 1, record));

    private static Drop Of(DateTimeOffset at, long amount, AgentActivity doing) => new(at, amount, doing.Agent, doing.Queue, doing.Channel);

    private IEnumerable<Drop> HalfHours(Func<decimal, bool> counts) =>
        from minute in _minutes
        where IsBusy(minute.Doing.State) || minute.Doing.State == AgentState.Available
        group minute by (minute.Doing.Agent, CalendarOracle.Minutes(minute.At, _center.TimeZone, 30)) into half
        where counts((decimal)half.Count(minute => IsBusy(minute.Doing.State)) / half.Count())
        select new Drop(half.Min(minute => minute.At), 1, half.Key.Agent);

    private IEnumerable<Drop> Stretches<T>(IEnumerable<T> records, Func<T, (string Agent, DateTimeOffset From, DateTimeOffset To)> stretch) =>
        from record in records
        let found = stretch(record)
        from minute in Minutes(Later(found.From), found.To < _observed.To ? found.To : _observed.To)
        select new Drop(minute, Minute, found.Agent);

    private IEnumerable<Drop> Open(int agents) => Minutes(_observed.From, _observed.To).Where(minute => _center.BusinessHours!.IsOpen(minute)).Select(minute => new Drop(minute, agents * Minute, null));

    private IEnumerable<Drop> Duties(Func<Shift, bool> counts) =>
        _center.Shifts!.Where(shift => shift.End > _observed.From && counts(shift)).Select(shift => new Drop(Later(shift.Start), 1, shift.Agent));

    private IEnumerable<Drop> Contracts(Func<Employment, bool> counts) => _center.Employments!
        .Where(contract => counts(contract) && (contract.Left is null || (contract.Left > _observed.From && contract.Left > contract.Hired)))
        .Select(contract => new Drop(Later(contract.Hired), 1, contract.Agent));

    private IEnumerable<Drop> Left(Func<Employment, bool> counts) => _center.Employments!
        .Where(contract => contract.Left > contract.Hired && counts(contract)).Select(contract => new Drop(contract.Left!.Value.AddMilliseconds(-1), 1, contract.Agent));

    private IEnumerable<Drop> Said(Func<SurveyResponse, int> amount) => _center.SurveyResponses!
        .Where(answer => answer.Kind == SurveyKind.Employee && answer.Relation is null).Select(answer => new Drop(answer.At, amount(answer)));
}
