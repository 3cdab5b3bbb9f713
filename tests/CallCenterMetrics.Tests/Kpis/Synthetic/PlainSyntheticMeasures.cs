using CallCenterMetrics.Facts;
using CallCenterMetrics.Tests.Aggregation.Contacts;
using CallCenterMetrics.Tests.Aggregation.OtherFacts;
using static CallCenterMetrics.Facts.AgentState;

namespace CallCenterMetrics.Tests.Kpis.Synthetic;

/// <summary>
/// The measures of facts on a synthetic center in UTC, to the millisecond: time as lengths of stretches between the begins and ends of records, cut at half-hours; the
/// rest record by record. In milliseconds, counts, and millionths of other amounts.
/// </summary>
internal sealed class PlainSyntheticMeasures
{
    private readonly ContactCenter _center;
    private readonly TimeRange _observed;
    private readonly PlainStretch[] _stretches;
    private readonly PlainFacts _facts;
    private readonly PlainRoster _roster;
    private readonly PlainContacts _contacts;
    private readonly PlainHandling _handling;
    private readonly PlainWaiting _waiting;
    private readonly Dictionary<string, Bit[]> _bits = [];

    public PlainSyntheticMeasures(ContactCenter center)
    {
        (_center, _observed) = (center, PlainFacts.Observed(center));
        _stretches = PlainStretch.All(center, _observed);
        (_facts, _roster) = (new(center with { Activities = null }), new(center));
        (_contacts, _handling, _waiting) = (new(center), new(center), new(center));
    }

    public Dictionary<string, double> By(PlainGrouping grouping, PlainDimension[] dimensions, string measure) => measure switch
    {
        "spread_cost" => Costs(dimensions, null),
        "labor_cost" => Costs(dimensions, CostCategory.Labor),
        "automation_cost" => Costs(dimensions, CostCategory.Automation),
        "opening_headcount" => Headcount(dimensions, atBegin: true),
        "closing_headcount" => Headcount(dimensions, atBegin: false),
        "planned_time" => Planned(grouping, dimensions.Any(dimension => dimension.Dimension == CallCenterMetrics.Aggregation.Dimension.Queue)),
        _ => (_contacts.By(grouping, measure) ?? _handling.By(grouping, measure) ?? _waiting.By(grouping, measure))?.ToDictionary(cell => cell.Key, cell => (double)cell.Value)
            ?? Sums(Bits(measure), bit => PlainDimension.KeyOf(dimensions, new(bit.At, 0, bit.Agent, bit.Queue))),
    };

    private Bit[] Bits(string measure) => _bits.TryGetValue(measure, out var bits) ? bits
        : _bits[measure] = [.. (Of(measure) ?? _facts.Drops(measure).Select(drop => new Bit(drop.At, drop.Amount, drop.Agent, drop.Queue)))
            .Where(bit => bit.At >= _observed.From && bit.At < _observed.To)];

    private IEnumerable<Bit>? Of(string measure) => measure switch
    {
        "busy_time" => Doing(Talking, Holding, Wrapping),
        "available_time" => Doing(Available),
        "not_responding_time" => Doing(NotResponding),
        "logged_in_time" => Time(stretch => stretch.Doing is not null),
        "paid_time" => Time(stretch => stretch.Doing is { Paid: true, Productive: not null }),
        "productive_time" => Time(stretch => stretch.Doing is { Paid: true, Productive: true }),
        "paid_logged_in_time" => Time(stretch => stretch.Doing is { Paid: true }),
        "paid_back_office_time" => Time(stretch => stretch.Doing is { Paid: true, State: BackOffice }),
        "used_capacity_time" => Time(stretch => stretch.Doing is { Paid: true, Productive: true, State: Talking or Holding or Wrapping or BackOffice }),
        "worked_on_queue_time" => Time(stretch => IsOnQueue(stretch.Doing?.State)),
        "duty_time" => Time(IsDuty),
        "scheduled_on_queue_time" => Time(stretch => IsDuty(stretch) && (stretch.Planned is null || IsOnQueue(stretch.Planned))),
        "in_schedule_time" => Time(stretch => IsDuty(stretch) && IsAsPlanned(stretch.Planned ?? Available, stretch.Doing?.State)),
        "out_of_shift_time" => Time(stretch => !IsDuty(stretch) && IsOnQueue(stretch.Doing?.State)),
        "paid_roster_time" => Time(IsPaid),
        "absence_time" => Time(stretch => IsPaid(stretch) && stretch.Shift!.Absence != Absence.None),
        "break_time" => Time(stretch => IsPaid(stretch) && stretch.Shift!.Absence == Absence.None && stretch.Doing is { State: Break, Paid: null or true }),
        "internal_time" => Time(stretch => IsPaid(stretch) && stretch.Shift!.Absence == Absence.None
            && stretch.Doing is { Paid: null or true, State: Meeting or Training or Coaching or BackOffice or Other }),
        "scheduled_time" => OfShifts((shift, _) => shift.Absence is null ? 0 : 1),
        "unplanned_absence_time" => OfShifts((shift, _) => shift.Absence == Absence.Unplanned ? 1 : 0),
        "paid_scheduled_time" => OfShifts((shift, stretch) => shift.Absence != Absence.Planned && stretch.Planned != Meal ? 1 : 0),
        "burden_time" => OfShifts((shift, stretch) => shift.Absence != Absence.Planned && stretch.Planned != Meal ? _roster.Tenths(shift, stretch.From) / 10.0 : 0),
        "split_duty_time" or "short_rest_time" or "night_time" or "weekend_time" or "holiday_time" or "overtime_time" or "short_notice_time" => OfShifts((shift, stretch) =>
            shift.Absence != Absence.Planned && stretch.Planned != Meal && _roster.Has(measure[..^"_time".Length], shift, stretch.From) ? 1 : 0),
        "slot_time" => _stretches.Where(stretch => stretch.Doing is not null).SelectMany(stretch => _center.Capacities!
            .Where(capacity => capacity.Agent == stretch.Agent && capacity.From <= stretch.From && !(capacity.To <= stretch.From))
            .Select(capacity => new Bit(stretch.From, capacity.Slots * stretch.Length, stretch.Agent))),
        "load_time" => from leg in _contacts.Legs
                       where leg.IsHandled() && leg.Talk is not null
                       from capacity in _center.Capacities!
                       where capacity.Agent == leg.Agent && capacity.Channel == leg.Channel
                       let answer = leg.OfferedAt + (leg.Wait ?? default)
                       from bit in Cut(Later(capacity.From, answer), Earlier(capacity.To, answer + leg.Talk!.Value + (leg.Hold ?? default) + (leg.Wrap ?? default)), leg.Agent)
                       select bit,
        "staffed_half_hours" => HalfHours(_ => true),
        "overloaded_half_hours" => HalfHours(occupancy => occupancy > 0.88),
        "employed_time" => Employed(_ => 1),
        "agent_month_time" => Employed(_ => 1, ofMonth: true),
        "fte_month_time" => Employed(contract => (double)(contract.HoursPerWeek ?? 0) / 40, ofMonth: true),
        "deferred_answers" => Deferred.Select(leg => new Bit(leg.OfferedAt, 1, leg.Agent, leg.Queue)),
        "deferred_open_wait" => Deferred.Select(leg => new Bit(leg.OfferedAt, Open(leg.OfferedAt, leg.OfferedAt + leg.Wait!.Value), leg.Agent, leg.Queue)),
        "required_agent_time" => Plans
            .SelectMany(plan => Cut(plan.From, plan.To, null, plan.Queue).Select(bit => bit with { Amount = bit.Amount * (double)plan.RequiredAgents!.Value })),
        "planned_on_queue_time" => Time(stretch => IsOnQueue(stretch.Doing?.State) && PlannedAt.Contains(HalfOf(stretch.From))),
        _ => null,
    };

    private HashSet<DateTimeOffset> PlannedAt => field ??= [.. Plans.SelectMany(plan => Cut(plan.From, plan.To)).Select(bit => HalfOf(bit.At))];

    /// <summary>The latest forecast of each stretch that was made before it, where it says how many agents it takes; all are of half-hours.</summary>
    private Forecast[] Plans => field ??= [.. _center.Forecasts!.Where(plan => !(plan.MadeAt >= plan.From)).GroupBy(plan => (plan.Queue, plan.From, plan.To))
        .Select(same => same.MaxBy(plan => plan.MadeAt)!).Where(plan => plan.RequiredAgents is not null)];

    private Interaction[] Deferred => field ??=
        [.. _contacts.Legs.Where(leg => leg.IsOffered() && leg.Outcome == Outcome.Answered && leg.Channel is Channel.Email or Channel.Message or Channel.Task && leg.Wait is not null)];

    private static bool IsOnQueue(AgentState? state) => state is Talking or Holding or Wrapping or Available or NotResponding;

    private static bool IsDuty(PlainStretch stretch) => stretch.Shift is not null && stretch.Shift.Absence != Absence.Planned;

    private static bool IsPaid(PlainStretch stretch) => stretch.Shift?.Absence is not null && stretch.Planned != Meal;

    private static bool IsAsPlanned(AgentState planned, AgentState? doing) =>
        IsOnQueue(planned) ? IsOnQueue(doing) : doing == planned || (doing is null && planned is Break or Meal);

    private static DateTimeOffset HalfOf(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % (30 * TimeSpan.TicksPerMinute), TimeSpan.Zero);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;

    private static Dictionary<string, double> Sums(IEnumerable<Bit> bits, Func<Bit, string> key) =>
        bits.GroupBy(key).ToDictionary(same => same.Key, same => same.Sum(bit => bit.Amount));

    private IEnumerable<Bit> Doing(params AgentState[] states) => Time(stretch => stretch.Doing is { } doing && states.Contains(doing.State));

    private IEnumerable<Bit> Time(Func<PlainStretch, bool> counts) => _stretches.Where(counts).Select(stretch => new Bit(stretch.From, stretch.Length, stretch.Agent));

    private IEnumerable<Bit> OfShifts(Func<Shift, PlainStretch, double> weight) =>
        _stretches.SelectMany(stretch => stretch.Shifts.Select(shift => new Bit(stretch.From, weight(shift, stretch) * stretch.Length, stretch.Agent)));

    /// <summary>The parts of a stretch of time in each half-hour observed.</summary>
    private IEnumerable<Bit> Cut(DateTimeOffset from, DateTimeOffset to, string? agent = null, string? queue = null)
    {
        for (var (at, end) = (Later(from, _observed.From), Earlier(to, _observed.To)); at < end; at = HalfOf(at).AddMinutes(30))
        {
            yield return new(at, (Earlier(HalfOf(at).AddMinutes(30), end) - at).TotalMilliseconds, agent, queue);
        }
    }

    private IEnumerable<Bit> HalfHours(Func<double, bool> counts) =>
        from stretch in _stretches
        where stretch.Doing?.State is Talking or Holding or Wrapping or Available
        group stretch by (stretch.Agent, HalfOf(stretch.From)) into half
        where counts(half.Where(stretch => stretch.Doing!.State != Available).Sum(stretch => stretch.Length) / half.Sum(stretch => stretch.Length))
        select new Bit(half.Min(stretch => stretch.From), 1, half.Key.Agent);

    /// <summary>Of a month: its time is one of 30 days.</summary>
    private IEnumerable<Bit> Employed(Func<Employment, double> weight, bool ofMonth = false) =>
        from contract in _center.Employments!
        from bit in Cut(contract.Hired, contract.Left ?? DateTimeOffset.MaxValue, contract.Agent)
        select bit with { Amount = bit.Amount * weight(contract) * (ofMonth ? 30.0 / DateTime.DaysInMonth(bit.At.Year, bit.At.Month) : 1) };

    /// <summary>The hours of <see cref="SyntheticOracleTests"/>: 9 to 17, Saturdays to 12, never on Sundays.</summary>
    private static double Open(DateTimeOffset begin, DateTimeOffset end) =>
        (from day in Enumerable.Range(0, (end.UtcDateTime.Date - begin.UtcDateTime.Date).Days + 1)
             .Select(day => new DateTimeOffset(begin.UtcDateTime.Date.AddDays(day), TimeSpan.Zero))
         where day.DayOfWeek != DayOfWeek.Sunday
         let part = Earlier(day.AddHours(day.DayOfWeek == DayOfWeek.Saturday ? 12 : 17), end) - Later(day.AddHours(9), begin)
         where part > TimeSpan.Zero
         select part.TotalMilliseconds).Sum();

    /// <summary>The time of any queue's plans, by queue that of its own.</summary>
    private Dictionary<string, double> Planned(PlainGrouping grouping, bool byQueue) => Plans
        .SelectMany(plan => Cut(plan.From, plan.To, null, byQueue ? plan.Queue : null))
        .GroupBy(bit => (bit.Queue, HalfOf(bit.At))).Select(same => same.First())
        .GroupBy(bit => grouping.Key(new Drop(bit.At, 0, null, bit.Queue))).ToDictionary(same => same.Key, same => same.Sum(bit => bit.Amount));

    /// <summary>Who is employed on both sides of the begin, or of the end, of each stretch of time.</summary>
    private Dictionary<string, double> Headcount(PlainDimension[] dimensions, bool atBegin)
    {
        PlainDimension[] ofTime = [.. dimensions.Where(dimension => dimension.OfTime is not null)];
        var stretches = PlainStretch.Halves(_observed).SkipLast(1)
            .GroupBy(half => PlainDimension.Join(ofTime.Select(dimension => dimension.OfTime!(half))))
            .Select(same => (From: same.First(), To: same.Last().AddMinutes(30)));
        return (from stretch in stretches
                let at = atBegin ? stretch.From : stretch.To
                from contract in _center.Employments!
                where contract.Hired < at && !(contract.Left <= at)
                group contract by PlainDimension.KeyOf(dimensions, new(stretch.From, 0, contract.Agent))).ToDictionary(same => same.Key, same => (double)same.Count());
    }

    private Dictionary<string, double> Costs(PlainDimension[] dimensions, CostCategory? category)
    {
        var dimension = dimensions.SingleOrDefault();
        var of = _center with { Costs = [.. _center.Costs!.Where(entry => category is null || entry.Category == category)] };
        return PlainCosts.Spread(
            of, dimension?.OfTime ?? (_ => ""), leg => dimension is { OfTime: null } ? dimension.OfLeg(leg) ?? "(none)" : "",
            entry => dimension is { OfTime: null } ? dimension.OfCost(entry) ?? "(none)" : "")
            .ToDictionary(cell => cell.Key.Time + cell.Key.Leg, cell => (double)cell.Value);
    }

    private sealed record Bit(DateTimeOffset At, double Amount, string? Agent = null, string? Queue = null);
}
