namespace CallCenterMetrics.Aggregation.Waiting;

/// <summary>Gathers pieces, group by group and in order of time; pieces that follow each other and have the same keys become one row.</summary>
internal sealed class FlowRows(IntervalCuts cuts, int mostRows)
{
    /// <summary>The most rows: where somebody waits in every group at the end of every interval of years, there is no end to them.</summary>
    public const int Most = 1 << 24;

    private readonly List<int> _groups = [];
    private readonly List<LegFlow> _flows = [];
    private readonly List<long>[] _codes = [.. cuts.Coders.Select(_ => new List<long>())];

    public int Count => _flows.Count;

    public int[] Groups => [.. _groups];

    public IReadOnlyList<long[]> Codes => Array.ConvertAll(_codes, codes => codes.ToArray());

    public LegFlow this[int row] => _flows[row];

    /// <summary>The row of a piece.</summary>
    public int Add(int group, long end, in LegFlow piece)
    {
        var isNew = _groups.Count == 0 || _groups[^1] != group;
        for (var i = 0; i < _codes.Length && !isNew; i++)
        {
            isNew = _codes[i][^1] != cuts.Code(i, end);
        }

        if (isNew)
        {
            Begin(group, end, piece);
        }
        else
        {
            var flow = _flows[^1];
            flow.AddEvents(piece);
            (flow.Closing, flow.OldestOfferedAt) = (piece.Closing, piece.OldestOfferedAt);
            _flows[^1] = flow;
        }

        return _flows.Count - 1;
    }

    private void Begin(int group, long end, in LegFlow piece)
    {
        if (_flows.Count == mostRows)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"Somebody waits in so many groups and intervals that the reconciliation would have over {mostRows:N0} rows; group by fewer dimensions or longer intervals, or state a shorter ContactCenter.Observed."));
        }

        _groups.Add(group);
        _flows.Add(piece);
        for (var i = 0; i < _codes.Length; i++)
        {
            _codes[i].Add(cuts.Code(i, end));
        }
    }
}
