using System.Collections.Immutable;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Scoring;

/// <summary>The goalposts of KPIs. Stated ones win over references, references over peers, peers over defaults. Immutable.</summary>
public sealed class GoalpostSet
{
    private readonly ImmutableDictionary<string, Goalposts> _posts;

    private GoalpostSet(ImmutableDictionary<string, Goalposts> posts) => _posts = posts;

    /// <summary>The defaults of the library, from secondary literature; meant to be overridden.</summary>
    public static GoalpostSet Default { get; } = new(DefaultGoalposts.All.ToImmutableDictionary(StringComparer.Ordinal));

    /// <summary>No goalposts.</summary>
    public static GoalpostSet Empty { get; } = new(ImmutableDictionary<string, Goalposts>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>The ids of the KPIs that have goalposts, in ordinal order.</summary>
    public IReadOnlyList<string> KpiIds => [.. _posts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The goalposts of a KPI; <see langword="null"/> where there are none. The definition after a dot inherits those of the id before it.</summary>
    /// <param name="kpiId">Id of the KPI.</param>
    public Goalposts? this[string kpiId]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(kpiId);
            return _posts.GetValueOrDefault(kpiId) ?? (kpiId.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? _posts.GetValueOrDefault(kpiId[..dot]) : null);
        }
    }

    /// <summary>The set with goalposts for a KPI, unless it has some of a stronger origin.</summary>
    /// <param name="kpiId">Id of the KPI.</param>
    /// <param name="goalposts">Its goalposts.</param>
    public GoalpostSet With(string kpiId, Goalposts goalposts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kpiId);
        ArgumentNullException.ThrowIfNull(goalposts);
        return _posts.TryGetValue(kpiId, out var present) && present.Origin < goalposts.Origin ? this : new(_posts.SetItem(kpiId, goalposts));
    }

    /// <summary>The set with goalposts from the values of an earlier period or of the center as a whole, for KPIs that have no target.</summary>
    /// <param name="reference">The values; never those of the group and period to be scored.</param>
    public GoalpostSet WithReference(IEnumerable<KpiValue> reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.Where(value => value.Value is > 0 && value.Kpi.Direction is KpiDirection.Lower or KpiDirection.Higher)
            .Aggregate(this, (set, value) => set.With(value.Kpi.Id, Goalposts.FromReference(value.Value!.Value, value.Kpi.Direction)));
    }
}
