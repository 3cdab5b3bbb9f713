using System.Runtime.InteropServices;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Waiting;

/// <summary>What was offered and what left, by group and piece of time, for the groups and pieces in which something did.</summary>
internal sealed class FlowCells
{
    private readonly Dictionary<(int Group, long End), int> _places = [];
    private readonly List<LegFlow> _flows = [];
    private readonly List<WaitingLeg> _crossing = [];
    private readonly int _mostRows;

    /// <param name="legs">The legs.</param>
    /// <param name="mostRows">How many rows of the table to note in a piece.</param>
    public FlowCells(WaitingLegs legs, int mostRows)
    {
        _mostRows = mostRows;
        var cuts = legs.Cuts;
        var (piece, end) = (cuts.From, cuts.From);      // where the leg before was offered: most often this one's piece too
        foreach (var leg in legs.All())
        {
            if (leg.OfferedAt < cuts.From)
            {
                AddEarlier(leg, cuts);
                continue;
            }

            if (leg.OfferedAt < piece || leg.OfferedAt >= end)
            {
                (piece, end) = (leg.OfferedAt, cuts.EndOf(leg.OfferedAt));
            }

            Add(leg, Place(leg.Group, end), end, cuts);
        }
    }

    /// <summary>The legs that waited at the end of the piece in which they were offered, by group and offer.</summary>
    public WaitingLeg[] Crossing => [.. _crossing.OrderBy(leg => leg.Group).ThenBy(leg => leg.OfferedAt)];

    /// <summary>Legs with an outcome that none of their kind has: their cell and row, the first ones of every cell.</summary>
    public List<(int Cell, int Row)> Unsuitable { get; } = [];

    /// <summary>Other legs that left at an instant that nobody knows, likewise.</summary>
    public List<(int Cell, int Row)> LeftUnknown { get; } = [];

    /// <summary>Legs offered before the time observed that left at an instant that nobody knows, or have an unsuitable outcome: they are in no cell.</summary>
    public int UnaccountedEarlier { get; private set; }

    public int Count => _flows.Count;

    public ref LegFlow this[int cell] => ref CollectionsMarshal.AsSpan(_flows)[cell];

    /// <summary>The cells in order of group and time.</summary>
    public ((int Group, long End)[] Keys, int[] Cells) InOrder()
    {
        var (keys, cells) = (_places.Keys.ToArray(), _places.Values.ToArray());
        Array.Sort(keys, cells);
        return (keys, cells);
    }

    private void Add(in WaitingLeg leg, int cell, long end, IntervalCuts cuts)
    {
        ref var flow = ref this[cell];
        flow.ByOffer[(int)leg.Kind]++;
        if (leg.LeftAt != IntegerBlock.Absent)
        {
            Leave(leg, cell, end, cuts);
        }
        else if (leg.Kind == LegKind.PeopleOther)
        {
            Note(Unsuitable, cell, flow.Unsuitable, leg.Row);
        }
        else
        {
            Note(LeftUnknown, cell, ++flow.LeftUnknown, leg.Row);
        }
    }

    private void AddEarlier(in WaitingLeg leg, IntervalCuts cuts)
    {
        UnaccountedEarlier += leg.LeftAt == IntegerBlock.Absent ? 1 : 0;
        if (leg.LeftAt >= cuts.From && cuts.From < cuts.To)
        {
            var end = cuts.EndOf(cuts.From);
            var cell = Place(leg.Group, end);
            this[cell].Opening++;
            Leave(leg, cell, end, cuts);
        }
    }

    private void Leave(in WaitingLeg leg, int cell, long end, IntervalCuts cuts)
    {
        if (leg.LeftAt >= end)
        {
            _crossing.Add(leg);
            if (leg.LeftAt >= cuts.To)
            {
                return;
            }

            cell = Place(leg.Group, cuts.EndOf(leg.LeftAt));
        }

        this[cell].Left[(int)leg.Kind]++;
    }

    private void Note(List<(int Cell, int Row)> rows, int cell, int number, int row)
    {
        if (number <= _mostRows)
        {
            rows.Add((cell, row));
        }
    }

    private int Place(int group, long end)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, (group, end), out var isThere);
        if (!isThere)
        {
            place = _flows.Count;
            _flows.Add(default);
        }

        return place;
    }
}
