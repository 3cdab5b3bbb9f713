using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis;

/// <summary>
/// A consistent set of definitions, as data: how a vendor, an association or a contract defines the KPIs that have several definitions, and how it compares a wait with
/// the threshold. <c>KpiCatalog.All.Select(preset.Of)</c> is the catalogue under a preset; what a preset does not define stays as the catalogue has it. Make one of your
/// own from any of these: <c>KpiPreset.Icmi3.With(KpiCatalog.AbandonmentRate(...)) with { Name = ... }</c>.
/// </summary>
public sealed partial record KpiPreset
{
    /// <summary>A preset without definitions.</summary>
    /// <param name="id">Name in snake case.</param>
    /// <param name="name">Name in English and Chinese.</param>
    public KpiPreset(string id, BilingualText name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        (Id, Name) = (id, name);
    }

    /// <summary>Name in snake case.</summary>
    public string Id { get; init; }

    /// <summary>Name in English and Chinese.</summary>
    public BilingualText Name { get; init; }

    /// <summary>Where the definitions are written.</summary>
    public string Source { get; init; } = "the user";

    /// <summary>How the source is read where it leaves something open, and what it counts in another way; empty where it leaves nothing.</summary>
    public string Reading { get; init; } = "";

    /// <summary>Whether a wait of exactly the threshold is within it; <see langword="null"/> where that is left to the target.</summary>
    public bool? Inclusive { get; init; }

    /// <summary>The definitions that are chosen, at most one of a KPI: <c>service_level.of_answered</c> is one of <c>service_level</c>.</summary>
    /// <exception cref="ArgumentException">Two are of one KPI.</exception>
    public IReadOnlyList<Kpi> Definitions
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
            if (field.GroupBy(kpi => kpi.PlainId, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            {
                throw new ArgumentException($"A preset defines {twice.Key} once, not as {string.Join(" and ", twice.Select(kpi => kpi.Id))}; choose one, or replace one by With(...).", nameof(value));
            }
        }
    }
    = [];

    /// <summary>The preset with further definitions; each takes the place of the one of the same KPI.</summary>
    /// <param name="definitions">The definitions, such as <c>KpiCatalog.ServiceLevelOfOffered(OfferedPart.ShortAbandons)</c>.</param>
    /// <exception cref="ArgumentException">Two are of one KPI.</exception>
    public KpiPreset With(params IEnumerable<Kpi> definitions)
    {
        Kpi[] added = [.. definitions];
        return this with { Definitions = [.. Definitions.Where(kpi => added.All(other => other.PlainId != kpi.PlainId)), .. added] };
    }

    /// <summary>
    /// A KPI without a definition in its id (<c>service_level</c>) as this preset defines it, with its own id and name; any other KPI, and one that the preset does not define,
    /// as it is.
    /// </summary>
    /// <param name="kpi">The KPI, such as <see cref="KpiCatalog.DefaultServiceLevel"/>.</param>
    public Kpi Of(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return Definitions.FirstOrDefault(definition => definition.PlainId == kpi.Id) is { } chosen ? chosen with { Id = kpi.Id, Name = kpi.Name } : kpi;
    }

    /// <summary>A target with waits compared as this preset does; as it is where the preset leaves that open.</summary>
    /// <param name="target">The thresholds.</param>
    public ServiceTarget Of(ServiceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target with { Inclusive = Inclusive ?? target.Inclusive };
    }

    /// <summary>The English name.</summary>
    public override string ToString() => Name.English;
}
