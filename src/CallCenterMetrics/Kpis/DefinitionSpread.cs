using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis;

/// <summary>One KPI under every named definition, in one group, with what makes them differ.</summary>
public sealed class DefinitionSpread
{
    private DefinitionSpread(Totals totals, int group, Kpi kpi, IReadOnlyList<DefinitionValue> definitions) =>
        (Totals, Group, PlainId, Name, Definitions) = (totals, group, kpi.PlainId, kpi.Name, definitions);

    /// <summary>The totals the values were made from; all definitions share their target.</summary>
    public Totals Totals { get; }

    /// <summary>0-based position of the group.</summary>
    public int Group { get; }

    /// <summary>The id without a definition, such as <c>service_level</c>.</summary>
    public string PlainId { get; }

    /// <summary>The key of the group: one text per dimension, null where its rows have none.</summary>
    public IReadOnlyList<string?> Key => Totals.Key(Group);

    /// <summary>Name in English and Chinese.</summary>
    public BilingualText Name { get; }

    /// <summary>The KPI under each definition, the one that the others are compared with first; two that are computed alike are one.</summary>
    public IReadOnlyList<DefinitionValue> Definitions { get; }

    /// <summary>The highest value less the lowest, in the unit of the KPI; <see langword="null"/> where no value is available.</summary>
    public double? Range => Definitions.Max(definition => definition.Value.Value) - Definitions.Min(definition => definition.Value.Value);

    internal static DefinitionSpread Of(Totals totals, Kpi kpi, int group, KpiOptions options, IReadOnlyList<KpiPreset> presets)
    {
        var plain = KpiCatalog.All.FirstOrDefault(known => known.Id == kpi.PlainId);
        Kpi[] named = [.. KpiCatalog.All.Where(known => known.PlainId == kpi.PlainId && known.Id != kpi.PlainId)];
        var chosen = presets.SelectMany(preset => preset.Definitions).Where(definition => definition.PlainId == kpi.PlainId);
        var definitions = new List<Kpi> { named.FirstOrDefault(kpi.IsComputedAs) ?? kpi };
        foreach (var definition in named.Concat(chosen).Append(plain).OfType<Kpi>().Where(definition => !definitions.Any(definition.IsComputedAs)))
        {
            definitions.Add(definition);
        }

        var values = definitions.ConvertAll(definition => Value(totals, definition, group, options));
        return new(totals, group, plain ?? kpi, values.ConvertAll(value => new DefinitionValue(value)
        {
            Difference = value.Value - values[0].Value,
            Differences = value.Denominator is null || values[0].Denominator is null ? [] : DefinitionDifference.Between(values[0].Kpi, value.Kpi, totals, group),
            UsedBy = [.. presets.Where(preset => preset.Definitions.Any(definition => definition.PlainId == kpi.PlainId && definition.IsComputedAs(value.Kpi)))],
            IsDefault = plain?.IsComputedAs(value.Kpi) == true,
        }));
    }

    /// <summary>The value; totals that have measures for some definitions only say what the others lack.</summary>
    private static KpiValue Value(Totals totals, Kpi kpi, int group, KpiOptions options) =>
        kpi.Measures.Where(measure => !totals.Has(measure) && measure.Source is null).Select(measure => measure.Id).ToList() is { Count: > 0 } lacking && !totals.AreOfReports
            ? new(kpi, null, null, null, 0, 0, $"These totals have no measure {string.Join(", ", lacking)}.")
            : kpi.Evaluate(totals, group, options);
}
