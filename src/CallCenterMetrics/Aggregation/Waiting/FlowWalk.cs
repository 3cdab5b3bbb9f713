using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Waiting;

/// <summary>Goes through the time of every group from its first leg on and carries those who wait from piece to piece. It takes a step for each cell and for each piece in which somebody waited.</summary>
internal sealed class FlowWalk
{
    private readonly IntervalCuts _cuts;
    private readonly FlowRows _rows;
    private readonly WaitingLeg[] _crossing;
    private int _oldest;        // the place in crossing of the leg that has waited longest
    private int _group, _waiting;
    private long _at;           // the end of the piece before

    private FlowWalk(IntervalCuts cuts, FlowRows rows, WaitingLeg[] crossing) => (_cuts, _rows, _crossing) = (cuts, rows, crossing);

    /// <summary>Adds the rows of all groups; the row of each cell.</summary>
    public static int[] Through(FlowCells cells, IntervalCuts cuts, FlowRows rows)
    {
        var walk = new FlowWalk(cuts, rows, cells.Crossing);
        var rowOf = new int[cells.Count];
        var (keys, inOrder) = cells.InOrder();
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i].Group != keys[i - 1].Group)
            {
                walk.Begin(keys[i].Group);
            }

            walk.WaitUntil(keys[i].End);
            rowOf[inOrder[i]] = walk.Step(keys[i].End, cells[inOrder[i]]);
        }

        walk.WaitUntil(long.MaxValue);
        return rowOf;
    }

    private void Begin(int group)
    {
        WaitUntil(long.MaxValue);
        (_group, _waiting) = (group, 0);
        while (_oldest < _crossing.Length && _crossing[_oldest].Group < group)
        {
            _oldest++;
        }
    }

    /// <summary>Takes the pieces before the one with this end as long as somebody waits.</summary>
    private void WaitUntil(long end)
    {
        while (_waiting > 0 && _at < _cuts.To && _cuts.EndOf(_at) is var next && next < end)
        {
            Step(next, default);
        }
    }

    private int Step(long end, LegFlow piece)
    {
        piece.Opening += _waiting;
        piece.Closing = piece.Opening + piece.Offered - piece.Unaccounted;
        for (var kind = LegKind.PeopleAnswered; kind <= LegKind.PeopleOther; kind++)
        {
            piece.Closing -= piece.Left[(int)kind];
        }

        (_waiting, _at) = (piece.Closing, end);
        if (_waiting > 0)
        {
            while (_crossing[_oldest].LeftAt < end)
            {
                _oldest++;
            }

            piece.OldestOfferedAt = _crossing[_oldest].OfferedAt;
        }

        return _rows.Add(_group, end, piece);
    }
}
