using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis;

/// <summary>A change, or a part of it, with its 95 % interval.</summary>
/// <param name="Value">In the unit of the KPI; shares as fractions, so that -0.036 are 3.6 percentage points less.</param>
/// <param name="Interval">By the delta method; <see langword="null"/> where the totals tell no scatter.</param>
public readonly record struct ChangeEffect(double Value, ConfidenceInterval? Interval)
{
    /// <summary>Value and interval.</summary>
    public override string ToString() => FormattableString.Invariant($"{Value:G6}{(Interval is { } interval ? $" {interval}" : "")}");
}
