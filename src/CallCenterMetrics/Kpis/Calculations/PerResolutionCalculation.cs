using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>An amount per resolution: amount / (answered x resolved / known). The resolutions that are not known are taken to be as the known ones.</summary>
internal sealed class PerResolutionCalculation(Amount amount) : Calculation
{
    public override string Formula => $"({amount}) / (answered x resolved / resolution_known)";

    public override IntervalMethod Method => IntervalMethod.None;

    public override IEnumerable<Measure> Measures =>
        [.. amount.Measures, Aggregation.Measures.Answered, Aggregation.Measures.Resolved, Aggregation.Measures.ResolutionKnown];

    public override KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options)
    {
        var (answered, known, resolved) = (Of(Aggregation.Measures.Answered), Of(Aggregation.Measures.ResolutionKnown), Of(Aggregation.Measures.Resolved));
        var spent = amount.Of(totals, group) / amount.UnitsPerResult;
        var resolutions = known == 0 ? 0 : (double)answered * resolved / known;
        return resolutions == 0
            ? new(kpi, null, spent, resolutions, known, answered - known, known == 0 ? "Resolved is unknown for all answered legs. It needs Interaction.Resolved." : "Nothing to divide by: no leg was resolved.")
            : new(kpi, spent / resolutions, spent, resolutions, known, answered - known);

        long Of(AdditiveMeasure measure) => totals.Of(measure, group).Value;
    }
}
