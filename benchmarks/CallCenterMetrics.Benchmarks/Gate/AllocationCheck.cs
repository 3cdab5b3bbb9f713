using CallCenterMetrics.Benchmarks.Data;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Benchmarks.Gate;

/// <summary>Bytes allocated by an aggregation of some rows, and of the same rows twice over: the same groups, so that the difference is what rows cost.</summary>
internal sealed record AllocationCheck(SampleGrouping Grouping, int Groups, long Once, long Twice)
{
    public const double MostPerRow = 0.01;
    private const int Rows = 500_000;
    private const int RowsOfYear = 4 * Rows;      // so that groups have so few rows that twice as many fit into the same cells

    public double PerRow => (double)(Twice - Once) / Rows;

    public static AllocationCheck[] Measure(params SampleGrouping[] groupings)
    {
        var rows = Samples.Legs(RowsOfYear).Rows().Take(Rows).ToArray();
        var (once, twice) = (InteractionTable.From(rows), InteractionTable.From(rows.Concat(rows)));
        return [.. groupings.Select(grouping =>
            new AllocationCheck(grouping, Aggregations.Kernel(once, grouping, 1), Allocated(once, grouping), Allocated(twice, grouping)))];
    }

    public IEnumerable<string> Faults() =>
        PerRow < MostPerRow ? [] : [$"{Grouping}: {PerRow:0.000} bytes allocated per row; below {MostPerRow} is asked for"];

    /// <summary>The least of a few, and of all threads: nothing that the work allocates escapes, and what else the process allocates does not count.</summary>
    private static long Allocated(InteractionTable table, SampleGrouping grouping) => Enumerable.Range(0, 4).Min(_ =>
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Aggregations.Kernel(table, grouping, 1);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    });
}
