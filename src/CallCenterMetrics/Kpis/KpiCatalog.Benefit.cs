using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Kpis;

/// <content>Cost and benefit.</content>
public static partial class KpiCatalog
{
    private static readonly Amount Cost = FactMeasures.DirectCost + FactMeasures.SpreadCost;

    /// <summary>
    /// Cost per answered contact. The cost stated for an interaction wins over cost entries, which are spread over groups by handling time and over time by
    /// elapsed time.
    /// </summary>
    public static Kpi CostPerContact { get; } = Costs(
        new("cost_per_contact", new RatioCalculation(Cost, Measures.Answered, Measures.Answered, Lack.Nothing)), "Cost per contact", "单次接触成本", "cost / answered");

    /// <summary>Cost per resolved contact: answered legs of unknown resolution are taken to be resolved as often as those of known.</summary>
    public static Kpi CostPerResolution { get; } = Costs(
        new("cost_per_resolution", new PerResolutionCalculation(Cost)), "Cost per resolution", "单次解决成本", "cost / (answered x resolved share of known)",
        "Interaction.Resolved");

    /// <summary>Cost per minute of talk, hold and wrap.</summary>
    public static Kpi CostPerHandledMinute { get; } = Costs(
        new("cost_per_handled_minute", new RatioCalculation(Cost, HandleTime, HandleTimeKnown, Lack.Of("Talk, Hold or Wrap", Handled - HandleTimeKnown), 60)),
        "Cost per handled minute", "每处理分钟成本", "cost / minutes of (talk + hold + wrap)", "Interaction.Talk");

    /// <summary>Mean value credited to an answered leg, offered or outbound.</summary>
    public static Kpi ValuePerContact { get; } = new Kpi("value_per_contact", new MeanCalculation(
        Value, ValueKnown, [ValueSquares], Lack.Of("Value", Measures.Answered + OutboundAnswered - ValueKnown)))
    {
        Name = new("Value per contact", "单次接触价值"), Family = KpiFamily.Benefit, Unit = KpiUnit.Money, Direction = KpiDirection.Higher,
        Formula = "sum of value / answered legs, offered or outbound", Source = "common practice", Needs = ["Interaction.Outcome", "Interaction.Value"],
    };

    /// <summary>Share of legs, offered or outbound, that reached their sales or collection aim, of those known.</summary>
    public static Kpi ConversionRate { get; } = Share("conversion_rate", Converted, ConversionKnown) with
    {
        Name = new("Conversion rate", "转化率"), Family = KpiFamily.Benefit, Direction = KpiDirection.Higher,
        Formula = "legs that reached their aim / legs of which it is known", Source = "common practice", Needs = ["Interaction.Converted"],
    };

    private static IEnumerable<Kpi> BenefitKpis() => [CostPerContact, CostPerResolution, CostPerHandledMinute, ValuePerContact, ConversionRate];

    private static Kpi Costs(Kpi kpi, string english, string chinese, string formula, params string[] needs) => kpi with
    {
        Name = new(english, chinese), Family = KpiFamily.Benefit, Unit = KpiUnit.Money, Direction = KpiDirection.Lower, Formula = formula,
        Source = "ICMI", Needs = ["CostEntry or Interaction.Cost", "Interaction.Outcome", .. needs],
    };
}
