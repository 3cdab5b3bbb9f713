using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Waiting;

/// <summary>
/// What came, left and waited in every group and interval in which something did, those included in which somebody only waited: the sweep behind reconciliations and
/// backlogs. It takes as long as there are legs and rows, however many intervals a leg waits through.
/// </summary>
internal sealed class LegFlows
{
    private LegFlows(WaitingLegs legs, FlowCells cells, KeyTable keys, LegFlow[] flows) =>
        (Observed, HasBacklog, UnaccountedEarlier, Keys, Flows) = (legs.Observed, !legs.Cuts.ComeAgain, cells.UnaccountedEarlier, keys, flows);

    /// <summary>The time observed, from the first interval to the last.</summary>
    public TimeRange Observed { get; }

    /// <summary>Whether intervals follow each other, so that one hands over to the next: not where a dimension is a cycle. Else nobody is counted as waiting.</summary>
    public bool HasBacklog { get; }

    /// <summary>Legs offered before the time observed that left at an instant that nobody knows, or have an unsuitable outcome.</summary>
    public int UnaccountedEarlier { get; }

    /// <summary>The distinct keys in order.</summary>
    public KeyTable Keys { get; }

    /// <summary>By place in <see cref="Keys"/>.</summary>
    public LegFlow[] Flows { get; }

    /// <summary>By place in <see cref="Keys"/>: rows of the table that hold a leg with an outcome that none of its kind has, ascending.</summary>
    public required ILookup<int, int> Unsuitable { get; init; }

    /// <summary>By place in <see cref="Keys"/>: rows of the table that hold another leg that left at an instant that nobody knows, ascending.</summary>
    public required ILookup<int, int> LeftUnknown { get; init; }

    /// <param name="center">The facts.</param>
    /// <param name="dimensions">The dimensions; those of time cut it, the others make the groups.</param>
    /// <param name="listed">How many rows of the table to tell for each place.</param>
    /// <param name="mostRows">How many rows the result may have.</param>
    /// <exception cref="InvalidOperationException">It would have more.</exception>
    public static LegFlows Of(ContactCenter center, IReadOnlyList<Dimension> dimensions, int listed, int mostRows = FlowRows.Most)
    {
        var legs = new WaitingLegs(center, dimensions);
        var (cells, rows) = (new FlowCells(legs, listed), new FlowRows(legs.Cuts, mostRows));
        var rowOf = legs.Cuts.ComeAgain ? Apart(cells, rows) : FlowWalk.Through(cells, legs.Cuts, rows);
        var (keys, places) = legs.Keys(rows.Groups, rows.Codes).Group();
        var flows = new LegFlow[keys.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            // A key may come again: where clocks are set back over midnight, the day before goes on. Who waits through passes from the one to the other and back.
            ref var flow = ref flows[places[row]];
            flow.AddEvents(rows[row]);
            flow.Opening += rows[row].Opening;
            flow.Closing += rows[row].Closing;
            flow.OldestOfferedAt = rows[row].OldestOfferedAt < flow.OldestOfferedAt ? rows[row].OldestOfferedAt : flow.OldestOfferedAt ?? rows[row].OldestOfferedAt;
        }

        return new(legs, cells, keys, flows) { Unsuitable = ByPlace(cells.Unsuitable), LeftUnknown = ByPlace(cells.LeftUnknown) };

        ILookup<int, int> ByPlace(List<(int Cell, int Row)> noted) => noted.OrderBy(leg => leg.Row).ToLookup(leg => places[rowOf[leg.Cell]], leg => leg.Row);
    }

    /// <summary>The rows of the cells in which something was offered, each for itself.</summary>
    private static int[] Apart(FlowCells cells, FlowRows rows)
    {
        var rowOf = new int[cells.Count];
        var (keys, inOrder) = cells.InOrder();
        for (var i = 0; i < keys.Length; i++)
        {
            if (cells[inOrder[i]].Offered > 0)
            {
                rowOf[inOrder[i]] = rows.Add(keys[i].Group, keys[i].End, cells[inOrder[i]] with { Opening = 0 });
            }
        }

        return rowOf;
    }
}
