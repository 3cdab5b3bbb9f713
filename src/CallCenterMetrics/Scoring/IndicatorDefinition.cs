namespace CallCenterMetrics.Scoring;

/// <summary>A KPI as part of a side.</summary>
/// <param name="KpiId">Id of the KPI.</param>
/// <param name="Weight">Its weight among the indicators of the side, above 0; they need not sum to one.</param>
public sealed record IndicatorDefinition(string KpiId, double Weight = 1)
{
    /// <summary>Its weight among the indicators of the side.</summary>
    public double Weight { get; init; } = Weight > 0 && double.IsFinite(Weight)
        ? Weight
        : throw new ArgumentOutOfRangeException(nameof(Weight), Weight, $"The weight of {KpiId} must be above 0; leave the indicator out instead.");
}
