namespace CallCenterMetrics.Kpis;

/// <summary>How a change is split.</summary>
public sealed record ChangeOptions
{
    /// <summary>The defaults.</summary>
    public static ChangeOptions Default { get; } = new();

    /// <summary>
    /// Whether what rates and shares change together stands by itself, as the interaction: rate and mix effect are then weighted with the shares and rates of before.
    /// False by default: half of it is in each, which treats both sides alike.
    /// </summary>
    public bool Interaction { get; init; }

    /// <summary>
    /// Whether the totals are also by day (<see cref="Aggregation.Interval.Day"/>) and intervals come from the scatter of days: those of ratios too, and honest where rows
    /// of one day are alike. False by default: intervals come from the scatter of rows.
    /// </summary>
    public bool OverDays { get; init; }

    /// <summary>What counts as an available value.</summary>
    public KpiOptions Kpi { get; init; } = KpiOptions.Default;
}
