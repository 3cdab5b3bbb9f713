using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>One thread's share of an aggregation: its own groups and cells, so that threads share nothing until their parts are merged.</summary>
internal sealed class KernelWorker
{
    private const int Chunk = RowCodes.Most, RoomAtOnce = 1 << 19;
    private readonly InteractionTable _table;
    private readonly WaitLimitTable _limits;
    private readonly Effects _effects;
    private readonly Lanes _lanes;
    private readonly KeySpace _space;
    private readonly GroupFinder _finder;
    private readonly MeasureFold[] _folds;
    private readonly long _rows;
    private readonly RowCodes _codes = new();
    private readonly int[] _groups = new int[Chunk];
    private readonly WaitLimits[] _rowLimits = new WaitLimits[Chunk];

    public KernelWorker(InteractionTable table, WaitLimitTable limits, HandleParts parts, KeySpace space, Measure[] own, Lanes lanes, long rows)
    {
        (_table, _limits, _effects, _lanes, _space, _rows) = (table, limits, Effects.For(parts), lanes, space, rows);
        (_finder, _folds) = (new(space, rows, Chunk), [.. own.Select(measure => measure.NewFold()).OfType<MeasureFold>()]);
    }

    /// <summary>The keys of the groups found so far, by the worker's own number of the group.</summary>
    public IReadOnlyList<long> Keys => _finder.Keys;

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

    public TotalsColumn[] Columns() => Array.ConvertAll(_folds, fold => fold.Column(_finder.Count));

    private void Add(InteractionBlock block, int start, Span<int> groups)
    {
        _finder.Find(block, start, groups);
        Cells.Grow(_finder.Count, Expected());
        var limits = _limits.Of(block, start, _rowLimits.AsSpan(0, groups.Length));
        _codes.Fill(block.Flags.AsSpan(start, groups.Length), block.Durations.AsSpan(start, groups.Length), limits);
        AddRows(block, start, groups);
        Cells.Quality.Add(block, start, groups, Cells.Capacity);
        Cells.Value.Add(block, start, groups, Cells.Capacity);
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

    /// <summary>The runs of rows between those with a duration over 24 days, which have their true figures elsewhere, and those by themselves.</summary>
    private void AddRows(InteractionBlock block, int start, ReadOnlySpan<int> groups)
    {
        var from = 0;
        foreach (var row in LongRowsOf(block, start, start + groups.Length))
        {
            AddRun(from, row.Row - start, block, start, groups);
            from = row.Row - start + 1;
            FusedKernel.Count(_effects, _codes, from - 1, ref Cells.Cells[groups[from - 1]]);
            PourIfFull(groups[from - 1]);
            Cells.LongOf(groups[from - 1]).Add(row, _effects.MasksOf(_codes.Reach(from - 1)), _effects.MasksOf(_codes.Handling(from - 1)));
        }

        AddRun(from, groups.Length, block, start, groups);
    }

    private void AddRun(int from, int to, InteractionBlock block, int start, ReadOnlySpan<int> groups)
    {
        while (from < to)
        {
            from += FusedKernel.Add(_lanes.Width, _lanes.RowsInCell, _effects, _codes, from, block.Durations.AsSpan(start + from, to - from), groups[from..to], Cells.Cells);
            FusedKernel.AddRare(_effects, _codes, from - 1, block.Durations[start + from - 1], ref Cells.Cells[groups[from - 1]]);
            PourIfFull(groups[from - 1]);
        }
    }

    private void PourIfFull(int group)
    {
        if (Cells[group].Counts[GroupCells.RowsLane] == _lanes.RowsInCell)
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
