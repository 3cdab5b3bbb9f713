using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

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
        InteractionTable.From(new RealisticInteractions { Count = rowsOfYear, HasIds = false }.Rows().Take(rows));

    /// <summary>The first rows as records: of the same density in time as the whole.</summary>
    public static Interaction[] Records(InteractionTable table, int most) => [.. table.Take(most).Select(row => row.ToInteraction())];
}
