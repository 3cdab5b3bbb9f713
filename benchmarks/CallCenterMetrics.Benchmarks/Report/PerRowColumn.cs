using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace CallCenterMetrics.Benchmarks.Report;

/// <summary>A figure per row of the parameter <c>Rows</c>: one line each.</summary>
internal sealed class PerRowColumn(string name, string legend, Func<Summary, BenchmarkCase, double?> value) : IColumn
{
    public static PerRowColumn Nanoseconds { get; } = new("ns/row", "Mean time by rows taken", NanosecondsOf);

    public static PerRowColumn Bytes { get; } = new("B/row", "Allocated bytes by rows taken", BytesOf);

    public static PerRowColumn Lead { get; } = new("Lead", "ns/row of the baseline by that of the benchmark: times faster", LeadOf);

    public string Id => ColumnName;

    public string ColumnName => name;

    public string Legend => legend;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        value(summary, benchmarkCase)?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    private static double Rows(BenchmarkCase benchmark)
    {
        var rows = (int)benchmark.Parameters["Rows"];
        return Math.Min(rows, benchmark.Descriptor.WorkloadMethod.GetCustomAttribute<MostRowsAttribute>()?.Rows ?? rows);
    }

    private static double? NanosecondsOf(Summary summary, BenchmarkCase benchmark) => summary[benchmark]?.ResultStatistics?.Mean / Rows(benchmark);

    private static double? BytesOf(Summary summary, BenchmarkCase benchmark) =>
        summary[benchmark]?.GcStats.GetBytesAllocatedPerOperation(benchmark) / Rows(benchmark);

    private static double? LeadOf(Summary summary, BenchmarkCase benchmark)
    {
        var baseline = summary.BenchmarksCases.FirstOrDefault(other => other.Descriptor.Baseline && other.Parameters.DisplayInfo == benchmark.Parameters.DisplayInfo);
        return baseline is null ? null : NanosecondsOf(summary, baseline) / NanosecondsOf(summary, benchmark);
    }
}
