using CallCenterMetrics.Benchmarks.Data;

namespace CallCenterMetrics.Benchmarks.Gate;

/// <summary>What was measured of one grouping: medians over the rounds, times in nanoseconds per row.</summary>
internal sealed record Figures(SampleGrouping Grouping, double Kernel, double Reference, double Reading, double Linq, Leads Leads);
