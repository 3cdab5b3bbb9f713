namespace CallCenterMetrics.Scoring;

/// <summary>Defaults from secondary literature, worst -> best, in the units of the KPIs; meant to be overridden by targets or references.</summary>
internal static class DefaultGoalposts
{
    public static readonly IReadOnlyDictionary<string, Goalposts> All = new Dictionary<string, Goalposts>(StringComparer.Ordinal)
    {
        ["service_level"] = Posts(0.60, 0.90),
        ["abandonment_rate"] = Posts(0.10, 0.02),
        ["answer_rate"] = Posts(0.85, 0.98),
        ["average_speed_of_answer"] = Posts(90, 15),
        ["first_response_time"] = Posts(4 * 3600, 0.5 * 3600),
        ["first_contact_resolution"] = Posts(0.55, 0.80),
        ["quality_score"] = Posts(70, 95),
        ["critical_error_free_rate"] = Posts(0.90, 1),
        ["csat_top2"] = Posts(0.60, 0.90),
        ["nps"] = Posts(-10, 60),
        ["ces_easy"] = Posts(0.50, 0.85),
        ["effort_index"] = Posts(40, 5),
        ["transfer_rate"] = Posts(0.20, 0.05),
        ["complaint_share"] = Posts(0.05, 0.005),
        ["repeat_rate"] = Posts(0.25, 0.08),
        ["contacts_per_issue"] = Posts(1.8, 1.1),
        ["adherence"] = Posts(0.80, 0.95),
        ["occupancy"] = Band(0.60, 0.75, 0.85, 0.95),
        ["utilization.of_paid"] = Band(0.50, 0.65, 0.80, 0.92),
        ["wrap_share"] = Posts(0.30, 0.08),
        ["shrinkage"] = Posts(0.40, 0.25),
        ["verified_containment"] = Posts(0.10, 0.50),
        ["cost_ratio"] = Posts(0.6, 1),
        ["attrition_rate"] = Posts(0.60, 0.12),
        ["enps"] = Posts(-20, 40),
        ["esat_mean"] = Posts(3.0, 4.5),
        ["employee_effort"] = Posts(3.5, 6),
        ["absence_rate"] = Posts(0.10, 0.03),
        ["overload_share"] = Posts(0.40, 0.05),
        ["schedule_burden"] = Posts(0.40, 0.05),
        ["coaching_coverage"] = Posts(0.40, 1),
        ["one_to_one_coverage"] = Posts(0.40, 1),
        ["evaluations_per_agent_month"] = Posts(1, 6),
        ["evaluator_agreement"] = Posts(0.4, 0.8),
        ["feedback_delay"] = Posts(7, 1),
        ["training_hours_per_fte"] = Posts(1, 6),
        ["topic_coverage"] = Posts(0.70, 0.98),
        ["survey_coverage"] = Posts(0.02, 0.15),
        ["segments_known"] = Posts(0.50, 0.95),
        ["recognition_rate"] = Posts(0.2, 1.5),
        ["knowledge_updates_per_fte"] = Posts(0.1, 1),
        ["tenure_mix"] = Posts(0.60, 0.90),
        ["certified_share"] = Posts(0.50, 0.95),
        ["forecast_error"] = Posts(0.25, 0.05),
        ["attrition_risk"] = Posts(0.15, 0.03),
        ["esat_trend"] = Posts(-0.3, 0.1),
        ["backlog_trend"] = Posts(0.10, -0.02),
    };

    private static Goalposts Posts(double worst, double best) => Goalposts.Between(worst, best, GoalpostOrigin.Default);

    private static Goalposts Band(double outerLow, double low, double high, double outerHigh) =>
        Goalposts.Band(outerLow, low, high, outerHigh, GoalpostOrigin.Default);
}
