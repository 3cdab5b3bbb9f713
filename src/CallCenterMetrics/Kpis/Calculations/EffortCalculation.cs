using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>100 x the mean, over the parts that the data have, of mean efforts per contact: each part is a sum over contacts of efforts from 0 to 1.</summary>
internal sealed class EffortCalculation((string Name, AdditiveMeasure Effort, Amount Contacts)[] parts, Amount contacts) : Calculation
{
    public override string Formula => $"100 x mean of {string.Join(", ", parts.Select(part => $"{part.Effort.Id} / ({part.Contacts})"))}";

    public override IntervalMethod Method => IntervalMethod.None;

    public override IEnumerable<Measure> Measures => [.. contacts.Measures, .. parts.SelectMany(part => part.Contacts.Measures.Prepend(part.Effort))];

    /// <summary>A part that the data do not have is left out and named.</summary>
    public override IReadOnlyList<Measure> OfFacts { get; } = [.. contacts.Measures];

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var known = Array.FindAll(parts, part => part.Contacts.Measures.Prepend(part.Effort).All(measure => totals.WhyWithout(measure) is null));
        var n = contacts.Of(totals, group);
        (double Effort, long Contacts)[] means = [.. known.Select(part => (totals.Of(part.Effort, group).Value / part.Effort.UnitsPerResult, part.Contacts.Of(totals, group))).Where(part => part.Item2 > 0)];
        return n == 0 || means.Length == 0
            ? new(kpi, null, null, null, n, 0, n == 0 ? "There are none to count: contacts." : $"It needs {string.Join(" or ", kpi.Needs)}.")
            : new(kpi, 100 * means.Average(part => part.Effort / part.Contacts), null, null, n, 0) { LeftOut = [.. parts.Except(known).Select(part => part.Name)] };
    }
}
