using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

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

    /// <summary>The part of the <see cref="SpreadCost"/> that is labor.</summary>
    public static AdditiveMeasure LaborCost { get; } = _costs.Spread("labor_cost", MeasureUnit.Amount, part => part.Category == CostCategory.Labor ? part.Amount : 0);

    /// <summary>The part of the <see cref="SpreadCost"/> that is automation: bots and self-service.</summary>
    public static AdditiveMeasure AutomationCost { get; } = _costs.Spread("automation_cost", MeasureUnit.Amount, part => part.Category == CostCategory.Automation ? part.Amount : 0);

    /// <summary>Cost stated for bot sessions, in currency units; part of the <see cref="DirectCost"/>.</summary>
    public static AdditiveMeasure BotDirectCost { get; } = new("bot_direct_cost", MeasureUnit.Amount, row => row.Kind.IsBot() ? row.CostInMillionths : 0);

    private static IEnumerable<Measure> OfCosts() => [SpreadCost, LaborCost, AutomationCost];
}
