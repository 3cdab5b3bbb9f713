using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Balances;

/// <summary>The targets of a whole center: those that can serve as goalposts, and by KPI why others cannot.</summary>
internal sealed record CenterTargets(IReadOnlyList<Target> Usable, ILookup<string, string> Warnings)
{
    /// <summary>Of several targets for one KPI that hold in the time observed, the one that began last before its middle counts, so that a goal for the future does not judge the past.</summary>
    public static CenterTargets Of(ContactCenter center, IEnumerable<Kpi> kpis)
    {
        var known = kpis.ToDictionary(kpi => kpi.Id, StringComparer.Ordinal);
        var observed = ObservedTime.Of(center);
        var middle = observed.From + (observed.To - observed.From) / 2;
        var (usable, warnings) = (new List<Target>(), new List<(string Kpi, string Warning)>());
        foreach (var same in (center.Targets ?? []).Where(target => target.Scope is null && !(target.From > middle) && !(target.To <= middle)).GroupBy(target => target.Kpi, StringComparer.Ordinal))
        {
            var target = same.MaxBy(target => target.From ?? DateTimeOffset.MinValue)!;
            if (!known.TryGetValue(target.Kpi, out var kpi))
            {
                continue;
            }

            if (Fault(target, kpi.Direction) is { } fault)
            {
                warnings.Add((kpi.Id, $"the target for {kpi.Id} is not used: {fault}"));
            }
            else
            {
                usable.Add(target);
            }
        }

        return new(usable, warnings.ToLookup(pair => pair.Kpi, pair => pair.Warning, StringComparer.Ordinal));
    }

    private static string? Fault(Target target, KpiDirection direction) => (target.Best.CompareTo(target.Worst), direction) switch
    {
        (0, _) => FormattableString.Invariant($"its worst and its best value are both {target.Worst}"),
        (< 0, KpiDirection.Higher) => FormattableString.Invariant($"higher is better, but its best value {target.Best} is below its worst {target.Worst}"),
        (> 0, KpiDirection.Lower) => FormattableString.Invariant($"lower is better, but its best value {target.Best} is above its worst {target.Worst}"),
        (_, KpiDirection.Band) => "the KPI can be too low and too high, which two values cannot say; give a band as goalposts",
        _ => null,
    };
}
