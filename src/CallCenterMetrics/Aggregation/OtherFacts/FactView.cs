using CallCenterMetrics.Aggregation.Contacts;
using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Aggregation.Planning;
using CallCenterMetrics.Aggregation.Waiting;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>The facts of a center as measures see them: within the time observed, worked out once.</summary>
internal sealed class FactView
{
    private readonly Lazy<IReadOnlyList<AgentSpan>?> _timeline;
    private readonly Lazy<Dictionary<string, Range>> _ofAgents;
    private readonly Lazy<IReadOnlyList<RosterPiece>?> _roster;
    private readonly Lazy<IReadOnlyList<CostPart>?> _costs;
    private readonly Lazy<TeamMembership> _teams;
    private readonly Dictionary<FactRows, object?> _records = [];
    private readonly Lazy<LegKeys> _legKeys, _allLegKeys;
    private readonly Lazy<ContactBook> _contacts;
    private readonly Lazy<IReadOnlyList<PlannedStretch>?> _plans;
    private readonly InteractionTable _allLegs;

    /// <param name="center">The center, its interactions only those that were offered within the time observed.</param>
    /// <param name="dimensions">The dimensions of the grouping.</param>
    /// <param name="allLegs">The center with all its interactions: what began before the time observed may reach into it.</param>
    /// <param name="target">The service goal of the totals.</param>
    public FactView(ContactCenter center, IReadOnlyList<Dimension> dimensions, ContactCenter allLegs, ServiceTarget target)
    {
        (Center, _allLegs, Target) = (center, allLegs.Interactions, target);
        Keys = [.. dimensions.Where(dimension => dimension is not Interval)];
        var observed = ObservedTime.Of(center);
        (From, To) = (Scale.Milliseconds(observed.From), Scale.Milliseconds(observed.To));
        _timeline = new(() => center.Activities is { } activities ? AgentTimeline.Of(activities) : null);
        _ofAgents = new(() => Ranges(Timeline ?? []));
        _roster = new(() => center.Shifts is { } shifts ? RosterPiece.Of(shifts, this) : null);
        _costs = new(() => CostSpread.Of(this));
        _teams = new(() => new(center));
        _legKeys = new(() => new(center, Keys));
        _allLegKeys = ReferenceEquals(center, allLegs) ? _legKeys : new(() => new(allLegs, Keys));
        _contacts = new(() => new(center, To));
        _plans = new(() => center.Forecasts is { } forecasts ? PlannedStretch.Of(forecasts) : null);
    }

    public ContactCenter Center { get; }

    /// <summary>The service goal that waits are counted against.</summary>
    public ServiceTarget Target { get; }

    /// <summary>The dimensions of the grouping that are not of time.</summary>
    public IReadOnlyList<Dimension> Keys { get; }

    /// <summary>Begin of the time observed, in milliseconds since 1970.</summary>
    public long From { get; }

    /// <summary>End of the time observed.</summary>
    public long To { get; }

    /// <summary>What each agent was doing, without overlaps.</summary>
    public IReadOnlyList<AgentSpan>? Timeline => _timeline.Value;

    /// <summary>The agents in the timeline.</summary>
    public IEnumerable<string> ActiveAgents => _ofAgents.Value.Keys;

    public IEnumerable<WorkedHalfHour>? HalfHours => Timeline is { } timeline ? WorkedHalfHour.Of(timeline, this) : null;

    public IReadOnlyList<RosterPiece>? Roster => _roster.Value;

    /// <summary>What agents did against what they were scheduled to do.</summary>
    public IEnumerable<AttendanceSpan>? Attendance => AttendanceSpan.Of(this);

    public IReadOnlyList<CostPart>? Costs => _costs.Value;

    public TeamMembership Teams => _teams.Value;

    public ContactBook Contacts => _contacts.Value;

    /// <summary>The contacts in each group of keys in which they have a leg; null where legs have no id to be told by.</summary>
    public IEnumerable<ContactEntry>? ContactEntries => Contacts.KnowsIds ? ContactEntry.Of(Contacts, _legKeys.Value, Center.Interactions.Blocks) : null;

    public IEnumerable<BotSession>? BotSessions => HasInteractions ? BotSession.Of(Center, _legKeys.Value, To) : null;

    public IEnumerable<HandlingSpan>? HandlingSpans => _allLegs.Count > 0 ? HandlingSpan.Of(_allLegs.Blocks, _allLegKeys.Value) : null;

    /// <summary>The agent of one of the <see cref="HandlingSpans"/> that has one.</summary>
    public string AgentOf(in HandlingSpan span) => _allLegs.Texts[(int)TextField.Agent][(int)span.Agent];

    public IEnumerable<WaitingStretch>? WaitingStretches => _allLegs.Count > 0 ? WaitingStretch.Of(_allLegs.Blocks, _allLegKeys.Value) : null;

    /// <summary>Answered e-mails, messages and tasks; null without business hours in the time observed to measure their waits by.</summary>
    public IEnumerable<DeferredAnswer>? DeferredAnswers =>
        Center.BusinessHours is { } hours && OpenHours!.Any() ? DeferredAnswer.Of(Center.Interactions.Blocks, _legKeys.Value, hours) : null;

    /// <summary>The business hours of the time observed, in the years in which there are any.</summary>
    public IEnumerable<TimeRange>? OpenHours
    {
        get
        {
            var (from, to) = (Math.Max(From, Scale.Milliseconds(FactLimits.EarliestInstant)), Math.Min(To, Scale.Milliseconds(FactLimits.LatestInstant)));
            return from < to ? Center.BusinessHours?.Open(new(Scale.Instant(from), Scale.Instant(to))) : Center.BusinessHours is null ? null : [];
        }
    }

    /// <summary>The half-hours in which legs were offered, in each group of keys.</summary>
    public IEnumerable<HalfHourLevel>? HalfHourLevels => HasInteractions ? HalfHourLevel.Of(this, _legKeys.Value) : null;

    /// <summary>The forecasts that count.</summary>
    public IReadOnlyList<PlannedStretch>? Plans => _plans.Value;

    public IEnumerable<ForecastResult>? ForecastResults => Plans is { } plans ? ForecastResult.Of(plans, this) : null;

    public PlannedTime? PlannedTime => Plans is { } plans ? new(plans, this) : null;

    /// <summary>What agents did on queue in the time planned; null where nothing is known of agents, which is not that nobody came.</summary>
    public IEnumerable<AgentSpan>? PlannedSpans => Timeline is { Count: > 0 } timeline ? PlannedTime?.OnQueue(timeline) ?? [] : null;

    public bool HasActivities => Timeline is { Count: > 0 };

    public bool HasDevelopments => Center.Developments is { Count: > 0 };

    public bool HasInteractions => Center.Interactions.Count > 0;

    /// <summary>What an agent was doing, without overlaps and ascending.</summary>
    public IEnumerable<AgentSpan> TimelineOf(string agent) => _ofAgents.Value.TryGetValue(agent, out var range) ? Timeline!.Take(range) : [];

    /// <summary>The records of a fact, asked for once: whether there are any, whether they have keys and what they add is told by the same.</summary>
    public IEnumerable<T>? Once<T>(FactRows rows, Func<IEnumerable<T>?> records)
    {
        if (!_records.TryGetValue(rows, out var known))
        {
            known = records();
            _records.Add(rows, known);
        }

        return (IEnumerable<T>?)known;
    }

    /// <summary>Whether a record lies in the time observed, or a part of it.</summary>
    public bool Counts(in FactPlace place) => place.From < To && (place.IsInstant ? place.From >= From : place.To > From);

    /// <summary>Local stretches of time, to cut by.</summary>
    public IntervalCoder Calendar(Func<TimeZoneInfo, Interval> interval) => interval(Center.TimeZone).Bind(From, Math.Max(From, To - 1));

    private static Dictionary<string, Range> Ranges(IReadOnlyList<AgentSpan> timeline)
    {
        var ranges = new Dictionary<string, Range>(StringComparer.Ordinal);
        for (int first = 0, next = 1; first < timeline.Count; next++)
        {
            if (next == timeline.Count || timeline[next].Activity.Agent != timeline[first].Activity.Agent)
            {
                ranges.Add(timeline[first].Activity.Agent, first..next);
                first = next;
            }
        }

        return ranges;
    }
}
