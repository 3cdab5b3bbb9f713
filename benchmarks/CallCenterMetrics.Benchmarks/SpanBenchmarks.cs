using BenchmarkDotNet.Attributes;
using CallCenterMetrics.Benchmarks.Data;
using CallCenterMetrics.Benchmarks.Spans;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Benchmarks;

/// <summary>Spans of agents cut to half-hours and totalled by team: all measures over them. The baseline is a plain loop over one state each. Open, as BenchmarkDotNet asks.</summary>
public class SpanBenchmarks
{
    private ContactCenter _center = new();

    /// <summary>Spans.</summary>
    [Params(500_000, 5_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Make() => _center = AgentSpans.Center(Rows);

    [Benchmark(Baseline = true)]
    public int PlainLoop() => PlainSpans.Totals(_center).Count;

    [Benchmark]
    public int Totals() => SpansCommand.Totals(_center).Count;
}
