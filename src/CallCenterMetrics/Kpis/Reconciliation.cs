using System.Collections;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Aggregation.Waiting;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Kpis;

/// <summary>
/// Whether what was offered to people is what became of it, in every group and interval: by the interval of the offer, and by that of each event with the backlogs
/// carried over. Rows are those in which a leg was offered, left or waited, so that no backlog goes unseen, in the order of the dimensions; without dimensions there is
/// one row, also over 0 legs. Immutable; rows are made when asked for.
/// </summary>
public sealed class Reconciliation : IReadOnlyList<ReconciliationRow>
{
    private readonly LegFlows _flows;
    private readonly InteractionTable _interactions;
    private readonly int _listed;

    internal Reconciliation(Grouping grouping, int listed)
    {
        (Dimensions, _interactions, _listed) = (grouping.Dimensions, grouping.Center.Interactions, listed);
        _flows = LegFlows.Of(grouping.Center, grouping.Dimensions, listed);
        Findings = [.. Found()];
    }

    /// <summary>The dimensions of the keys.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>
    /// The time of the rows: <see cref="ContactCenter.Observed"/>, else whole local days from the first to the last interaction. What waits at its end is carried on,
    /// whatever became of it later.
    /// </summary>
    public TimeRange Observed => _flows.Observed;

    /// <summary>Number of rows.</summary>
    public int Count => Math.Max(_flows.Keys.Count, Dimensions.Count == 0 ? 1 : 0);

    /// <summary>Whether no row has a remainder.</summary>
    public bool Balances => _flows.Flows.All(flow => flow.Unsuitable == 0 && (flow.LeftUnknown == 0 || !_flows.HasBacklog));

    /// <summary>Why rows have no <see cref="ReconciliationRow.ByEvent"/>; null where they have.</summary>
    public string? WhyNotByEvent => _flows.HasBacklog ? null
        : $"By {string.Join(" and ", Dimensions.Where(dimension => dimension is CycleInterval))} an interval comes again and again, so that it has no opening and no closing backlog; group by a day or a half-hour instead.";

    /// <summary>What keeps the identities from coming out, by cause, with counts and ids; empty where nothing does.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>A row.</summary>
    /// <param name="index">0-based position of the row.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReconciliationRow this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var flow = index < _flows.Keys.Count ? _flows.Flows[index] : default;
            return new(Array.ConvertAll(_flows.Keys.Columns, column => column.Text(index)), ByOffer(flow, index), _flows.HasBacklog ? ByEvent(flow, index) : null);
        }
    }

    /// <summary>Enumerates the rows in order.</summary>
    public IEnumerator<ReconciliationRow> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ReconciliationByOffer ByOffer(in LegFlow flow, int row) => new(
        flow.Offered, flow.ByOffer[(int)LegKind.PeopleAnswered], flow.ByOffer[(int)LegKind.PeopleAbandoned], flow.ByOffer[(int)LegKind.PeopleFlowedOut],
        flow.ByOffer[(int)LegKind.PeopleCallbackQueued], flow.ByOffer[(int)LegKind.PeopleOpen], Legs(flow.Unsuitable, _flows.Unsuitable[row]));

    private ReconciliationByEvent ByEvent(in LegFlow flow, int row) => new(
        flow.Opening, flow.Offered, flow.Left[(int)LegKind.PeopleAnswered], flow.Left[(int)LegKind.PeopleAbandoned], flow.Left[(int)LegKind.PeopleFlowedOut],
        flow.Left[(int)LegKind.PeopleCallbackQueued], flow.Closing, Legs(flow.Unaccounted, _flows.Unsuitable[row].Concat(_flows.LeftUnknown[row]).Order()));

    private UnreconciledLegs Legs(long count, IEnumerable<int> rows) =>
        new(count, [.. rows.Take(_listed).Select(row => _interactions[row].Id is { Length: > 0 } id ? id : FormattableString.Invariant($"row {row}"))]);

    private IEnumerable<string> Found()
    {
        if (_flows.Flows.Sum(flow => (long)flow.Unsuitable) is > 0 and var unsuitable)
        {
            yield return Finding("An outcome that no such leg can have", unsuitable, flow => flow.Unsuitable > 0, _flows.Unsuitable, "they are offered and nothing else")
                + "Contained belongs to legs of channel Bot, NotConnected to outbound ones: correct channel, direction or outcome.";
        }

        if (_flows.HasBacklog && _flows.Flows.Sum(flow => (long)flow.LeftUnknown) is > 0 and var unknown)
        {
            yield return Finding("No wait", unknown, flow => flow.LeftUnknown > 0, _flows.LeftUnknown, "by event they are offered and never leave") + "State the Wait of every leg that is not open.";
        }

        if (_flows.HasBacklog && _flows.UnaccountedEarlier > 0)
        {
            yield return FormattableString.Invariant(
                $"No wait, or an outcome that no such leg can have: {_flows.UnaccountedEarlier:N0} legs offered before the time observed; they are not carried over. State their Wait, or leave them out.");
        }
    }

    private string Finding(string what, long count, Func<LegFlow, bool> isHere, ILookup<int, int> rows, string effect)
    {
        var (offered, legs) = (_flows.Flows.Sum(flow => (long)flow.Offered), Legs(count, rows.SelectMany(place => place).Order()));
        var ids = legs.Ids.Count == 0 ? "" : $" ({legs})";
        return FormattableString.Invariant($"{what}: {count:N0} of {offered:N0} legs offered to people, in {_flows.Flows.Count(isHere):N0} of {Count:N0} rows{ids}; {effect}. ");
    }
}
