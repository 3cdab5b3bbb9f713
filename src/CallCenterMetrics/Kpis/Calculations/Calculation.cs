using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>How a KPI follows from totals.</summary>
internal abstract class Calculation
{
    public abstract string Formula { get; }

    public abstract IntervalMethod Method { get; }

    public abstract IEnumerable<Measure> Measures { get; }

    /// <summary>The measures over facts other than interactions, which totals may lack: then there is no value.</summary>
    public virtual IReadOnlyList<Measure> OfFacts => field ??= [.. Measures.Where(measure => measure.Source is not null).Distinct()];

    /// <summary>The measures that the interval alone reads; totals without them give a value without interval.</summary>
    public virtual IEnumerable<Measure> OfInterval => [];

    /// <summary>The measures that the value itself reads.</summary>
    public IReadOnlyList<Measure> OfValue => field ??= [.. Measures.Except(OfInterval)];

    /// <summary>What is divided; null where the value is no quotient of two amounts.</summary>
    public virtual Amount? Numerator => null;

    /// <summary>What it is divided by; null where the value is no quotient of two amounts.</summary>
    public virtual Amount? Denominator => null;

    /// <summary>What the quotient of both, with durations in seconds, is multiplied with to be the value.</summary>
    public virtual double Factor => 1;

    public abstract KpiValue Evaluate(Kpi kpi, Totals totals, int group, KpiOptions options);

    /// <summary>The variance of the value of one group, by the scatter of its rows (divisor n) or, over time, of its events; null where totals do not tell it.</summary>
    public virtual double? Variance(Totals totals, int group) => null;

    /// <summary>The parts of handle time that a value made from it does without.</summary>
    protected IReadOnlyList<string> LeftOut(Totals totals) => !Measures.Contains(Aggregation.Measures.HandleTimeKnown) && !Measures.Contains(Aggregation.Measures.HandleTime) ? []
        : [.. new[] { HandleParts.Hold, HandleParts.Wrap }.Where(part => !totals.HandleParts.HasFlag(part)).Select(part => part.ToString().ToLowerInvariant())];
}
