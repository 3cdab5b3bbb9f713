using CallCenterMetrics.Facts;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Balances;

/// <summary>
/// The six balances, as data. Each indicator is a KPI by its id; one whose KPI is not computed is left out of the score and named. Weights are equal until a
/// context shifts them.
/// </summary>
public static class SixBalances
{
    /// <summary>1: efficiency and quality (效率与质量).</summary>
    public static BalanceDefinition EfficiencyQuality { get; } = new(
        "efficiency_quality", new("Efficiency and quality", "效率与质量"),
        SideDefinition.Of("efficiency", "Efficiency", "效率", "average_handle_time", "occupancy", "contacts_per_staffed_hour", "wrap_share"),
        SideDefinition.Of("quality", "Quality", "质量", "quality_score", "first_contact_resolution", "critical_error_free_rate", "transfer_rate"));

    /// <summary>2: service level and service cost (服务水平与服务成本). The speed of answer is that of immediate channels; deferred ones have the first response time.</summary>
    public static BalanceDefinition ServiceCost { get; } = new(
        "service_cost", new("Service level and service cost", "服务水平与服务成本"),
        SideDefinition.Of("service", "Service", "服务", "service_level", "average_speed_of_answer.immediate", "abandonment_rate", "first_response_time"),
        SideDefinition.Of("cost", "Cost", "成本", "cost_per_contact", "cost_per_resolution", "utilization.of_paid", "verified_containment", "cost_ratio"));

    /// <summary>3: customer and employee satisfaction (客户满意与员工满意).</summary>
    public static BalanceDefinition CustomerEmployee { get; } = new(
        "customer_employee", new("Customer and employee satisfaction", "客户满意与员工满意"),
        SideDefinition.Of("customer", "Customers", "客户", "csat_top2", "nps", "ces_easy", "complaint_share"),
        SideDefinition.Of("employee", "Employees", "员工", "esat_mean", "attrition_rate", "absence_rate", "schedule_burden", "overload_share"));

    /// <summary>4: result and process (结果与过程).</summary>
    public static BalanceDefinition ResultProcess { get; } = new(
        "result_process", new("Result and process", "结果与过程"),
        SideDefinition.Of("result", "Results", "结果", "target_attainment"),
        SideDefinition.Of(
            "process", "Process", "过程",
            "coaching_coverage", "evaluations_per_agent_month", "evaluator_agreement", "feedback_delay", "training_hours_per_fte", "one_to_one_coverage"));

    /// <summary>5: present and future (现在与未来).</summary>
    public static BalanceDefinition PresentFuture { get; } = new(
        "present_future", new("Present and future", "现在与未来"),
        SideDefinition.Of("present", "Present", "现在", "service_level", "csat_top2", "first_contact_resolution", "cost_per_contact", "attrition_rate"),
        SideDefinition.Of(
            "future", "Future", "未来",
            "attrition_risk", "tenure_mix", "forecast_service_level", "esat_trend", "backlog_trend", "training_hours_per_fte", "forecast_error"));

    /// <summary>6: simple and complex (简单与复杂).</summary>
    public static BalanceDefinition SimpleComplex { get; } = new(
        "simple_complex", new("Simple and complex", "简单与复杂"),
        SideDefinition.Of("simple", "Simple for customers and agents", "前台简单", "ces_easy", "effort_index", "contacts_per_issue", "wrap_share", "employee_effort"),
        SideDefinition.Of(
            "thorough", "Thorough behind", "后台周密",
            "topic_coverage", "survey_coverage", "segments_known", "recognition_rate", "one_to_one_coverage", "knowledge_updates_per_fte"));

    /// <summary>The six over all facts of a center, and what they come to together.</summary>
    /// <param name="center">The facts.</param>
    /// <param name="options">How to score; the defaults where null.</param>
    public static SixScores Score(ContactCenter center, BalanceOptions? options = null) => new() { Balances = All.Score(center, options) };

    /// <summary>All six, in their order.</summary>
    public static IReadOnlyList<BalanceDefinition> All { get; } =
        [EfficiencyQuality, ServiceCost, CustomerEmployee, ResultProcess, PresentFuture, SimpleComplex];
}
