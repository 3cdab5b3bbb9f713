using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Kpis;

/// <content>Cost and benefit.</content>
public static partial class KpiCatalog
{
    private const string CostNeed = "CostEntry or Interaction.Cost";

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

    /// <summary>Cost of bots (stated for sessions, and entries of automation) per session.</summary>
    public static Kpi CostPerBotSession { get; } = OfBenefit(
        new Kpi("cost_per_bot_session", new RatioCalculation(BotCost, Measures.BotSessions, Measures.BotSessions, Lack.Nothing)) { Unit = KpiUnit.Money }, "Cost per bot session", "单次机器人会话成本",
        "(cost of bot sessions + automation) / bot sessions", KpiDirection.Lower, CostNeed, "Interaction.Channel");

    /// <summary>Share of the cost entries that is labor.</summary>
    public static Kpi LaborShare { get; } = OfBenefit(
        new Kpi("labor_share", new RatioCalculation(FactMeasures.LaborCost, FactMeasures.SpreadCost, null, Lack.Nothing)) { Unit = KpiUnit.Share }, "Labor share", "人工成本占比",
        "labor / cost entries", KpiDirection.None, "CostEntry");

    /// <summary>What people would have cost for the verified contained sessions, at the cost per contact without bots, less the cost of bots.</summary>
    public static Kpi SavingsByContainment { get; } = OfBenefit(
        new Kpi("savings_by_containment", new AmountsCalculation(
            "verified_contained x (cost - bot cost) / answered - bot cost", SavingsParts, FactMeasures.KnownBotSessions,
            Lack.Shown(AfterIt, FactMeasures.UnknownCustomerBotSessions + FactMeasures.BotSessionsNotYetKnown), parts => Savings(parts))) { Unit = KpiUnit.Money },
        "Savings by containment", "自助解决节省额", "verified contained x cost per human contact - cost of bots", KpiDirection.Higher, CostNeed, "Interaction.Customer", "Interaction.Channel");

    /// <summary>Value credited to contacts and savings by containment, less the cost.</summary>
    public static Kpi NetBenefit { get; } = OfBenefit(
        new Kpi("net_benefit", new AmountsCalculation(
            "value + savings_by_containment - cost", BenefitParts, ValueKnown, ValueUnknown, parts => Benefit(parts, (benefit, cost) => benefit - cost))) { Unit = KpiUnit.Money },
        "Net benefit", "净收益", "value + savings by containment - cost", KpiDirection.Higher, CostNeed, "Interaction.Value", "Interaction.Customer");

    /// <summary>Value credited to contacts and savings by containment, by the cost.</summary>
    public static Kpi BenefitCostRatio { get; } = OfBenefit(
        new Kpi("benefit_cost_ratio", new AmountsCalculation(
            "(value + savings_by_containment) / cost", BenefitParts, ValueKnown, ValueUnknown, parts => Benefit(parts, (benefit, cost) => benefit / cost))),
        "Benefit-cost ratio", "效益成本比", "(value + savings by containment) / cost", KpiDirection.Higher, CostNeed, "Interaction.Value", "Interaction.Customer");

    /// <summary>Mean value credited to an answered leg, offered or outbound.</summary>
    public static Kpi ValuePerContact { get; } = new Kpi("value_per_contact", new MeanCalculation(
        Value, ValueKnown, [ValueSquares], ValueUnknown))
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

    private static Lack ValueUnknown => Lack.Of("Value", Measures.Answered + OutboundAnswered - ValueKnown);

    private static Amount BotCost => FactMeasures.BotDirectCost + FactMeasures.AutomationCost;

    private static Amount[] SavingsParts => [FactMeasures.VerifiedContained, FactMeasures.KnownBotSessions, Measures.BotSessions, Measures.Answered, Cost, BotCost];

    private static Amount[] BenefitParts => [.. SavingsParts, Value, ValueKnown];

    private static IEnumerable<Kpi> BenefitKpis() =>
    [
        CostPerContact, CostPerResolution, CostPerHandledMinute, LaborShare, CostPerBotSession, SavingsByContainment, ValuePerContact, ConversionRate, NetBenefit, BenefitCostRatio,
    ];

    /// <summary>From <see cref="SavingsParts"/>: 0 without bot sessions.</summary>
    private static (double? Value, string? Reason) Savings(double[] parts)
    {
        var (verified, known, sessions, answered, cost, bots) = (parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        return sessions == 0 ? (0 - bots, null)     // 0, not -0, without bots
            : known == 0 ? (null, "Of no bot session is it known whether the customer came again. It needs Interaction.Customer.")
            : bots == 0 ? (null, "What the bot sessions cost is unknown. It needs CostEntry of Automation or Interaction.Cost of the sessions.")
            : answered == 0 ? (null, "Nothing to divide by: answered = 0.")
            : (verified * (cost - bots) / answered - bots, null);
    }

    /// <summary>From <see cref="BenefitParts"/>.</summary>
    private static (double? Value, string? Reason) Benefit(double[] parts, Func<double, double, double> combine)
    {
        var (savings, reason) = Savings(parts);
        return reason is not null ? (null, reason)
            : parts[^1] == 0 ? (null, "Value is unknown for all legs. It needs Interaction.Value.")
            : parts[4] == 0 ? (null, "Nothing to divide by: cost = 0.")
            : (combine(parts[^2] + savings!.Value, parts[4]), null);
    }

    private static Kpi OfBenefit(Kpi kpi, string english, string chinese, string formula, KpiDirection direction, params string[] needs) => kpi with
    {
        Name = new(english, chinese), Family = KpiFamily.Benefit, Formula = formula, Direction = direction, Source = "common practice", Needs = needs,
    };

    private static Kpi Costs(Kpi kpi, string english, string chinese, string formula, params string[] needs) => kpi with
    {
        Name = new(english, chinese), Family = KpiFamily.Benefit, Unit = KpiUnit.Money, Direction = KpiDirection.Lower, Formula = formula,
        Source = "ICMI", Needs = [CostNeed, "Interaction.Outcome", .. needs],
    };
}
