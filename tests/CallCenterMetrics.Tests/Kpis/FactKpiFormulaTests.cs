using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Statistics;
using CallCenterMetrics.Tests.Aggregation.OtherFacts;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>Every KPI over facts other than interactions (those of planning have tests of their own) against its formula over the plain version of its measures, on random centers.</summary>
public sealed class FactKpiFormulaTests
{
    private static readonly KpiOptions AcceptAll = new() { AcceptedLack = 1, LeastRespondents = 1 };

    private static IEnumerable<Kpi> OfFacts => KpiCatalog.All.Where(kpi => kpi.Family != KpiFamily.Planning && kpi.Measures.Any(measure => measure.Source is { } source && (source.Keys != FactKeys.Any || measure.Fact.StartsWith("CostEntry", StringComparison.Ordinal))) && kpi.Id is not ("occupancy.of_staffing" or "savings_by_containment" or "net_benefit" or "benefit_cost_ratio")
        && kpi.Measures.All(measure => measure is not Measure<DurationSketch> && measure.Source?.Counted is not (Counted.AtBegins or Counted.AtEnds)));

    [Test]
    public void Every_kpi_is_its_formula([Range(600, 620)] int seed) => Assert.Multiple(() =>
    {
        var center = RandomFacts.Make(seed);
        var all = PlainDimension.All(center.TimeZone);
        foreach (PlainDimension[] dimensions in (PlainDimension[][])[[], [all[0]], [all[1]], [all[2]], [all[6]], [all[4], all[0]], [all[9]]])
        {
            var table = center.GroupBy(dimensions.Select(dimension => dimension.Dimension)).Totals(ServiceTarget.Default).Compute(AcceptAll, OfFacts);
            var plain = new Sums(center, dimensions);
            for (var group = 0; group < table.Count; group++)
            {
                var key = PlainDimension.Join(table.Key(group));
                foreach (var value in table.Group(group).Where(value => value.Kpi.Measures.All(measure => table.Totals.WhyWithout(measure) is null)))
                {
                    var expected = plain.Value(value.Kpi.Id, key);
                    Assert.That(value.Value, expected is { } known ? Is.EqualTo(known).Within(1e-4 * Math.Max(1, Math.Abs(known))) : Is.Null, $"[{key}] {value}");
                    Assert.That(value.Reason is null, Is.EqualTo(value.IsAvailable));
                }
            }
        }
    });

    /// <summary>Sums of the plain measures by group, and the formulas of the specification over them.</summary>
    private sealed class Sums(ContactCenter center, PlainDimension[] dimensions)
    {
        private readonly TimeRange _observed = PlainFacts.Observed(center);
        private readonly PlainFacts _plain = new(center);
        private readonly Dictionary<string, Dictionary<string, double>> _known = [];

        public double? Value(string kpi, string key)
        {
            double Of(string measure) => this[measure].GetValueOrDefault(key);
            var (busy, available, away) = ("busy_time", "available_time", "not_responding_time");
            double Satisfied(int power) => Enumerable.Range(1, 5).Sum(score => Math.Pow(score, power) * Of($"employee_satisfaction_{score}"));
            var loyal = Of("employee_promoters") + Of("employee_passives") + Of("employee_detractors");
            const double Year = 365.25 * 86_400_000, Month = 30.0 * 86_400_000, Hour = 3_600_000, Million = 1_000_000;
            return kpi switch
            {
                "adherence" or "adherence.in_schedule" => Ratio(Of("in_schedule_time"), Of("duty_time")),
                "adherence.with_out_of_shift" => Ratio(Of("duty_time") + Of("out_of_shift_time") - (Of("duty_time") - Of("in_schedule_time") + Of("out_of_shift_time")), Of("duty_time") + Of("out_of_shift_time")),
                "conformance" => Ratio(Of("worked_on_queue_time"), Of("scheduled_on_queue_time")),
                "shrinkage" => Ratio(Of("absence_time") + Of("break_time") + Of("internal_time"), Of("paid_roster_time")),
                "shrinkage.internal" => Ratio(Of("internal_time"), Of("paid_roster_time")),
                "shrinkage.external" => Ratio(Of("absence_time") + Of("break_time"), Of("paid_roster_time")),
                "shrinkage.external_without_breaks" => Ratio(Of("absence_time"), Of("paid_roster_time")),
                "utilization.of_scheduled" => Ratio(Of("productive_time"), Of("duty_time")),
                "overtime_share" => Ratio(Of("overtime_time"), Of("paid_scheduled_time")),
                _ when kpi.StartsWith("schedule_burden.", StringComparison.Ordinal) => Ratio(Of($"{kpi["schedule_burden.".Length..]}_time"), Of("paid_scheduled_time")),
                "contacts_per_paid_hour" => HasLegs ? Ratio(Legs(key).Count(IsAnswered), Of("paid_logged_in_time") / Hour) : null,
                "back_office_share" => Ratio(Of("paid_back_office_time"), Of("paid_logged_in_time")),
                "capacity_use" => Ratio(Of("used_capacity_time"), Of("productive_time")),
                "occupancy.load" => Ratio(Of("load_time"), Of("slot_time")),
                "attrition_rate.annual_probability" => Ratio(Of("leavers"), Of("employed_time") / Year) is { } rate ? 1 - Math.Exp(-rate) : null,
                "coaching_coverage" => Ratio(Of("coached_agent_months"), Of("agent_months")),
                "one_to_one_coverage" => Ratio(Of("one_to_one_agent_months"), Of("agent_months")),
                "certified_share" => Ratio(Of("certified_agent_months"), Of("agent_months")),
                "training_hours_per_fte" => Ratio(Of("training_hours") / Million, Of("fte_month_time") / Month),
                "coaching_hours_per_fte" => Ratio(Of("coaching_hours") / Million, Of("fte_month_time") / Month),
                "knowledge_updates_per_fte" => Ratio(Of("knowledge_updates"), Of("fte_month_time") / Month),
                "recognition_rate" => Ratio(Of("recognitions"), Of("agent_month_time") / Month),
                "evaluations_per_agent_month" => Ratio(Of("evaluations"), Of("agent_month_time") / Month),
                "quality_score.of_evaluations" => Ratio(Of("evaluation_score_sum") / Million, Of("evaluation_scores")),
                "critical_error_free_rate.of_evaluations" => Ratio(Of("evaluations_without_error"), Of("evaluations_of_known_errors")),
                "occupancy" or "occupancy.on_queue" => Ratio(Of(busy), Of(busy) + Of(available)),
                "occupancy.staffed" => Ratio(Of(busy), Of(busy) + Of(available) + Of(away)),
                "utilization.of_logged_in" => Ratio(Of(busy) + Of(available), Of("logged_in_time")),
                "utilization.of_paid" => Ratio(Of("productive_time"), Of("paid_time")),
                "contacts_per_staffed_hour" => HasLegs ? Ratio(Legs(key).Count(IsAnswered), (Of(busy) + Of(available) + Of(away)) / 3_600_000) : null,
                "labor_share" => Ratio(Costs(CostCategory.Labor).GetValueOrDefault(key), this["spread_cost"].GetValueOrDefault(key)),
                "cost_per_bot_session" => HasLegs ? Ratio(
                    Costs(CostCategory.Automation).GetValueOrDefault(key) + (double)Legs(key).Where(leg => leg.Channel == Channel.Bot).Sum(leg => leg.Cost ?? 0), Legs(key).Count(leg => leg.Channel == Channel.Bot)) : null,
                "overload_share" => Ratio(Of("overloaded_half_hours"), Of("staffed_half_hours")),
                "absence_rate" => Ratio(Of("unplanned_absence_time"), Of("scheduled_time")),
                "schedule_burden" => Ratio(Of("burden_time"), Of("paid_scheduled_time")),
                "attrition_rate" => Ratio(Of("leavers"), Of("employed_time") / Year),
                "attrition_rate.voluntary" => Ratio(Of("voluntary_leavers"), Of("employed_time") / Year),
                "attrition_rate.early" => Ratio(Of("early_leavers"), Of("employed_time") / Year),
                "esat_mean" => Ratio(Satisfied(1), Satisfied(0)),
                "enps" => Ratio(100 * (Of("employee_promoters") - Of("employee_detractors")), loyal),
                "employee_effort" => Ratio(Of("employee_effort_sum"), Of("employee_effort_known")),
                "cost_per_contact" => HasLegs ? Ratio(Cost(key), Legs(key).Count(IsAnswered)) : null,
                "cost_per_resolution" => HasLegs ? Ratio(Cost(key), Legs(key).Count(IsAnswered) * (Ratio(Legs(key).Count(leg => IsAnswered(leg) && leg.Resolved == true), Legs(key).Count(leg => IsAnswered(leg) && leg.Resolved is not null)) ?? 0)) : null,
                "cost_per_handled_minute" => HasLegs ? Ratio(Cost(key), Timed(key).Sum(leg => (leg.Talk + leg.Hold + leg.Wrap)!.Value.TotalMinutes)) : null,
                _ => throw new ArgumentException($"No formula for '{kpi}'.", nameof(kpi)),
            };
        }

        private bool HasLegs => Legs().Any();

        private Dictionary<string, double> this[string measure] => _known.TryGetValue(measure, out var sums) ? sums : _known[measure] = measure == "spread_cost" ? Costs()
            : _plain.Drops(measure).Where(drop => drop.At >= _observed.From && drop.At < _observed.To)
                .GroupBy(drop => PlainDimension.KeyOf(dimensions, drop)).ToDictionary(same => same.Key, same => (double)same.Sum(drop => drop.Amount));

        private double Cost(string key) => this["spread_cost"].GetValueOrDefault(key) + (double)Legs(key).Sum(leg => leg.Cost ?? 0);

        /// <summary>Money, for groupings by time first and keys second.</summary>
        private Dictionary<string, double> Costs(CostCategory? category = null)
        {
            var of = center with { Costs = [.. center.Costs!.Where(entry => category is null || entry.Category == category)] };
            PlainDimension[] ofTime = [.. dimensions.Where(dimension => dimension.OfTime is not null)], ofLegs = [.. dimensions.Except(ofTime)];
            return PlainCosts.Spread(
                of, at => PlainDimension.Join(ofTime.Select(dimension => dimension.OfTime!(at))), leg => PlainDimension.Join(ofLegs.Select(dimension => dimension.OfLeg(leg))),
                entry => PlainDimension.Join(ofLegs.Select(dimension => dimension.OfCost(entry))))
                .ToDictionary(cell => ofTime.Length == 0 ? cell.Key.Leg : ofLegs.Length == 0 ? cell.Key.Time : $"{cell.Key.Time}|{cell.Key.Leg}", cell => (double)cell.Value);
        }

        private IEnumerable<Interaction> Legs() => center.Interactions.Select(row => row.ToInteraction()).Where(leg => leg.OfferedAt >= _observed.From && leg.OfferedAt < _observed.To);

        private IEnumerable<Interaction> Legs(string key) =>
            Legs().Where(leg => PlainDimension.Join(dimensions.Select(dimension => dimension.OfTime is { } time ? time(leg.OfferedAt) : dimension.OfLeg(leg))) == key);

        /// <summary>Handled legs of known talk, hold and wrap; random centers have both parts somewhere, or the KPI is passed over.</summary>
        private IEnumerable<Interaction> Timed(string key)
        {
            bool IsHandled(Interaction leg) => leg.Outcome == Outcome.Answered && leg.Channel != Channel.Bot && leg.Talk is not null;
            var (hasHold, hasWrap) = (Legs().Any(leg => IsHandled(leg) && leg.Hold is not null), Legs().Any(leg => IsHandled(leg) && leg.Wrap is not null));
            return Legs(key).Where(leg => IsHandled(leg) && (leg.Hold is not null || !hasHold) && (leg.Wrap is not null || !hasWrap))
                .Select(leg => leg with { Hold = leg.Hold ?? TimeSpan.Zero, Wrap = leg.Wrap ?? TimeSpan.Zero });
        }

        private static bool IsAnswered(Interaction leg) => leg.Outcome == Outcome.Answered && ((leg.Channel != Channel.Bot && leg.Direction == Direction.Inbound) || leg.Channel == Channel.Callback);

        private static double? Ratio(double above, double below, double rows = 1) => rows == 0 || below == 0 ? null : above / below;
    }
}
