using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Running;

/// <summary>
/// The rows within the window, in pieces in the order in which they came. What a row means is decided by its time and the newest one alone: a row in a piece that is older
/// than the window is settled already, and its piece goes to the settled totals when all its rows are.
/// </summary>
/// <param name="window">How long before the newest row rows are kept.</param>
/// <param name="settled">Where rows go that are not kept.</param>
/// <param name="totalsOf">The totals of some rows.</param>
internal sealed class KeptRows(TimeSpan window, TotalsParts settled, Func<InteractionTable, Totals> totalsOf)
{
    private const int FewRows = 1 << 10, PiecesAtLeast = 4;
    private readonly List<KeptPiece> _pieces = [];
    private readonly MergedPieces _merged = new();
    private readonly long _window = Scale.Milliseconds(window);
    private KeptIds _ids = new();
    private long _rows;                         // added so far, those that are not kept included
    private long _newest = long.MinValue / 2;   // half, so that the window can be taken off

    public long Corrected { get; private set; }

    public long TooLate { get; private set; }

    public void Add(InteractionTable table, Totals added)
    {
        foreach (var block in table.Blocks)
        {
            Add(block, table, table.Blocks.Length == 1 ? added : null);
            Settle();
        }

        Tidy();
    }

    /// <summary>The totals of the rows in all pieces; null if there are none.</summary>
    public Totals? Totals()
    {
        var steady = _pieces.TakeWhile(piece => piece.IsSteady).Count();
        return _merged.Of([.. _pieces.Select(piece => piece.Totals(totalsOf))], steady);
    }

    private void Add(InteractionBlock block, InteractionTable table, Totals? added)
    {
        var ids = block.Texts[(int)TextField.Id];
        var of = new InteractionTable([block], table.Texts);
        if (ids.IsAbsentThroughout)
        {
            _newest = Math.Max(_newest, block.OfferedAt.Most);
            settled.Add(added ?? totalsOf(of));
            return;
        }

        var (piece, hasId) = (new KeptPiece(of, Numbers(block.Count), added), new bool[block.Count]);
        _pieces.Add(piece);
        for (var row = 0; row < block.Count; row++)
        {
            var offered = block.OfferedAt[row];
            if (ids[row] is var id and not IntegerBlock.Absent)
            {
                hasId[row] = true;
                Keep(piece, row, offered, _ids.Code(table.Texts[(int)TextField.Id].Utf8((int)id)));
            }
            else
            {
                piece.Strike(row);
            }

            _newest = Math.Max(_newest, offered);
        }

        if (hasId.Contains(false))
        {
            settled.Add(totalsOf(new([block.Without(hasId)], table.Texts)));
        }
    }

    /// <summary>Decides what a row with an id is: a correction, too late, or new.</summary>
    private void Keep(KeptPiece piece, int row, long offered, int id)
    {
        var oldest = _newest - _window;
        if (Find(_ids[id]) is var (before, place) && before.OfferedAt[place] >= oldest)
        {
            before.Strike(place);
            Corrected++;
        }
        else if (offered < oldest)
        {
            piece.Strike(row);
            TooLate++;
            return;
        }

        _ids[id] = piece.FirstNumber + row;
    }

    /// <summary>Where the row with a number is, if it is in a piece.</summary>
    private (KeptPiece Piece, int Row)? Find(long number)
    {
        var (from, to) = (0, _pieces.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = _pieces[middle].FirstNumber <= number ? (middle + 1, to) : (from, middle);
        }

        return number != KeptIds.None && from > 0 && _pieces[from - 1].RowOf(number) is { } row ? (_pieces[from - 1], row) : null;
    }

    /// <summary>Hands over the pieces that have left the window.</summary>
    private void Settle()
    {
        foreach (var piece in _pieces.Where(piece => piece.Count > 0 && piece.OfferedAt.Most < _newest - _window))
        {
            settled.Add(piece.Totals(totalsOf));
        }

        _pieces.RemoveAll(piece => piece.Count == 0 || piece.OfferedAt.Most < _newest - _window);
    }

    /// <summary>
    /// Writes wasteful pieces anew, and neighbours as one where the older has no more than twice as many rows, up to a quarter of all, so that they leave one after
    /// the other. Ids of rows that are gone are forgotten when there are more of them than of others.
    /// </summary>
    private void Tidy()
    {
        var kept = _pieces.Sum(piece => (long)piece.Count);
        var most = Math.Clamp(kept / PiecesAtLeast, FewRows, InteractionBlock.Capacity);
        for (var i = _pieces.Count - 1; i >= 0; i--)
        {
            if (i > 0 && _pieces[i - 1].Count <= 2L * _pieces[i].Count && _pieces[i - 1].Count + _pieces[i].Count <= most)
            {
                _pieces[i - 1] = KeptPiece.Of(_pieces[i - 1], _pieces[i]);
                _pieces.RemoveAt(i);
            }
            else if (_pieces[i].IsWasteful)
            {
                _pieces[i] = KeptPiece.Of(_pieces[i]);
            }
        }

        if (_ids.Count > 2 * kept + FewRows)
        {
            _ids = new();
            foreach (var (row, number) in _pieces.SelectMany(piece => piece.Rows()))
            {
                _ids[_ids.Code(row.Utf8(TextField.Id))] = number;
            }
        }
    }

    private long[] Numbers(int count)
    {
        var numbers = new long[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = _rows++;
        }

        return numbers;
    }
}
