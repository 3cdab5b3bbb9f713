using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>Rows for golden cases, and the values of KPIs over them.</summary>
internal static class Leg
{
    public static IEnumerable<Interaction> Answered(int count, double? wait = null, double? talk = null, double? hold = null, double? wrap = null) => Enumerable.Repeat(
        new Interaction { OfferedAt = DateTimeOffset.UnixEpoch, Outcome = Outcome.Answered, Wait = Seconds(wait), Talk = Seconds(talk), Hold = Seconds(hold), Wrap = Seconds(wrap) }, count);

    public static IEnumerable<Interaction> Of(Outcome outcome, int count, double? wait = null) =>
        Answered(count, wait).Select(leg => leg with { Outcome = outcome });

    public static KpiValue Value(IEnumerable<Interaction> legs, Kpi kpi, KpiOptions? options = null, params Measure[] measures) =>
        kpi.Evaluate(InteractionTable.From(legs).GroupBy().Totals(ServiceTarget.Seconds(20, 5), measures), 0, options);

    private static TimeSpan? Seconds(double? seconds) => seconds is { } known ? TimeSpan.FromSeconds(known) : null;
}
