using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Columnar;

namespace CallCenterMetrics.Benchmarks.Data;

/// <summary>The made-up center by number of rows, built once for all benchmarks of a run.</summary>
internal static class Samples
{
    private static (int Rows, InteractionTable Table, PlainColumns Columns)? _last;

    public static (InteractionTable Table, PlainColumns Columns) Of(int rows)
    {
        if (_last?.Rows != rows)
        {
            _last = null;
            var table = Table(rows, rows);
            _last = (rows, table, new(table));
        }

        return (_last.Value.Table, _last.Value.Columns);
    }

    /// <summary>The first rows of a year of so many.</summary>
    public static InteractionTable Table(int rowsOfYear, int rows) =>
        rows == rowsOfYear ? Legs(rows).Table() : InteractionTable.From(Legs(rowsOfYear).Rows().Take(rows));

    /// <summary>One year of 12 queues and 400 agents, whatever the number of rows.</summary>
    public static SyntheticLegs Legs(int rows, bool hasIds = false) => new() { Count = rows, Days = 365, Queues = 12, Agents = 400, HasIds = hasIds };

    /// <summary>The first rows as records: of the same density in time as the whole.</summary>
    public static Interaction[] Records(InteractionTable table, int most) => [.. table.Take(most).Select(row => row.ToInteraction())];
}
