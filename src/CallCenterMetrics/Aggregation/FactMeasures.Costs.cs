using CallCenterMetrics.Aggregation.OtherFacts;

namespace CallCenterMetrics.Aggregation;

/// <content>What it costs.</content>
public static partial class FactMeasures
{
    private static readonly FactRows<CostPart> _costs = new("CostEntry (or Interaction.Cost)", FactKeys.Any, view => view.Costs, part => part.Place);

    /// <summary>
    /// The cost entries, in currency units: over groups by handling time, over time by elapsed time, without what falls on legs with a cost of their own. 0 without
    /// entries where practically every handled leg has a cost of its own.
    /// </summary>
    public static AdditiveMeasure SpreadCost { get; } = _costs.Spread("spread_cost", MeasureUnit.Amount, part => part.Amount);

    /// <summary>Cost stated for interactions, in currency units.</summary>
    public static AdditiveMeasure DirectCost { get; } = new("direct_cost", MeasureUnit.Amount, row => row.CostInMillionths);
}
