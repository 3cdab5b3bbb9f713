using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Balances;

/// <summary>The values of the KPIs that balances ask for, over all facts of a center, and what they are measured against.</summary>
internal sealed class CenterKpis
{
    private readonly Dictionary<string, KpiValue> _values;

    public CenterKpis(ContactCenter center, IEnumerable<string> kpiIds, BalanceOptions options)
    {
        _values = Values(center, kpiIds, options);
        Goalposts = Targets(center).Aggregate(options.Goalposts, (set, target) => set.With(target.Kpi, Posts(target)));
        if (options.Reference is { } reference)
        {
            // Only KPIs without a target or stated goalposts take a reference; those with defaults keep them.
            var known = Goalposts;
            Goalposts = known.WithReference(Values(reference, _values.Keys.Where(id => known[id] is null), options).Values);
        }
    }

    public GoalpostSet Goalposts { get; }

    /// <summary>The value of a KPI; null where the library does not compute it.</summary>
    public KpiValue? this[string kpiId] => _values.GetValueOrDefault(kpiId);

    private static Dictionary<string, KpiValue> Values(ContactCenter center, IEnumerable<string> kpiIds, BalanceOptions options)
    {
        var ids = kpiIds.ToHashSet(StringComparer.Ordinal);
        var complaints = KpiCatalog.ComplaintShare(options.ComplaintTopics);
        Kpi[] kpis = [.. KpiCatalog.All.Append(complaints).Where(kpi => ids.Contains(kpi.Id))];
        var table = center.GroupBy(Interval.Day(center.TimeZone)).Totals(options.Target, kpis.SelectMany(kpi => kpi.Measures))
            .ComputeOverDays(options.Kpis, kpis);
        var values = table.Group(0).ToDictionary(value => value.Kpi.Id, StringComparer.Ordinal);
        if (ids.Contains(complaints.Id) && options.ComplaintTopics.Count == 0)
        {
            values[complaints.Id] = new(complaints, null, null, null, 0, 0, "complaint_share needs the topics that are complaints (BalanceOptions.ComplaintTopics).");
        }

        return values;
    }

    /// <summary>The targets of the whole center that hold in the time observed, one for each KPI: of several, the one that began last.</summary>
    private static IEnumerable<Target> Targets(ContactCenter center)
    {
        var observed = ObservedTime.Of(center);
        return (center.Targets ?? []).Where(target => target.Scope is null && !(target.From >= observed.To) && !(target.To <= observed.From))
            .GroupBy(target => target.Kpi, StringComparer.Ordinal).Select(same => same.MaxBy(target => target.From ?? DateTimeOffset.MinValue)!);
    }

    private static Goalposts Posts(Target target) => (double)target.Worst != (double)target.Best
        ? Scoring.Goalposts.Between((double)target.Worst, (double)target.Best, GoalpostOrigin.Target)
        : throw new ArgumentException(FormattableString.Invariant($"The target for {target.Kpi} has {target.Worst} as its worst and its best value; a goal needs two different ones."));
}
