using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>One thread's share of an aggregation: its own groups and cells, so that threads share nothing until their parts are merged.</summary>
internal sealed class KernelWorker
{
    private const int Chunk = RowPlaces.Most, RoomAtOnce = 1 << 19;
    private readonly InteractionTable _table;
    private readonly Effects _effects;
    private readonly Lanes _lanes;
    private readonly KeySpace _space;
    private readonly GroupFinder _finder;
    private readonly MeasureFold[] _folds;
    private readonly long _rows;
    private readonly int[] _groups = new int[Chunk];
    private readonly RowPlaces _places;
    private readonly AmountSums _quality = AmountSums.Quality(), _value = AmountSums.Value();

    public KernelWorker(InteractionTable table, WaitLimitTable limits, HandleParts parts, KeySpace space, Measure[] own, Lanes lanes, long rows)
    {
        (_table, _places, _effects, _lanes, _space, _rows) = (table, new(limits), Effects.For(parts), lanes, space, rows);
        _folds = [.. own.Select(measure => measure.NewFold()).OfType<MeasureFold>()];
        _finder = GroupFinder.Of(space, rows, Chunk, allOccur: _folds.Length > 0);
    }

    /// <summary>The cells of the groups that occur; known when all rows are added.</summary>
    public int[] Groups { get; private set; } = [];

    /// <summary>Their keys.</summary>
    public long[] Keys { get; private set; } = [];

    public CellStore Cells { get; } = new();

    public void Add(InteractionBlock block)
    {
        foreach (var (from, to) in block.Runs)
        {
            for (var start = from; start < to; start += Chunk)
            {
                Add(block, start, _groups.AsSpan(0, Math.Min(Chunk, to - start)));
            }
        }
    }

    /// <summary>To be called behind the last row.</summary>
    public void Close()
    {
        var (groups, occur) = (new int[_finder.Count], 0);
        for (var group = 0; group < groups.Length; group++)
        {
            groups[occur] = group;
            occur += Cells.HasRows(group) ? 1 : 0;
        }

        Groups = groups[..occur];
        Keys = Array.ConvertAll(Groups, _finder.Key);
    }

    public TotalsColumn[] Columns() => Array.ConvertAll(_folds, fold => fold.Column(_finder.Count));

    private void Add(InteractionBlock block, int start, Span<int> groups)
    {
        Fetch(block, start + Chunk);
        _finder.Find(block, start, groups);
        Cells.Grow(_finder.Count, Expected());
        _places.Fill(block, start, groups.Length);
        AddRows(block, start, new(
            block.Waits.AsSpan(start, groups.Length), block.Times.AsSpan(start, groups.Length), _places.Courses[..groups.Length], _places.Verdicts[..groups.Length], groups));
        _quality.Add(block, start, groups, Cells.Quality, Cells.Capacity);
        _value.Add(block, start, groups, Cells.Value, Cells.Capacity);
        if ((block.HandledParts & _effects.RareParts) != 0)
        {
            AddRare(block, start, groups);
        }

        foreach (var fold in _folds)
        {
            fold.Add(_table, block, start, groups, _finder.Count);
        }
    }

    /// <summary>
    /// Groups to make room for: all possible ones where there are rows enough for each (room that is not used is not touched), else four times those there are, and no more
    /// than rows.
    /// </summary>
    private long Expected() => _space.Possible <= Math.Min(_rows, RoomAtOnce) ? _space.Possible : Math.Min(Math.Min(_space.Possible, _rows), 4L * _finder.Count + Chunk);

    /// <summary>Asks for the rows after these.</summary>
    private void Fetch(InteractionBlock block, int start)
    {
        Prefetch.Rows(block.Statuses, start, Chunk);
        Prefetch.Rows(block.Waits, start, Chunk);
        block.Quality.Fetch(start, Chunk);
        block.Value.Fetch(start, Chunk);
        _finder.Fetch(block, start, Chunk);
    }

    /// <summary>The runs of rows between those with a duration over 74 hours, which have their true figures elsewhere, and those by themselves.</summary>
    private void AddRows(InteractionBlock block, int start, in Rows rows)
    {
        var from = 0;
        foreach (var row in LongRowsOf(block, start, start + rows.Count))
        {
            var at = row.Row - start;
            AddRun(rows.Slice(from, at - from));
            from = at + 1;
            var (leg, group) = (block.Statuses[row.Row], rows.Groups[at]);
            var course = _places.Limits(at).Course(leg, row.Wait);
            FusedKernel.Count(_effects, course * Effects.CourseBytes, rows.Verdicts[at], ref Cells.Cells[group]);
            PourIfFull(group);
            Cells.LongOf(group).Add(row, _effects.MasksOf(course), _effects.Rare(leg));
        }

        AddRun(rows.Slice(from, rows.Count - from));
    }

    private void AddRun(Rows rows)
    {
        while (rows.Count > 0)
        {
            var added = FusedKernel.Add(_lanes, _effects, rows, Cells.Cells);
            PourIfFull(rows.Groups[added - 1]);
            rows = rows.Slice(added, rows.Count - added);
        }
    }

    /// <summary>The sums of legs of which only some parts are known.</summary>
    private void AddRare(InteractionBlock block, int start, ReadOnlySpan<int> groups)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            var rare = _effects.Rare(block.Statuses[start + i]);
            if (rare != 0 && !block.IsSaturated(start + i))
            {
                Cells.HeldHoldOnly.Add(groups[i], (rare & 1) != 0 ? AmountCell.Of(block.Times[start + i].Hold) : default, Cells.Capacity);
                Cells.WrapOnly.Add(groups[i], (rare & 2) != 0 ? AmountCell.Of(block.Times[start + i].Wrap) : default, Cells.Capacity);
            }
        }
    }

    private void PourIfFull(int group)
    {
        if (Cells[group].Rows == _lanes.RowsInCell)
        {
            Cells.Pour(group);
        }
    }

    private static ReadOnlySpan<LongRow> LongRowsOf(InteractionBlock block, int from, int to)
    {
        var (first, last) = (0, block.LongRows.Length);
        while (first < last && block.LongRows[first].Row < from)
        {
            first++;
        }

        while (first < last && block.LongRows[last - 1].Row >= to)
        {
            last--;
        }

        return block.LongRows.AsSpan(first, last - first);
    }
}
