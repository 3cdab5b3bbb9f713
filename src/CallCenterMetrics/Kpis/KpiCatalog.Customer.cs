using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Kpis;

/// <content>What customers answered, of legs offered to people.</content>
public static partial class KpiCatalog
{
    /// <summary>Mean satisfaction answer, 1 to 5.</summary>
    public static Kpi CsatMean { get; } = Answers(
        new Kpi("csat_mean", new MeanCalculation(
            Satisfaction1 + 2 * Satisfaction2 + 3 * Satisfaction3 + 4 * Satisfaction4 + 5 * Satisfaction5,
            SatisfactionKnown,
            Satisfaction1 + 4 * Satisfaction2 + 9 * Satisfaction3 + 16 * Satisfaction4 + 25 * Satisfaction5,
            Lack.Nothing)) { Unit = KpiUnit.Points },
        "Satisfaction, mean", "满意度均值", "sum of satisfaction answers (1-5) / answers", "common practice, 5-point scale", "Interaction.Satisfaction");

    /// <summary>Share of satisfaction answers of 4 and 5.</summary>
    public static Kpi CsatTop2 { get; } = Answers(
        Share("csat_top2", Satisfaction4 + Satisfaction5, SatisfactionKnown),
        "Satisfaction, top two boxes", "满意度（前两档）", "answers of 4 and 5 / answers", "common practice, 5-point scale", "Interaction.Satisfaction");

    /// <summary>Share of satisfaction answers of 5.</summary>
    public static Kpi CsatTopBox { get; } = Answers(
        Share("csat_top_box", Satisfaction5, SatisfactionKnown),
        "Satisfaction, top box", "满意度（最高档）", "answers of 5 / answers", "common practice, 5-point scale", "Interaction.Satisfaction");

    /// <summary>Net Promoter Score, -100 to 100.</summary>
    public static Kpi NetPromoterScore { get; } = Answers(
        new Kpi("nps", new NetScoreCalculation(Promoters, Detractors, Promoters + Passives + Detractors, Lack.Nothing)) { Unit = KpiUnit.NetPoints },
        "Net Promoter Score", "净推荐值", "100 x (answers of 9-10 - answers of 0-6) / answers", "Reichheld 2003", "Interaction.Recommendation");

    /// <summary>Mean effort answer, 1 to 7 (7 = very easy).</summary>
    public static Kpi CesMean { get; } = Answers(
        new Kpi("ces_mean", new MeanCalculation(EffortSum, EffortKnown, EffortSquares, Lack.Nothing)) { Unit = KpiUnit.Points },
        "Customer Effort Score, mean", "客户费力度均值", "sum of effort answers (1-7, 7 = very easy) / answers", "Dixon, Freeman and Toman 2010; CES 2.0", "Interaction.Effort");

    /// <summary>Share of effort answers of 5 to 7.</summary>
    public static Kpi CesEasy { get; } = Answers(
        Share("ces_easy", EffortEasy, EffortKnown),
        "Customer Effort Score, easy", "客户省力占比", "answers of 5-7 / answers", "Dixon, Freeman and Toman 2010; CES 2.0", "Interaction.Effort");

    /// <summary>Share of invited customers who answered at least one question.</summary>
    public static Kpi SurveyResponseRate { get; } = Answers(
        Share("survey_response_rate", Responded, Invited),
        "Survey response rate", "调查回复率", "invited legs with an answer / invited legs", "AAPOR Standard Definitions", "Interaction.Invited");

    private static Amount SatisfactionKnown => Satisfaction1 + Satisfaction2 + Satisfaction3 + Satisfaction4 + Satisfaction5;

    private static IEnumerable<Kpi> CustomerKpis() => [CsatMean, CsatTop2, CsatTopBox, NetPromoterScore, CesMean, CesEasy, SurveyResponseRate];

    private static Kpi Answers(Kpi kpi, string english, string chinese, string formula, string source, params string[] needs) => kpi with
    {
        Name = new(english, chinese), Family = KpiFamily.Customer, Formula = formula, Direction = KpiDirection.Higher, Source = source, Needs = needs,
    };
}
