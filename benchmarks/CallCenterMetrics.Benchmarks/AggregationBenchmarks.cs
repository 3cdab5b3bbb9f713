using BenchmarkDotNet.Attributes;
using CallCenterMetrics.Benchmarks.Data;
using CallCenterMetrics.Benchmarks.Report;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Benchmarks;

/// <summary>All standard measures by the four groupings. The baseline is plain LINQ over records, on at most a million rows. Open, as BenchmarkDotNet asks.</summary>
public class AggregationBenchmarks
{
    private const int MostLinqRows = 1_000_000;
    private InteractionTable _table = InteractionTable.Empty;
    private PlainColumns _columns = new(InteractionTable.Empty);
    private Interaction[] _records = [];

    /// <summary>Rows in memory.</summary>
    [Params(1_000_000, 10_000_000, Priority = 0)]
    public int Rows { get; set; }

    /// <summary>What the rows are grouped by.</summary>
    [ParamsAllValues(Priority = 1)]
    public SampleGrouping Grouping { get; set; }

    [GlobalSetup(Targets = [nameof(OneThread), nameof(TwoThreads), nameof(ReadColumns)])]
    public void Build() => (_table, _columns) = Samples.Of(Rows);

    [GlobalSetup(Target = nameof(Linq))]
    public void BuildRecords()
    {
        Build();
        _records = Samples.Records(_table, MostLinqRows);
    }

    [Benchmark(Baseline = true)]
    [MostRows(MostLinqRows)]
    public int Linq() => Aggregations.Linq(_records, Grouping);

    [Benchmark]
    public int OneThread() => Aggregations.Kernel(_table, Grouping, 1);

    [Benchmark]
    public int TwoThreads() => Aggregations.Kernel(_table, Grouping, 2);

    /// <summary>Every byte of the columns once, on one thread: the floor.</summary>
    [Benchmark]
    public ulong ReadColumns() => ColumnReading.Read(_columns);
}
