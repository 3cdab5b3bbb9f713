using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Where the rows that were read go: all into one table, or table after table into totals.</summary>
/// <param name="texts">What the codes of batches mean, by field.</param>
/// <param name="totals">The totals, if rows go there.</param>
internal sealed class RowSink(SharedTexts[] texts, RunningTotals? totals)
{
    private const int RowsAtOnce = 2 * InteractionBlock.Capacity;
    private InteractionTableBuilder _builder = new(texts);

    /// <summary>Whether the texts of a field are of use.</summary>
    public bool Takes(TextField field) => totals is null || totals.Reads(field);

    /// <summary>Adds rows of a batch; those with an Id that an earlier row has, where every row is remembered.</summary>
    public IReadOnlyList<int> Add(LegBatch legs, int start, int count, bool leavesOutRepeated)
    {
        var repeated = _builder.Add(legs, start, count, leavesOutRepeated);
        if (totals is null)
        {
            return repeated;
        }

        if (_builder.Count >= RowsAtOnce)
        {
            HandOver(totals);
        }

        return [];
    }

    /// <summary>The table of all rows.</summary>
    public InteractionTable Table() => _builder.Build();

    /// <summary>The totals of all rows.</summary>
    public RunningTotals Totals()
    {
        HandOver(totals!);
        return totals!;
    }

    private void HandOver(RunningTotals to)
    {
        var rows = _builder.Build();
        _builder = new(texts);      // before what may throw: rows that come while an exception is on its way must not throw another
        to.Add(rows);
    }
}
