using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Scoring;

/// <summary>One side of a balance: indicators whose weighted mean score is the score of the side.</summary>
public sealed record SideDefinition
{
    /// <summary>A side.</summary>
    /// <param name="id">Name in snake case.</param>
    /// <param name="name">Name in English and Chinese.</param>
    /// <param name="indicators">Its indicators, at least one, each KPI once.</param>
    /// <exception cref="ArgumentException">No indicator, or a KPI twice.</exception>
    public SideDefinition(string id, BilingualText name, params IEnumerable<IndicatorDefinition> indicators)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(indicators);
        (Id, Name, Indicators) = (id, name, [.. indicators]);
        if (Indicators.Count == 0)
        {
            throw new ArgumentException($"The side '{id}' has no indicator; it needs at least one.", nameof(indicators));
        }

        if (Indicators.GroupBy(indicator => indicator.KpiId).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The side '{id}' names '{twice.Key}' twice; name each KPI once.", nameof(indicators));
        }
    }

    /// <summary>Name in snake case.</summary>
    public string Id { get; }

    /// <summary>Name in English and Chinese.</summary>
    public BilingualText Name { get; }

    /// <summary>Its indicators.</summary>
    public IReadOnlyList<IndicatorDefinition> Indicators { get; }

    /// <summary>Its weight against the other side, above 0; equal unless stated.</summary>
    public double Weight
    {
        get;
        init => field = value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"The weight of the side {Id} must be above 0; without one side there is no balance.");
    }
    = 1;

    /// <summary>Whether both have the same id, name, weight and indicators.</summary>
    /// <param name="other">The other side.</param>
    public bool Equals(SideDefinition? other) =>
        other is not null && (Id, Name, Weight) == (other.Id, other.Name, other.Weight) && Indicators.SequenceEqual(other.Indicators);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Weight, Indicators.Count);

    /// <summary>A side whose indicators weigh the same.</summary>
    /// <param name="id">Name in snake case.</param>
    /// <param name="english">Name in English.</param>
    /// <param name="chinese">Name in Chinese.</param>
    /// <param name="kpiIds">The KPIs.</param>
    public static SideDefinition Of(string id, string english, string chinese, params IEnumerable<string> kpiIds) =>
        new(id, new(english, chinese), kpiIds.Select(kpi => new IndicatorDefinition(kpi)));
}
