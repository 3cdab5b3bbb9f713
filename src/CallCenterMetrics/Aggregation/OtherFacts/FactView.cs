using CallCenterMetrics.Aggregation.Contacts;
using CallCenterMetrics.Aggregation.Keys;
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
    private readonly Lazy<LegKeys> _legKeys;
    private readonly Lazy<ContactBook> _contacts;

    public FactView(ContactCenter center, IReadOnlyList<Dimension> dimensions)
    {
        Center = center;
        Keys = [.. dimensions.Where(dimension => dimension is not Interval)];
        var observed = ObservedTime.Of(center);
        (From, To) = (Scale.Milliseconds(observed.From), Scale.Milliseconds(observed.To));
        _timeline = new(() => center.Activities is { } activities ? AgentTimeline.Of(activities) : null);
        _ofAgents = new(() => Ranges(Timeline ?? []));
        _roster = new(() => center.Shifts is { } shifts ? RosterPiece.Of(shifts, this) : null);
        _costs = new(() => CostSpread.Of(this));
        _teams = new(() => new(center));
        _legKeys = new(() => new(center, Keys));
        _contacts = new(() => new(center, To));
    }

    public ContactCenter Center { get; }

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

    public IEnumerable<HandlingSpan>? HandlingSpans => HasInteractions ? HandlingSpan.Of(Center.Interactions.Blocks, _legKeys.Value) : null;

    public IEnumerable<WaitingLeg>? WaitingLegs => HasInteractions ? WaitingLeg.Of(Center.Interactions.Blocks, _legKeys.Value) : null;

    public bool HasActivities => Timeline is { Count: > 0 };

    public bool HasDevelopments => Center.Developments is { Count: > 0 };

    public bool HasInteractions => Center.Interactions.Count > 0;

    /// <summary>What an agent was doing, without overlaps and ascending.</summary>
    public IEnumerable<AgentSpan> TimelineOf(string agent) => _ofAgents.Value.TryGetValue(agent, out var range) ? Timeline!.Take(range) : [];

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
