using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Kpis;

/// <content>Benefit.</content>
public static partial class KpiCatalog
{
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

    private static IEnumerable<Kpi> BenefitKpis() => [ValuePerContact, ConversionRate];
}
