using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>One thread's share of an aggregation: its own groups and cells, so that threads share nothing until their parts are merged.</summary>
internal sealed class KernelWorker
{
    private const int Chunk = 2048;
    private readonly InteractionTable _table;
    private readonly WaitLimitTable _limits;
    private readonly Effects _effects;
    private readonly LaneWidth _width;
    private readonly KeySpace _space;
    private readonly GroupFinder _finder;
    private readonly MeasureFold[] _folds;
    private readonly long _rows;
    private readonly int[] _groups = new int[Chunk];
    private readonly WaitLimits[] _rowLimits = new WaitLimits[Chunk];
    private long _rowsDone;

    public KernelWorker(InteractionTable table, WaitLimitTable limits, HandleParts parts, KeySpace space, Measure[] own, LaneWidth width, long rows)
    {
        (_table, _limits, _effects, _width, _space, _rows) = (table, limits, Effects.For(parts), width, space, rows);
        (_finder, _folds) = (new(space, rows, Chunk), [.. own.Select(measure => measure.NewFold()).OfType<MeasureFold>()]);
    }

    /// <summary>The keys of the groups found so far, by the worker's own number of the group.</summary>
    public IReadOnlyList<long> Keys => _finder.Keys;

    public CellStore Cells { get; } = new();

    public void Add(InteractionBlock block)
    {
        for (var start = 0; start < block.Count; start += Chunk)
        {
            var groups = _groups.AsSpan(0, Math.Min(Chunk, block.Count - start));
            _finder.Find(block, start, groups);
            _rowsDone += groups.Length;
            Cells.Grow(_finder.Count, Expected());
            var limits = _limits.Of(block, start, _rowLimits.AsSpan(0, groups.Length));
            FusedKernel.Add(_width, _effects, block.Flags.AsSpan(start), block.Durations.AsSpan(start), limits, groups, Cells.Cells);
            Cells.Quality.Add(block, start, groups, Cells.Capacity);
            Cells.Value.Add(block, start, groups, Cells.Capacity);
            foreach (var fold in _folds)
            {
                fold.Add(_table, block, start, groups, _finder.Count);
            }

            AddLongRows(block, start, groups, limits);
        }
    }

    public TotalsColumn[] Columns() => Array.ConvertAll(_folds, fold => fold.Column(_finder.Count));

    /// <summary>Groups in all, if they go on appearing as they did; at most four times those that there are.</summary>
    private long Expected() => Math.Min(_space.Possible, Math.Min(4L * _finder.Count + Chunk, (long)(1.1 * _finder.Count * _rows / _rowsDone)));

    private void AddLongRows(InteractionBlock block, int start, ReadOnlySpan<int> groups, ReadOnlySpan<WaitLimits> limits)
    {
        foreach (var row in block.LongRows)
        {
            if (row.Row >= start && row.Row < start + groups.Length)
            {
                var limit = limits[limits.Length == 1 ? 0 : row.Row - start];
                var (reach, handling) = FusedKernel.Codes(_effects, block.Flags[row.Row], block.Durations[row.Row], limit);
                Cells.LongOf(groups[row.Row - start]).Add(row, _effects.Reach.MasksOf(reach), _effects.Handling.MasksOf(handling));
            }
        }
    }
}
