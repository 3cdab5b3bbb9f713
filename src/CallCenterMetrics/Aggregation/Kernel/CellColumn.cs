using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>A column that is read from cells when asked for.</summary>
internal sealed class CellColumn<T>(Measure<T> measure, CellTable cells, Func<CellTable, int, T> read)
    : TotalsColumn<T>(measure, cells.Count, group => read(cells, group)), ICellColumn
    where T : struct, IStatistic<T>
{
    private readonly Measure<T> _measure = measure;

    public CellTable Cells => cells;

    public TotalsColumn Over(CellTable others) => new CellColumn<T>(_measure, others, read);
}

/// <summary>A column over cells, whatever its statistic.</summary>
internal interface ICellColumn
{
    CellTable Cells { get; }

    /// <summary>The same measure over other cells.</summary>
    TotalsColumn Over(CellTable others);
}
