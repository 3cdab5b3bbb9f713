using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>The catalogue as data.</summary>
public sealed class KpiCatalogTests
{
    /// <summary>The ids of the specification, chapters 3.2 and 3.3, that are computed so far and need no stated parameter.</summary>
    private const string Ids =
        """
        offered answered abandoned flowed_out callback_queued open bot_sessions outbound
        service_level service_level.answered_or_abandoned_within service_level.of_answered service_level.of_answered_and_abandoned
        service_level.ignoring_early_abandons service_level.short_abandons_as_met service_level.excluding_short_abandons service_level.of_offered
        service_level.left_queue_within
        answer_rate abandonment_rate abandonment_rate.of_offered abandonment_rate.of_answered_and_abandoned abandonment_rate.excluding_short_of_offered
        abandonment_rate.excluding_short_of_answered_and_abandoned short_abandonment_share flow_out_rate callback_rate average_speed_of_answer average_speed_of_answer.immediate average_wait
        average_time_to_abandon longest_wait first_response_time
        average_handle_time average_talk_time average_hold_time average_wrap_time hold_time_per_held hold_rate wrap_share
        transfer_rate transfer_rate.blind transfer_rate.consult
        occupancy occupancy.on_queue occupancy.staffed occupancy.load utilization.of_logged_in utilization.of_paid utilization.of_scheduled contacts_per_staffed_hour contacts_per_paid_hour
        adherence adherence.in_schedule adherence.with_out_of_shift conformance shrinkage shrinkage.internal shrinkage.external shrinkage.external_without_breaks
        overtime_share back_office_share capacity_use
        first_contact_resolution first_contact_resolution.by_flag quality_score critical_error_free_rate containment
        quality_score.of_evaluations critical_error_free_rate.of_evaluations evaluations_per_agent_month
        csat_mean csat_top2 csat_top_box nps ces_mean ces_easy survey_response_rate
        esat_mean enps employee_effort attrition_rate attrition_rate.voluntary attrition_rate.early absence_rate schedule_burden overload_share
        attrition_rate.annual_probability attrition_rate.of_average_headcount attrition_rate.of_opening_headcount tenure_median
        schedule_burden.split_duty schedule_burden.short_rest schedule_burden.night schedule_burden.weekend schedule_burden.holiday schedule_burden.overtime schedule_burden.short_notice
        coaching_coverage one_to_one_coverage certified_share training_hours_per_fte coaching_hours_per_fte recognition_rate knowledge_updates_per_fte feedback_delay
        cost_per_contact cost_per_resolution cost_per_handled_minute value_per_contact conversion_rate
        forecast_error forecast_error.wape forecast_error.bias forecast_error.mase staffing_gap service_level_at_risk interval_consistency
        labor_share cost_per_bot_session savings_by_containment net_benefit benefit_cost_ratio
        contacts issues backlog oldest_open_age concurrency peak_concurrency transfer_rate.of_contacts
        first_contact_resolution.no_repeat first_contact_resolution.one_leg repeat_rate contacts_per_issue reopened_rate verified_containment effort_index
        first_response_time.business_hours occupancy.of_staffing
        """;

    private static IReadOnlyList<Kpi> All => KpiCatalog.All;

    [Test]
    public void The_ids_are_those_of_the_specification_each_once() =>
        Assert.That(All.Select(kpi => kpi.Id), Is.EquivalentTo(Ids.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [TestCaseSource(nameof(All))]
    public void Every_entry_is_complete(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        var facts = typeof(Interaction).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Interaction).Namespace);
        var fields = facts.SelectMany(fact => fact.GetProperties().Select(property => $"{fact.Name}.{property.Name}").Append(fact.Name)).Append("CostEntry or Interaction.Cost");
        Assert.Multiple(() =>
        {
            Assert.That(kpi.Id, Does.Match(@"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)?$"));
            Assert.That(kpi.Name.English, Does.Match("^[A-Z]").And.Not.EqualTo(kpi.Id));
            Assert.That(kpi.Name.Chinese.Any(letter => letter is >= '\u4E00' and <= '\u9FFF'));
            Assert.That(kpi.Name.Chinese.Any(char.IsAsciiLetter), Is.False);
            Assert.That(kpi.Family, Is.Not.EqualTo(KpiFamily.Own));
            Assert.That(kpi.Unit == KpiUnit.Ratio, Is.EqualTo(kpi.Id is "concurrency" or "contacts_per_issue" or "benefit_cost_ratio" or "forecast_error.mase"));
            Assert.That(kpi.Formula, Is.Not.Empty);
            Assert.That(kpi.Source, Is.Not.Empty.And.Not.EqualTo("the user"));
            Assert.That(kpi.Needs, Is.Not.Empty.And.Unique);
            Assert.That(kpi.Needs, Is.SubsetOf(fields));
            Assert.That(kpi.Measures, Is.Not.Empty.And.Unique);
            Assert.That(kpi.Measures, Is.SubsetOf(Measures.All.Concat(FactMeasures.All).Append(FactMeasures.DirectCost).Append(FactMeasures.BotDirectCost)));
            Assert.That(KpiCatalog.Find(kpi.Id).Id, Is.EqualTo(kpi.Id));
        });
    }

    [TestCaseSource(nameof(All))]
    public void The_interval_method_is_that_of_the_specification(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        Assert.That(kpi.Method, Is.EqualTo(kpi.Id switch
        {
            "nps" or "enps" => IntervalMethod.Multinomial,
            "forecast_error" or "forecast_error.wape" or "forecast_error.bias" or "staffing_gap" or "wrap_share" or "absence_rate" or "cost_per_contact" or "cost_per_handled_minute" or "labor_share" or "cost_per_bot_session"
                or "concurrency" or "contacts_per_issue" => IntervalMethod.DeltaOverDays,
            "longest_wait" or "cost_per_resolution" or "oldest_open_age" or "forecast_error.mase" or "interval_consistency" or "effort_index" or "savings_by_containment" or "net_benefit" or "benefit_cost_ratio"
                or "tenure_median" or "feedback_delay" => IntervalMethod.None,
            "conformance" or "overtime_share" or "back_office_share" or "capacity_use" => IntervalMethod.DeltaOverDays,
            _ when kpi.PlainId is "occupancy" or "utilization" or "adherence" or "shrinkage" or "schedule_burden" => IntervalMethod.DeltaOverDays,
            _ when kpi.PlainId is "attrition_rate" => IntervalMethod.ExactPoisson,
            _ => kpi.Unit switch { KpiUnit.Count => IntervalMethod.None, KpiUnit.Share => IntervalMethod.Wilson, KpiUnit.PerMonth => IntervalMethod.ExactPoisson, KpiUnit.PerHour or KpiUnit.HoursPerMonth => IntervalMethod.DeltaOverDays, _ => IntervalMethod.StudentT },
        }));
    }

    [TestCaseSource(nameof(All))]
    public void Without_the_facts_it_needs_a_kpi_says_so(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        string[] facts = [.. kpi.Measures.Select(measure => measure.Fact).Where(fact => fact != "Interaction").Distinct()];
        var value = kpi.Evaluate(ContactCenter.Of(InteractionTable.From(Leg.Answered(3, 1, 60))).GroupBy().Totals(ServiceTarget.Default, FactMeasures.DirectCost), 0);
        Assert.That(value.Reason, facts.Length == 0 ? Is.Null.Or.Not.StartsWith($"{kpi.Id} needs") : Is.EqualTo($"{kpi.Id} needs {facts[0]}."));
    }

    [Test]
    public void Definitions_of_one_kpi_are_told_apart_by_their_formulas() =>
        Assert.That(All.Where(kpi => kpi.Id.Contains('.', StringComparison.Ordinal)).Select(kpi => kpi.Formula), Is.Unique);

    [Test]
    public void An_unknown_id_is_refused_with_close_ones() => Assert.Multiple(() =>
    {
        Assert.That(() => KpiCatalog.Find("service_levle"), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'service_levle'").And.Message.Contains("service_level.of_answered"));
        Assert.That(() => KpiCatalog.Find("xyz"), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("KpiCatalog.All"));
        Assert.That(() => KpiCatalog.Find("Offered"), Throws.TypeOf<KeyNotFoundException>());
    });

    [Test]
    public void Undefined_definitions_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => KpiCatalog.ServiceLevel((ServiceLevelDefinition)99), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => KpiCatalog.AbandonmentRate((AbandonmentDefinition)99), Throws.TypeOf<ArgumentOutOfRangeException>());
    });

    [Test]
    public void Kpis_with_a_parameter_bring_their_own_measures()
    {
        Interaction[] legs =
        [
            .. Leg.Answered(8, 1, 9.999).Select(leg => leg with { Topic = "order" }), .. Leg.Answered(11, 1, 10).Select(leg => leg with { Topic = "order" }), .. Leg.Answered(1, 1, 10), .. Leg.Of(Outcome.Abandoned, 5),
            .. Leg.Answered(20, 1, 60).Select(leg => leg with { Topic = "投诉" }), .. Leg.Answered(3, 1, 5).Select(leg => leg with { Channel = Channel.Bot, Topic = "投诉" }),
        ];
        var (briefly, complaints) = (KpiCatalog.ShortContactShare(TimeSpan.FromSeconds(10)), KpiCatalog.ComplaintShare("投诉", "complaint"));
        Assert.Multiple(() =>
        {
            Assert.That(Leg.Value(legs, briefly, null, Own(briefly)).Value, Is.EqualTo(8.0 / 40));
            Assert.That(Leg.Value(legs, complaints, null, Own(complaints)).Value, Is.EqualTo(20.0 / 39));     // one has no topic
            Assert.That(briefly.Formula, Does.Contain("10 s"));
            Assert.That(complaints.Formula, Does.Contain("complaint, 投诉"));
        });

        static Measure[] Own(Kpi kpi) => [.. kpi.Measures.Except(Measures.All)];
    }
}
