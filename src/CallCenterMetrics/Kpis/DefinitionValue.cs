namespace CallCenterMetrics.Kpis;

/// <summary>A KPI under one of its definitions, beside the first of a <see cref="DefinitionSpread"/>.</summary>
public sealed record DefinitionValue
{
    internal DefinitionValue(KpiValue value) => Value = value;

    /// <summary>The definition.</summary>
    public Kpi Kpi => Value.Kpi;

    /// <summary>The value, or why there is none.</summary>
    public KpiValue Value { get; }

    /// <summary>The value less that of the first definition, in the unit of the KPI; <see langword="null"/> where one of the two is not available.</summary>
    public double? Difference { get; internal init; }

    /// <summary>What is in the numerator and the denominator that is not in those of the first, and the other way round; none where one of the two has no parts to compare.</summary>
    public IReadOnlyList<DefinitionDifference> Differences { get; internal init; } = [];

    /// <summary>The presets that define the KPI so.</summary>
    public IReadOnlyList<KpiPreset> UsedBy { get; internal init; } = [];

    /// <summary>Whether it is what the catalogue takes where no definition is named.</summary>
    public bool IsDefault { get; internal init; }
}
