using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>
/// The formulas of the specification for KPIs over other facts than single interactions, over the plain sums of measures of one group (counts, milliseconds, millionths of
/// other amounts) and its legs; null legs where the center has none at all.
/// </summary>
internal sealed class FactKpiFormulas(Func<string, double> of, Interaction[]? legs, HandleParts parts)
{
    private const double Year = 365.25 * 86_400_000, Month = 30.0 * 86_400_000, Hour = 3_600_000, Million = 1_000_000;

    private Interaction[] Legs => legs ?? [];

    private double Busy => of("busy_time");

    private double Loyal => of("employee_promoters") + of("employee_passives") + of("employee_detractors");

    private double Cost => of("spread_cost") + (double)Legs.Sum(leg => leg.Cost ?? 0);

    private double BotCost => of("automation_cost") + (double)Legs.Where(leg => leg.Channel == Channel.Bot).Sum(leg => leg.Cost ?? 0);

    private double Answered => Legs.Count(IsAnswered);

    private Interaction[] Valued => [.. Legs.Where(leg => leg.Outcome == Outcome.Answered && leg.Channel != Channel.Bot && leg.Value is not null)];

    /// <summary>Handled legs with known talk and the other parts that the data have.</summary>
    private IEnumerable<Interaction> Timed => Legs.Where(leg => leg.Outcome == Outcome.Answered && leg.Channel != Channel.Bot && leg.Talk is not null
        && (leg.Hold is not null || !parts.HasFlag(HandleParts.Hold)) && (leg.Wrap is not null || !parts.HasFlag(HandleParts.Wrap)))
        .Select(leg => leg with { Hold = leg.Hold ?? TimeSpan.Zero, Wrap = leg.Wrap ?? TimeSpan.Zero });

    public double? this[string kpi] => kpi switch
    {
        "adherence" or "adherence.in_schedule" => Ratio(of("in_schedule_time"), of("duty_time")),
        "adherence.with_out_of_shift" => Ratio(
            of("duty_time") + of("out_of_shift_time") - (of("duty_time") - of("in_schedule_time") + of("out_of_shift_time")), of("duty_time") + of("out_of_shift_time")),
        "conformance" => Ratio(of("worked_on_queue_time"), of("scheduled_on_queue_time")),
        "shrinkage" => Ratio(of("absence_time") + of("break_time") + of("internal_time"), of("paid_roster_time")),
        "shrinkage.internal" => Ratio(of("internal_time"), of("paid_roster_time")),
        "shrinkage.external" => Ratio(of("absence_time") + of("break_time"), of("paid_roster_time")),
        "shrinkage.external_without_breaks" => Ratio(of("absence_time"), of("paid_roster_time")),
        "utilization.of_scheduled" => Ratio(of("productive_time"), of("duty_time")),
        "overtime_share" => Ratio(of("overtime_time"), of("paid_scheduled_time")),
        _ when kpi.StartsWith("schedule_burden.", StringComparison.Ordinal) => Ratio(of($"{kpi["schedule_burden.".Length..]}_time"), of("paid_scheduled_time")),
        "contacts_per_paid_hour" => legs is not null ? Ratio(Legs.Count(IsAnswered), of("paid_logged_in_time") / Hour) : null,
        "back_office_share" => Ratio(of("paid_back_office_time"), of("paid_logged_in_time")),
        "capacity_use" => Ratio(of("used_capacity_time"), of("productive_time")),
        "occupancy.load" => Ratio(of("load_time"), of("slot_time")),
        "attrition_rate.annual_probability" => Ratio(of("leavers"), of("employed_time") / Year) is { } rate ? 1 - Math.Exp(-rate) : null,
        "coaching_coverage" => Ratio(of("coached_agent_months"), of("agent_months")),
        "one_to_one_coverage" => Ratio(of("one_to_one_agent_months"), of("agent_months")),
        "certified_share" => Ratio(of("certified_agent_months"), of("agent_months")),
        "training_hours_per_fte" => Ratio(of("training_hours") / Million, of("fte_month_time") / Month),
        "coaching_hours_per_fte" => Ratio(of("coaching_hours") / Million, of("fte_month_time") / Month),
        "knowledge_updates_per_fte" => Ratio(of("knowledge_updates"), of("fte_month_time") / Month),
        "recognition_rate" => Ratio(of("recognitions"), of("agent_month_time") / Month),
        "evaluations_per_agent_month" => Ratio(of("evaluations"), of("agent_month_time") / Month),
        "quality_score.of_evaluations" => Ratio(of("evaluation_score_sum") / Million, of("evaluation_scores")),
        "critical_error_free_rate.of_evaluations" => Ratio(of("evaluations_without_error"), of("evaluations_of_known_errors")),
        "occupancy" or "occupancy.on_queue" => Ratio(Busy, Busy + of("available_time")),
        "occupancy.staffed" => Ratio(Busy, Busy + of("available_time") + of("not_responding_time")),
        "utilization.of_logged_in" => Ratio(Busy + of("available_time"), of("logged_in_time")),
        "utilization.of_paid" => Ratio(of("productive_time"), of("paid_time")),
        "contacts_per_staffed_hour" => legs is not null ? Ratio(Legs.Count(IsAnswered), (Busy + of("available_time") + of("not_responding_time")) / Hour) : null,
        "labor_share" => Ratio(of("labor_cost"), of("spread_cost")),
        "cost_per_bot_session" => legs is not null ? Ratio(
            BotCost, Legs.Count(leg => leg.Channel == Channel.Bot)) : null,
        "overload_share" => Ratio(of("overloaded_half_hours"), of("staffed_half_hours")),
        "absence_rate" => Ratio(of("unplanned_absence_time"), of("scheduled_time")),
        "schedule_burden" => Ratio(of("burden_time"), of("paid_scheduled_time")),
        "attrition_rate" => Ratio(of("leavers"), of("employed_time") / Year),
        "attrition_rate.voluntary" => Ratio(of("voluntary_leavers"), of("employed_time") / Year),
        "attrition_rate.early" => Ratio(of("early_leavers"), of("employed_time") / Year),
        "esat_mean" => Ratio(Satisfied(1), Satisfied(0)),
        "enps" => Ratio(100 * (of("employee_promoters") - of("employee_detractors")), Loyal),
        "employee_effort" => Ratio(of("employee_effort_sum"), of("employee_effort_known")),
        "cost_per_contact" => legs is not null ? Ratio(Cost, Legs.Count(IsAnswered)) : null,
        "cost_per_resolution" => legs is not null ? Ratio(
            Cost, Legs.Count(IsAnswered) * (Ratio(Legs.Count(leg => IsAnswered(leg) && leg.Resolved == true), Legs.Count(leg => IsAnswered(leg) && leg.Resolved is not null)) ?? 0)) : null,
        "cost_per_handled_minute" => legs is not null ? Ratio(Cost, Timed.Sum(leg => (leg.Talk + leg.Hold + leg.Wrap)!.Value.TotalMinutes)) : null,
        "contacts" => of("contacts"),
        "issues" => of("issues"),
        "backlog" => of("backlog"),
        "oldest_open_age" => of("backlog") == 0 ? null : of("oldest_open_age") / 1000,
        "concurrency" => Ratio(of("agent_handle_time"), of("agent_handling_union")),
        "peak_concurrency" => of("peak_handled") == 0 ? null : of("peak_handled"),
        "transfer_rate.of_contacts" => Ratio(of("transferred_contacts"), of("contacts")),
        "first_contact_resolution.no_repeat" => Ratio(of("issues_without_repeat"), of("known_issues")),
        "first_contact_resolution.one_leg" => Ratio(of("issues_of_one_leg"), of("known_issues")),
        "repeat_rate" => Ratio(of("followed_contacts"), of("known_contacts")),
        "contacts_per_issue" => Ratio(of("customer_contacts"), of("issues")),
        "reopened_rate" => Ratio(of("reopened_contacts"), of("resolved_contacts")),
        "verified_containment" => Ratio(of("verified_contained"), of("known_bot_sessions")),
        "effort_index" => EffortIndex,
        "savings_by_containment" => Savings,
        "net_benefit" => Valued.Length == 0 || Cost == 0 ? null : Value + Savings - Cost,
        "benefit_cost_ratio" => Valued.Length == 0 || Cost == 0 ? null : (Value + Savings) / Cost,
        "first_response_time.business_hours" => Ratio(of("deferred_open_wait") / 1000, of("deferred_answers")),
        "occupancy.of_staffing" => Ratio(of("clipped_handle_time"), of("stated_staffing")),
        "attrition_rate.of_average_headcount" => Ratio(of("leavers"), (of("opening_headcount") + of("closing_headcount")) / 2),
        "attrition_rate.of_opening_headcount" => Ratio(of("leavers"), of("opening_headcount")),
        "staffing_gap" => Ratio(of("planned_on_queue_time") - of("required_agent_time"), of("planned_time")),
        _ => throw new ArgumentException($"No formula for '{kpi}'.", nameof(kpi)),
    };

    private double Value => (double)Valued.Sum(leg => leg.Value!.Value);

    /// <summary>What people would have cost for the verified sessions, less what all sessions cost.</summary>
    private double? Savings => of("known_bot_sessions") == 0 && Legs.Any(leg => leg.Channel == Channel.Bot) ? null
        : !Legs.Any(leg => leg.Channel == Channel.Bot) ? -BotCost
        : Ratio(of("verified_contained") * (Cost - BotCost), Answered) - BotCost;

    /// <summary>The mean of the parts that there is something of.</summary>
    private double? EffortIndex
    {
        get
        {
            double?[] parts =
            [
                Ratio(of("effort_of_transfers") / Million, of("contacts")), Ratio(of("effort_of_hold") / 120_000, of("contacts")),
                Ratio(of("effort_of_repeats") / Million, of("customer_contacts")), Ratio(of("effort_of_steps") / Million, of("contacts")),
            ];
            return 100 * parts.Average();
        }
    }

    private double Satisfied(int power) => Enumerable.Range(1, 5).Sum(score => Math.Pow(score, power) * of($"employee_satisfaction_{score}"));

    private static bool IsAnswered(Interaction leg) =>
        leg.Outcome == Outcome.Answered && ((leg.Channel != Channel.Bot && leg.Direction == Direction.Inbound) || leg.Channel == Channel.Callback);

    private static double? Ratio(double above, double below) => below == 0 ? null : above / below;
}
