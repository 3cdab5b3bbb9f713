using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis;

/// <summary>KPI values: one row per group, one column per KPI.</summary>
public sealed class KpiTable
{
    private readonly KpiValue[][] _values;

    internal KpiTable(Totals totals, IReadOnlyList<Kpi> kpis, KpiValue[][] values) => (Totals, Kpis, _values) = (totals, kpis, values);

    /// <summary>The totals the values were made from.</summary>
    public Totals Totals { get; }

    /// <summary>The KPIs, in the order asked for.</summary>
    public IReadOnlyList<Kpi> Kpis { get; }

    /// <summary>Number of groups.</summary>
    public int Count => _values.Length;

    /// <summary>The value of a KPI in a group.</summary>
    /// <param name="group">0-based position of the group.</param>
    /// <param name="kpi">The KPI.</param>
    /// <exception cref="KeyNotFoundException">The table does not have the KPI.</exception>
    public KpiValue this[int group, Kpi kpi]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(kpi);
            return this[group, kpi.Id];
        }
    }

    /// <summary>The value of a KPI in a group.</summary>
    /// <param name="group">0-based position of the group.</param>
    /// <param name="kpiId">The id of the KPI.</param>
    /// <exception cref="KeyNotFoundException">The table does not have the KPI.</exception>
    public KpiValue this[int group, string kpiId] => Array.Find(_values[Checked(group)], value => value.Kpi.Id == kpiId)
        ?? throw new KeyNotFoundException($"This table has no KPI '{kpiId}'; it has {string.Join(", ", Kpis.Select(kpi => kpi.Id))}.");

    /// <summary>The values of one group, in the order of <see cref="Kpis"/>.</summary>
    /// <param name="group">0-based position of the group.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public IReadOnlyList<KpiValue> Group(int group) => _values[Checked(group)];

    private int Checked(int group) => group >= 0 && group < Count
        ? group
        : throw new ArgumentOutOfRangeException(nameof(group), group, $"The table has {Count} groups, from 0 on.");

    /// <summary>The key of a group: one text per dimension, null where its rows have none.</summary>
    /// <param name="group">0-based position of the group.</param>
    public IReadOnlyList<string?> Key(int group) => Totals.Key(group);
}
