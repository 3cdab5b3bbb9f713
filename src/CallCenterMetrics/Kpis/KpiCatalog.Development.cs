using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.FactMeasures;

namespace CallCenterMetrics.Kpis;

/// <content>
/// Who is employed and for how long, and what is done to develop them. Coverage is by agent-months, which only calendar months or longer can tell; a month observed in part is left
/// out and counted. What is per agent or FTE and month counts parts of months by their part.
/// </content>
public static partial class KpiCatalog
{
    private const double SecondsPerDay = 86_400;
    private const string PeoplePractice = "COPC CX Standard; common practice";

    /// <summary>Median of how long those employed at the end of the interval have been, in days.</summary>
    public static Kpi TenureMedian { get; } = OfPeople(
        new Kpi("tenure_median", new PercentileCalculation(50, [Tenures], _ => Tenures, Lack.Nothing, SecondsPerDay)) { Unit = KpiUnit.Days },
        "Median tenure", "在职时长中位数", "median of days since hire of those employed at the end of the interval", KpiDirection.Higher, "SHRM", "Employment");

    /// <summary>Probability that an agent leaves within a year at the rate of the interval.</summary>
    public static Kpi AttritionProbability { get; } = OfPeople(
        new Kpi("attrition_rate.annual_probability", new ProbabilityCalculation(LeavingRate(Leavers, Lack.Nothing))) { Unit = KpiUnit.Share },
        "Attrition probability (a year)", "年流失概率", "1 - exp(-12 x leavers / person-months)", KpiDirection.Lower, "events per person-time", "Employment");

    /// <summary>Leavers of the interval by the mean of its opening and closing headcount; as it is, not made annual.</summary>
    public static Kpi AttritionOfAverageHeadcount { get; } = OfHeadcount(
        "attrition_rate.of_average_headcount", OpeningHeadcount + ClosingHeadcount, 2, "Attrition (of average headcount, not annual)", "流失率（按平均人数，非年化）",
        "leavers / ((opening + closing headcount) / 2), of the interval as it is");

    /// <summary>Leavers of the interval by its opening headcount; as it is, not made annual.</summary>
    public static Kpi AttritionOfOpeningHeadcount { get; } = OfHeadcount(
        "attrition_rate.of_opening_headcount", OpeningHeadcount, 1, "Attrition (of opening headcount, not annual)", "流失率（按期初人数，非年化）", "leavers / opening headcount, of the interval as it is");

    /// <summary>Share of agent-months with coaching.</summary>
    public static Kpi CoachingCoverage { get; } = OfMonths("coaching_coverage", CoachedAgentMonths, "Coaching coverage", "辅导覆盖率", "agent-months with coaching / agent-months");

    /// <summary>Share of agent-months with a one-to-one talk.</summary>
    public static Kpi OneToOneCoverage { get; } = OfMonths("one_to_one_coverage", OneToOneAgentMonths, "One-to-one coverage", "一对一面谈覆盖率", "agent-months with a one-to-one talk / agent-months");

    /// <summary>Share of agent-months of agents with a certification gained up to the end of the month.</summary>
    public static Kpi CertifiedShare { get; } = OfMonths(
        "certified_share", CertifiedAgentMonths, "Certified share", "持证率", "agent-months of agents with a certification gained up to the end of the month / agent-months");

    /// <summary>Hours of training per FTE and month.</summary>
    public static Kpi TrainingHoursPerFte { get; } = HoursPerFte("training_hours_per_fte", TrainingHours, "Training hours per FTE", "每全职当量培训小时", "hours of training / FTE-months");

    /// <summary>Hours of coaching per FTE and month.</summary>
    public static Kpi CoachingHoursPerFte { get; } = HoursPerFte("coaching_hours_per_fte", CoachingHours, "Coaching hours per FTE", "每全职当量辅导小时", "hours of coaching / FTE-months");

    /// <summary>Recognitions per agent and month.</summary>
    public static Kpi RecognitionRate { get; } = PerMonth(
        "recognition_rate", Recognitions, AgentMonthTime, Contracts, Lack.Nothing, "Recognition rate", "认可率", "recognitions / agent-months by their part", "Development", "Employment");

    /// <summary>Updates of the knowledge base per FTE and month.</summary>
    public static Kpi KnowledgeUpdatesPerFte { get; } = PerMonth(
        "knowledge_updates_per_fte", KnowledgeUpdates, FteMonthTime, ContractsOfKnownHours, LackOfHours(), "Knowledge updates per FTE", "每全职当量知识更新数", "knowledge updates / FTE-months",
        "Development", "Employment", "Employment.HoursPerWeek");

    private static IEnumerable<Kpi> EmploymentKpis() => [AttritionProbability, AttritionOfAverageHeadcount, AttritionOfOpeningHeadcount, TenureMedian];

    private static IEnumerable<Kpi> DevelopmentKpis() =>
        [CoachingCoverage, OneToOneCoverage, CertifiedShare, TrainingHoursPerFte, CoachingHoursPerFte, RecognitionRate, KnowledgeUpdatesPerFte, FeedbackDelay];

    private static Kpi OfHeadcount(string id, Amount headcount, double perHead, string english, string chinese, string formula) => OfPeople(
        new Kpi(id, new RateCalculation(Leavers, headcount, headcount, Lack.Nothing, perHead, perHead == 1 ? "" : $" x {perHead}")) { Unit = KpiUnit.Share },
        english, chinese, formula, KpiDirection.Lower, "SHRM", "Employment");

    private static Kpi OfMonths(string id, Amount months, string english, string chinese, string formula) => OfPeople(
        Share(id, months, AgentMonths, Lack.Shown("What happened in the whole month", AgentMonthsSeenInPart, "agent-months")),
        english, chinese, formula, KpiDirection.Higher, PeoplePractice, "Employment", "Development");

    private static Kpi HoursPerFte(string id, Amount hours, string english, string chinese, string formula) => OfPeople(
        new Kpi(id, new RatioCalculation(hours, FteMonthTime, ContractsOfKnownHours, LackOfHours(), RateCalculation.Month)) { Unit = KpiUnit.HoursPerMonth },
        english, chinese, formula, KpiDirection.Higher, PeoplePractice, "Development", "Development.Hours", "Employment", "Employment.HoursPerWeek");

    private static Kpi PerMonth(string id, Amount events, Amount months, Amount rows, Lack lack, string english, string chinese, string formula, params string[] needs) => OfPeople(
        new Kpi(id, new RateCalculation(events, months, rows, lack, RateCalculation.Month, " in months")) { Unit = KpiUnit.PerMonth },
        english, chinese, formula, KpiDirection.Higher, PeoplePractice, needs);

    private static Lack LackOfHours() => Lack.Of("HoursPerWeek", ContractsOfUnknownHours, "contracts");
}
