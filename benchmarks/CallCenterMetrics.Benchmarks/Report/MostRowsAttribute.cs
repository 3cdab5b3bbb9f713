namespace CallCenterMetrics.Benchmarks.Report;

/// <summary>The benchmark takes only so many of the rows, for time or memory; figures per row are by the rows taken.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MostRowsAttribute(int rows) : Attribute
{
    /// <summary>Most rows taken.</summary>
    public int Rows { get; } = rows;
}
