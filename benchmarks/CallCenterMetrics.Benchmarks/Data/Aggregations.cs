using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Benchmarks.Data;

/// <summary>The measured groupings, done by the library and by plain LINQ.</summary>
internal static class Aggregations
{
    public static readonly ServiceTarget Target = ServiceTarget.Seconds(20, shortAbandon: 5);

    /// <summary>All standard measures of every group; the number of groups.</summary>
    public static int Kernel(InteractionTable table, SampleGrouping grouping, int threads) => Totals(table, grouping, threads).Count;

    /// <summary>All standard measures of every group.</summary>
    public static Totals Totals(InteractionTable table, SampleGrouping grouping, int threads) =>
        table.GroupBy(Dimensions(grouping)).Totals(Target, new AggregationOptions { MaxThreads = threads });

    /// <summary>The same in LINQ over records.</summary>
    public static int Linq(Interaction[] rows, SampleGrouping grouping) => grouping switch
    {
        SampleGrouping.Queue => LinqTotals.ByGroup(rows, row => row.Queue ?? "", Target).Count,
        SampleGrouping.Agent => LinqTotals.ByGroup(rows, row => row.Agent ?? "", Target).Count,
        SampleGrouping.QueueByHalfHour => LinqTotals.ByGroup(rows, row => (row.Queue, row.OfferedAt.UtcTicks / (30 * TimeSpan.TicksPerMinute)), Target).Count,
        _ => LinqTotals.ByGroup(rows, row => (row.Agent, row.OfferedAt.UtcDateTime.Date), Target).Count,
    };

    public static Dimension[] Dimensions(SampleGrouping grouping) => grouping switch
    {
        SampleGrouping.Queue => [Dimension.Queue],
        SampleGrouping.Agent => [Dimension.Agent],
        SampleGrouping.QueueByHalfHour => [Dimension.Queue, Interval.HalfHour(TimeZoneInfo.Utc)],
        _ => [Dimension.Agent, Interval.Day(TimeZoneInfo.Utc)],
    };
}
