using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Balances;

/// <summary>The values of the KPIs that balances ask for, over all facts of a center, and what they are measured against.</summary>
internal sealed class CenterKpis
{
    private readonly Dictionary<string, KpiValue> _values;
    private readonly ContactCenter _center;
    private readonly ILookup<string, string> _warnings;             // by KPI
    private readonly IReadOnlyDictionary<string, string> _gaps;     // by fact

    public CenterKpis(ContactCenter center, IEnumerable<string> kpiIds, BalanceOptions options)
    {
        _values = Values(center, kpiIds, options);
        var targets = CenterTargets.Of(center, _values.Values.Select(value => value.Kpi));
        Goalposts = targets.Usable.Aggregate(options.Goalposts, (set, target) => set.With(target.Kpi, Scoring.Goalposts.Between((double)target.Worst, (double)target.Best)));
        _warnings = targets.Warnings;
        (_center, _gaps) = (center, FactCoverage.Gaps(center, options.Kpis.AcceptedLack));
        if (options.Reference is { } reference)
        {
            // Only KPIs without a target or stated goalposts take a reference; those with defaults keep them.
            var known = Goalposts;
            Goalposts = known.WithReference(Values(reference, _values.Keys.Where(id => known[id] is null), options).Values);
        }
    }

    public GoalpostSet Goalposts { get; }

    /// <summary>The value of a KPI; null where the library does not compute it.</summary>
    public KpiValue? this[string kpiId] => _values.GetValueOrDefault(kpiId) is not { } value ? null
        : value.IsAvailable && value.Kpi.Measures.SelectMany(Facts).Select(fact => _gaps.GetValueOrDefault(fact)).FirstOrDefault(gap => gap is not null) is { } gap
            ? new(value.Kpi, null, value.Numerator, value.Denominator, value.N, value.Lacking, $"{kpiId} is not known for the whole time: {gap}.")
        : value;

    /// <summary>What a reader of a score made from these KPIs should know.</summary>
    public IEnumerable<string> Warnings(IEnumerable<string> kpiIds) => kpiIds.SelectMany(id => _warnings[id].Concat(this[id] is { IsAvailable: true } value ? Omissions(value) : []));

    private static IEnumerable<string> Facts(Measure measure) => measure.Source?.Needs is { Field: var other } ? [measure.Fact, other] : [measure.Fact];

    private IEnumerable<string> Omissions(KpiValue value)
    {
        if (value.LeftOut.Count > 0)
        {
            yield return $"{value.Kpi.Id} is without {string.Join(" and ", value.LeftOut)}, which the data do not have";
        }

        if (value.Kpi.Id == KpiCatalog.ScheduleBurden.Id && RosterOmissions().ToList() is { Count: > 0 } parts)
        {
            yield return $"{value.Kpi.Id} is without {string.Join(" and ", parts)}";
        }
    }

    private IEnumerable<string> RosterOmissions()
    {
        if (_center.Periods is null)
        {
            yield return "holidays (needs Period)";
        }

        if (_center.ScheduledActivities is null)
        {
            yield return "unpaid meals (needs ScheduledActivity)";
        }

        if (_center.Shifts?.All(shift => shift.PublishedAt is null) == true)
        {
            yield return "short notice (needs Shift.PublishedAt)";
        }
    }

    private static Dictionary<string, KpiValue> Values(ContactCenter center, IEnumerable<string> kpiIds, BalanceOptions options)
    {
        var ids = kpiIds.ToHashSet(StringComparer.Ordinal);
        var complaints = KpiCatalog.ComplaintShare(options.ComplaintTopics);
        Kpi[] kpis = [.. KpiCatalog.All.Append(complaints).Where(kpi => ids.Contains(kpi.Id)).Select(options.Preset.Of)];
        var day = Interval.Day(center.TimeZone);
        var overDays = kpis.ToLookup(kpi => kpi.Measures.All(measure => measure.AddsOver(day)));     // the others are told of the whole alone
        var values = Totals([day], overDays[true]).ComputeOverDays(options.Kpis, overDays[true]).Group(0)
            .Concat(overDays[false].Any() ? Totals([], overDays[false]).Compute(options.Kpis, overDays[false]).Group(0) : []).ToDictionary(value => value.Kpi.Id, StringComparer.Ordinal);
        if (ids.Contains(complaints.Id) && options.ComplaintTopics.Count == 0)
        {
            values[complaints.Id] = new(complaints, null, null, null, 0, 0, "complaint_share needs the topics that are complaints (BalanceOptions.ComplaintTopics).");
        }
        else if (ids.Contains(complaints.Id) && options.ComplaintTopics.FirstOrDefault(topic => !center.Interactions.HasTopic(topic)) is { } unknown)
        {
            values[complaints.Id] = new(complaints, null, null, null, 0, 0, $"No interaction has the topic '{unknown}'; state the topics as the data write them.");
        }

        return values;

        Totals Totals(Dimension[] dimensions, IEnumerable<Kpi> asked) => center.GroupBy(dimensions).Totals(options.Preset.Of(options.Target), asked.SelectMany(kpi => kpi.Measures));
    }
}
