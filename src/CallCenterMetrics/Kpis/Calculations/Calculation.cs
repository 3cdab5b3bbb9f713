using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>How a KPI follows from totals.</summary>
internal abstract class Calculation
{
    public abstract string Formula { get; }

    public abstract IntervalMethod Method { get; }

    public abstract IEnumerable<Measure> Measures { get; }

    public abstract KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options);
}
