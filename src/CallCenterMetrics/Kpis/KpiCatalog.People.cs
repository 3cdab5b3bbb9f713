using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using CallCenterMetrics.Statistics;
using static CallCenterMetrics.Aggregation.FactMeasures;

namespace CallCenterMetrics.Kpis;

/// <content>How the time of agents is used, and how they fare: from facts other than interactions.</content>
public static partial class KpiCatalog
{
    private const double SecondsPerHour = 3600;

    /// <summary>Share of the time on queue spent for customers. Time is wall-clock time: parallel contacts count once.</summary>
    public static Kpi OccupancyOnQueue { get; } = OfTime(
        "occupancy.on_queue", BusyTime, BusyTime + AvailableTime, OnQueueSpans, "Occupancy (on queue)", "占用率（在线）",
        "(talking + holding + wrapping) / (these + available)", KpiDirection.Band, "ICMI");

    /// <summary>The preset's definition of occupancy: <see cref="OccupancyOnQueue"/>.</summary>
    public static Kpi Occupancy { get; } = OccupancyOnQueue with { Id = "occupancy", Name = new("Occupancy", "占用率") };

    /// <summary>As <see cref="OccupancyOnQueue"/>, with time not responding in the denominator.</summary>
    public static Kpi OccupancyStaffed { get; } = OfTime(
        "occupancy.staffed", BusyTime, BusyTime + AvailableTime + NotRespondingTime, OnQueueSpans, "Occupancy (staffed)", "占用率（在席）",
        "(talking + holding + wrapping) / (these + available + not responding)", KpiDirection.Band, "Genesys Cloud");

    /// <summary>Share of the logged-in time on queue, busy or available.</summary>
    public static Kpi UtilizationOfLoggedIn { get; } = OfTime(
        "utilization.of_logged_in", BusyTime + AvailableTime, LoggedInTime, LoggedInSpans, "Utilization (of logged-in time)", "利用率（登录时间）",
        "(talking + holding + wrapping + available) / logged-in time", KpiDirection.Band, "ICMI");

    /// <summary>Share of the paid time that is productive.</summary>
    public static Kpi UtilizationOfPaid { get; } = OfTime(
        "utilization.of_paid", ProductiveTime, PaidTime, PaidKnownSpans, "Utilization (of paid time)", "利用率（计薪时间）",
        "productive time / paid time", KpiDirection.Band, "ICMI", Lack.Of("Paid or Productive", PaidUnknownSpans, "spans"), "AgentActivity.Paid", "AgentActivity.Productive");

    /// <summary>Answered contacts per hour on queue, time not responding included.</summary>
    public static Kpi ContactsPerStaffedHour { get; } = new Kpi("contacts_per_staffed_hour", new RatioCalculation(
        Measures.Answered, BusyTime + AvailableTime + NotRespondingTime, OnQueueSpans, Lack.Nothing, SecondsPerHour))
    {
        Name = new("Contacts per staffed hour", "每在席小时接触量"), Family = KpiFamily.Handling, Unit = KpiUnit.PerHour, Direction = KpiDirection.Higher,
        Formula = "answered / hours busy, available or not responding", Source = "ICMI", Needs = ["Interaction.Outcome", "AgentActivity"],
    };

    /// <summary>Share of the half-hours of an agent on queue in which occupancy was above 88 %.</summary>
    public static Kpi OverloadShare { get; } = OfPeople(
        Share("overload_share", OverloadedHalfHours, StaffedHalfHours), "Overload share", "过载时段占比",
        "half-hours of an agent with occupancy above 88 % / half-hours of an agent on queue", KpiDirection.Lower, "Erlang staffing practice", "AgentActivity");

    /// <summary>Share of scheduled time lost to unplanned absence.</summary>
    public static Kpi AbsenceRate { get; } = OfPeople(
        new Kpi("absence_rate", new RatioCalculation(UnplannedAbsenceTime, ScheduledTime, Duties, Lack.Of("Absence", DutiesOfUnknownAbsence, "duties"))) { Unit = KpiUnit.Share }, "Absence rate", "缺勤率",
        "unplanned absence hours / scheduled hours", KpiDirection.Lower, "ICMI", "Shift");

    /// <summary>Paid scheduled time weighted by what makes it a burden (<see cref="BurdenTime"/> tells the weights), as a share of paid scheduled time.</summary>
    public static Kpi ScheduleBurden { get; } = OfPeople(
        new Kpi("schedule_burden", new RatioCalculation(BurdenTime, PaidScheduledTime, RosteredDuties, Lack.Nothing)) { Unit = KpiUnit.Share }, "Schedule burden", "排班负担",
        "sum over paid scheduled hours of min(1, sum of burden weights) / paid scheduled hours", KpiDirection.Lower,
        "Directive 2003/88/EC (rest, night work); weights are judgement", "Shift");

    /// <summary>Leavers a year of employment: 12 x leavers / person-months.</summary>
    public static Kpi AttritionRate { get; } = Attrition("attrition_rate", Leavers, Lack.Nothing, "Attrition rate (a year)", "年流失率", "12 x leavers / person-months");

    /// <summary>Leavers by choice a year of employment.</summary>
    public static Kpi VoluntaryAttritionRate { get; } = Attrition(
        "attrition_rate.voluntary", VoluntaryLeavers, Lack.Shown("Voluntary", LeaversOfUnknownChoice), "Voluntary attrition rate (a year)", "年主动流失率", "12 x leavers by choice / person-months");

    /// <summary>Leavers within 90 days of their hire, a year of employment.</summary>
    public static Kpi EarlyAttritionRate { get; } = Attrition(
        "attrition_rate.early", EarlyLeavers, Lack.Nothing, "Early attrition rate (a year)", "年早期流失率", "12 x leavers within 90 days of hire / person-months");

    /// <summary>Mean satisfaction of employees, 1 to 5.</summary>
    public static Kpi EsatMean { get; } = OfEmployees(
        "esat_mean", new MeanCalculation(
            EmployeeSatisfaction1 + 2 * EmployeeSatisfaction2 + 3 * EmployeeSatisfaction3 + 4 * EmployeeSatisfaction4 + 5 * EmployeeSatisfaction5,
            EmployeeSatisfaction1 + EmployeeSatisfaction2 + EmployeeSatisfaction3 + EmployeeSatisfaction4 + EmployeeSatisfaction5,
            EmployeeSatisfaction1 + 4 * EmployeeSatisfaction2 + 9 * EmployeeSatisfaction3 + 16 * EmployeeSatisfaction4 + 25 * EmployeeSatisfaction5,
            Lack.Nothing),
        KpiUnit.Points, "Employee satisfaction, mean", "员工满意度均值", "sum of satisfaction answers of employees (1-5) / answers", "SurveyResponse.Satisfaction",
        SatisfactionRespondents);

    /// <summary>Net Promoter Score among employees, -100 to 100.</summary>
    public static Kpi Enps { get; } = OfEmployees(
        "enps", new NetScoreCalculation(EmployeePromoters, EmployeeDetractors, EmployeePromoters + EmployeePassives + EmployeeDetractors, Lack.Nothing),
        KpiUnit.NetPoints, "Employee Net Promoter Score", "员工净推荐值", "100 x (answers of 9-10 - answers of 0-6) / answers of employees", "SurveyResponse.Recommendation",
        RecommendationRespondents);

    /// <summary>Mean effort answer of employees about their tools and processes, 1 to 7 (7 = very easy).</summary>
    public static Kpi EmployeeEffort { get; } = OfEmployees(
        "employee_effort", new MeanCalculation(EmployeeEffortSum, EmployeeEffortKnown, EmployeeEffortSquares, Lack.Nothing),
        KpiUnit.Points, "Employee effort score, mean", "员工费力度均值", "sum of effort answers of employees (1-7, 7 = very easy) / answers", "SurveyResponse.Effort",
        EffortRespondents);

    private static IEnumerable<Kpi> AgentTimeKpis() => [Occupancy, OccupancyOnQueue, OccupancyStaffed, UtilizationOfLoggedIn, UtilizationOfPaid, ContactsPerStaffedHour, .. CapacityKpis(), .. AdherenceKpis()];

    private static IEnumerable<Kpi> PeopleKpis() =>
    [
        EsatMean, Enps, EmployeeEffort, AttritionRate, VoluntaryAttritionRate, EarlyAttritionRate, .. EmploymentKpis(), AbsenceRate, ScheduleBurden, .. BurdenKpis(), OverloadShare,
        .. DevelopmentKpis(),
    ];

    private static Kpi OfTime(
        string id, Amount part, Amount whole, Amount spans, string english, string chinese, string formula, KpiDirection direction, string source,
        Lack? lack = null, params string[] needs) => new(id, new RatioCalculation(part, whole, spans, lack ?? Lack.Nothing))
    {
        Name = new(english, chinese), Family = KpiFamily.Handling, Unit = KpiUnit.Share, Direction = direction, Formula = formula, Source = source,
        Needs = ["AgentActivity", .. needs],
    };

    private static Kpi Attrition(string id, Amount leavers, Lack lack, string english, string chinese, string formula) => OfPeople(
        new Kpi(id, LeavingRate(leavers, lack)) { Unit = KpiUnit.SharePerYear }, english, chinese, formula, KpiDirection.Lower,
        "SHRM; events per person-time", "Employment");

    private static RateCalculation LeavingRate(Amount leavers, Lack lack) => new(leavers, EmployedTime, Contracts, lack, RateCalculation.Year, " in years");

    private static Kpi OfEmployees(string id, Calculation calculation, KpiUnit unit, string english, string chinese, string formula, string need, Measure<DistinctKeys> respondents) => OfPeople(
        new Kpi(id, new ProtectedCalculation(calculation, respondents)) { Unit = unit }, english, chinese, formula, KpiDirection.Higher,
        "common practice", need);

    private static Kpi OfPeople(Kpi kpi, string english, string chinese, string formula, KpiDirection direction, string source, params string[] needs) => kpi with
    {
        Name = new(english, chinese), Family = KpiFamily.People, Formula = formula, Direction = direction, Source = source, Needs = needs,
    };
}
