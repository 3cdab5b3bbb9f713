using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Count, sum and sum of squares of an optional column, such as quality: a pass of its own, skipped where a block has no such column.</summary>
internal sealed class AmountSums(
    AdditiveMeasure known, AdditiveMeasure sum, Measure<SumOfSquares> squares, Func<InteractionBlock, IntegerBlock> column, Func<LegKind, bool> counts)
{
    private readonly bool[] _counts = [.. Enumerable.Range(0, 1 << LegFlags.WayBits).Select(way => counts(LegKinds.Of(new LegFlags((uint)way))))];
    private Tally[] _known = [], _sums = [];
    private SumOfSquares[] _squares = [];

    public void Add(InteractionBlock block, int start, ReadOnlySpan<int> groups, int count, Span<long> scratch)
    {
        var values = column(block);
        if (values.IsAbsentThroughout)
        {
            return;
        }

        Grow(Math.Max(count, _known.Length));
        var chunk = scratch[..groups.Length];
        values.CopyTo(start, chunk);
        for (var i = 0; i < chunk.Length; i++)
        {
            var value = chunk[i];
            if (value != IntegerBlock.Absent && _counts[block.Flags[start + i].Bits & 0xFF])
            {
                var group = groups[i];
                _known[group] = new(_known[group].Value + 1);
                _sums[group] = _sums[group].Combine(new(value));
                _squares[group] = new(_squares[group].Value + (Int128)value * value);
            }
        }
    }

    public IEnumerable<TotalsColumn> Columns(int groups)
    {
        Grow(groups);
        yield return new TotalsColumn<Tally>(known, _known[..groups]);
        yield return new TotalsColumn<Tally>(sum, _sums[..groups]);
        yield return new TotalsColumn<SumOfSquares>(squares, _squares[..groups]);
    }

    private void Grow(int groups)
    {
        if (_known.Length < groups)
        {
            var length = Math.Max(groups, _known.Length * 2);
            Array.Resize(ref _known, length);
            Array.Resize(ref _sums, length);
            Array.Resize(ref _squares, length);
        }
    }
}
