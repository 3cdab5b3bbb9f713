using BenchmarkDotNet.Attributes;
using CallCenterMetrics.Benchmarks.Data;
using CallCenterMetrics.Sources;

namespace CallCenterMetrics.Benchmarks;

/// <summary>A CSV file of all fields into a table, and on to totals. The baseline is the parser alone, touching every field. Open, as BenchmarkDotNet asks.</summary>
public class CsvReadingBenchmarks
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"interactions-{Guid.NewGuid():n}.csv");

    /// <summary>Rows in the file.</summary>
    [Params(100_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Write() => InteractionFile.Write(_path, Samples.Legs(Rows, hasIds: true).Rows());

    [GlobalCleanup]
    public void Delete() => File.Delete(_path);

    [Benchmark(Baseline = true)]
    public long ParseEveryField() => ParserAlone.Parse(_path, 1);

    /// <summary>The parser on as many threads as <see cref="ReadTable"/> uses.</summary>
    [Benchmark]
    public long ParseEveryFieldInParallel() => ParserAlone.Parse(_path, Environment.ProcessorCount);

    [Benchmark]
    public int ReadTableOnOneThread() => InteractionCsv.Read(_path, new() { MaxThreads = 1 }).OrThrow().Count;

    [Benchmark]
    public int ReadTable() => InteractionCsv.Read(_path).OrThrow().Count;

    [Benchmark]
    public int ReadTableAndTotalByQueue() => Aggregations.Kernel(InteractionCsv.Read(_path).OrThrow(), SampleGrouping.Queue, Environment.ProcessorCount);
}
