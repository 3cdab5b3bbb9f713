using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>One thread's share of an aggregation: its own groups and cells, so that threads share nothing until their parts are merged.</summary>
internal sealed class KernelWorker
{
    private const int Chunk = 4096;
    private readonly InteractionTable _table;
    private readonly WaitLimitTable _limits;
    private readonly Effects _effects;
    private readonly GroupFinder _finder;
    private readonly List<(Measure Measure, MeasureFold Fold)> _folds = [];
    private readonly List<(int Group, int Reach, int Handling, LongRow Row)> _longRows = [];
    private readonly AmountSums _quality = new(
        Measures.QualityKnown, Measures.Quality, Measures.QualitySquares, block => block.Quality, kind => kind.IsOffered());
    private readonly AmountSums _value = new(
        Measures.ValueKnown, Measures.Value, Measures.ValueSquares, block => block.Value, kind => kind is LegKind.PeopleAnswered or LegKind.OutboundAnswered);
    private readonly int[] _groups = new int[Chunk];
    private readonly long[] _scratch = new long[Chunk];
    private readonly WaitLimits[] _rowLimits = new WaitLimits[Chunk];
    private GroupCells[] _cells = new GroupCells[16];

    public KernelWorker(InteractionTable table, WaitLimitTable limits, HandleParts parts, KeyCoder[] keys, IEnumerable<Measure> measures)
    {
        (_table, _limits, _effects, _finder) = (table, limits, Effects.For(parts), new(keys));
        foreach (var measure in measures)
        {
            if (measure.NewFold() is { } fold)
            {
                _folds.Add((measure, fold));
            }
        }
    }

    /// <summary>A part of the cells of a group, in place: the struct is too large to be passed by value.</summary>
    private delegate ref readonly T PartOf<T>(ref readonly GroupCells cells);

    /// <summary>The keys of the groups found so far, by the worker's own number of the group.</summary>
    public IReadOnlyList<long> Keys => _finder.Keys;

    public void Add(InteractionBlock block)
    {
        for (var start = 0; start < block.Count; start += Chunk)
        {
            var groups = _groups.AsSpan(0, Math.Min(Chunk, block.Count - start));
            _finder.Find(block, start, groups, _scratch);
            if (_cells.Length < _finder.Count)
            {
                Array.Resize(ref _cells, Math.Max(_finder.Count, _cells.Length * 2));
            }

            var limits = _rowLimits.AsSpan(0, groups.Length);
            _limits.Fill(block, start, limits, _scratch);
            FusedKernel.Add(_effects, block.Flags.AsSpan(start), block.Durations.AsSpan(start), limits, groups, _cells);
            _quality.Add(block, start, groups, _finder.Count, _scratch);
            _value.Add(block, start, groups, _finder.Count, _scratch);
            foreach (var (_, fold) in _folds)
            {
                fold.Add(_table, block, start, groups, _finder.Count);
            }

            AddLongRows(block, start, groups, limits);
        }
    }

    public Dictionary<Measure, TotalsColumn> Columns()
    {
        var columns = new Dictionary<Measure, TotalsColumn>();
        var groups = _finder.Count;
        Counts(Definitions.ReachCounts, static (ref readonly GroupCells cells) => ref cells.Reach);
        Counts(Definitions.HandlingCounts, static (ref readonly GroupCells cells) => ref cells.Handling);
        Counts(Definitions.VerdictCounts, static (ref readonly GroupCells cells) => ref cells.Verdict);
        Counts(Definitions.FeedbackCounts, static (ref readonly GroupCells cells) => ref cells.Feedback);
        Sums(Definitions.WaitSums, 0, static (ref readonly GroupCells cells) => ref cells.Waits, _effects.Reach, entry => entry.Reach, row => [row.Wait, row.Wait, row.Wait, row.Wait]);
        Sums(Definitions.HandlingSums, 0, static (ref readonly GroupCells cells) => ref cells.HandlingTimes, _effects.Handling, entry => 2 * entry.Handling, row => [row.Talk, row.Hold, row.Wrap, row.Handle]);
        Sums(Definitions.HandlingSums, 4, static (ref readonly GroupCells cells) => ref cells.HandlingAgain, _effects.Handling, entry => 2 * entry.Handling + 1, row => [row.Hold, row.Wrap, 0, 0]);
        LongestWait();
        foreach (var column in _quality.Columns(groups).Concat(_value.Columns(groups)).Concat(_folds.Select(fold => fold.Fold.Column(groups))))
        {
            columns.Add(column.Measure, column);
        }

        return columns;

        void Counts<TFacet>(CountLane<TFacet>[] lanes, PartOf<CountLanes> of)
        {
            for (var lane = 0; lane < lanes.Length; lane++)
            {
                var values = new Tally[groups];
                for (var group = 0; group < groups; group++)
                {
                    values[group] = new(of(in _cells[group])[lane]);
                }

                columns.Add(lanes[lane].Measure, new TotalsColumn<Tally>(lanes[lane].Measure, values));
            }
        }

        void Sums<TFacet>(
            SumLane<TFacet>[] lanes, int first, PartOf<SumLanes> of, EffectTable effects,
            Func<(int Group, int Reach, int Handling, LongRow Row), int> maskOf, Func<LongRow, long[]> durations)
        {
            for (var lane = 0; lane < 4 && first + lane < lanes.Length; lane++)
            {
                var (sums, squares) = (new Tally[groups], new SumOfSquares[groups]);
                for (var group = 0; group < groups; group++)
                {
                    ref readonly var part = ref of(in _cells[group]);
                    (sums[group], squares[group]) = (new(part.SumOf(lane)), new(part.SquaresOf(lane)));
                }

                foreach (var entry in _longRows)
                {
                    var milliseconds = durations(entry.Row)[lane] & effects.Masks[maskOf(entry)][lane];
                    sums[entry.Group] = sums[entry.Group].Combine(new(milliseconds));
                    squares[entry.Group] = squares[entry.Group].Combine(new((Int128)milliseconds * milliseconds));
                }

                var (sum, squared, _) = lanes[first + lane];
                columns.Add(sum, new TotalsColumn<Tally>(sum, sums));
                if (squared is not null)
                {
                    columns.Add(squared, new TotalsColumn<SumOfSquares>(squared, squares));
                }
            }
        }

        void LongestWait()
        {
            var values = new Maximum[groups];
            for (var group = 0; group < groups; group++)
            {
                var known = 0L;
                foreach (var lane in Definitions.WaitKnownLanes)
                {
                    known += _cells[group].Reach[lane];
                }

                values[group] = known > 0 ? new(_cells[group].LongestWait) : default;
            }

            foreach (var entry in _longRows)
            {
                if (_effects.Reach.Masks[entry.Reach] != default)
                {
                    values[entry.Group] = values[entry.Group].Combine(new(entry.Row.Wait));
                }
            }

            columns.Add(Measures.LongestWait, new TotalsColumn<Maximum>(Measures.LongestWait, values));
        }
    }

    private void AddLongRows(InteractionBlock block, int start, ReadOnlySpan<int> groups, ReadOnlySpan<WaitLimits> limits)
    {
        foreach (var row in block.LongRows)
        {
            if (row.Row >= start && row.Row < start + groups.Length)
            {
                var (reach, handling) = FusedKernel.Codes(_effects, block.Flags[row.Row], block.Durations[row.Row], limits[row.Row - start]);
                _longRows.Add((groups[row.Row - start], reach, handling, row));
            }
        }
    }
}
