using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Oracle;
using CallCenterMetrics.Tests.Balances;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>One KPI under all its definitions, against plain LINQ over random records.</summary>
public sealed class DefinitionSpreadTests
{
    private static readonly ServiceTarget Target = ServiceTarget.Seconds(20, 5);
    private static readonly KpiOptions AcceptAll = new() { AcceptedLack = 1 };
    private static readonly string[] Families = [.. KpiCatalog.All.GroupBy(kpi => kpi.PlainId).Where(same => same.Count() > 1).Select(same => same.Key)];

    [Test]
    public void Every_definition_is_there_once_with_its_value([Range(0, 3)] int seed)
    {
        Interaction[] rows = [.. new RandomInteractions { Absent = 0.02 * seed }.Rows(seed, 2_000)];
        var totals = InteractionTable.From(rows).GroupBy().Totals(Target);
        var formulas = new KpiFormulas(rows, LinqTotals.PartsOf(rows));
        Assert.Multiple(() =>
        {
            foreach (var kpi in new[] { KpiCatalog.DefaultServiceLevel, KpiCatalog.DefaultAbandonmentRate, KpiCatalog.FirstContactResolution })
            {
                var spread = totals.Spread(kpi, options: AcceptAll);
                Assert.That(spread.Definitions.Select(definition => definition.Kpi.Id), Is.EquivalentTo(KpiCatalog.All.Where(known => known.Id.StartsWith(kpi.Id + ".", StringComparison.Ordinal)).Select(known => known.Id)));
                Assert.That((spread.Definitions[0].IsDefault, spread.Definitions.Count(definition => definition.IsDefault)), Is.EqualTo((true, 1)));
                foreach (var definition in spread.Definitions.Where(IsOfInteractions))
                {
                    Assert.That(definition.Value.Value, Is.EqualTo(formulas[definition.Kpi.Id].Value).Within(1e-12), definition.Kpi.Id);
                    Assert.That(definition.Difference, Is.EqualTo(formulas[definition.Kpi.Id].Value - formulas[kpi.Id].Value).Within(1e-12), definition.Kpi.Id);
                }

                var values = spread.Definitions.Where(IsOfInteractions).Select(definition => formulas[definition.Kpi.Id].Value).ToArray();
                Assert.That(spread.Range, Is.EqualTo(values.Max() - values.Min()).Within(1e-12));
            }
        });
    }

    private static bool IsOfInteractions(DefinitionValue definition) => definition.Kpi.Measures.All(measure => measure.Source is null);

    [Test]
    public void What_differs_adds_up_to_the_difference_of_numerators_and_denominators([ValueSource(nameof(Families))] string family)
    {
        Interaction[] rows = [.. new RandomInteractions { Absent = 0.05, VeryLong = 0 }.Rows(7, 3_000)];
        foreach (var totals in new[] { InteractionTable.From(rows).GroupBy(Dimension.Queue).Totals(Target), RichCenter.Make().GroupBy().Totals(Target) })
        {
            for (var group = 0; group < totals.Count; group++)
            {
                var spread = totals.Spread(KpiCatalog.All.First(kpi => kpi.PlainId == family), group, AcceptAll);
                var first = spread.Definitions[0].Value;
                foreach (var definition in spread.Definitions.Where(definition => definition.Value.IsAvailable && first.IsAvailable && first.Denominator is not null && !IsByHeads(definition)))
                {
                    var scale = family.StartsWith("attrition", StringComparison.Ordinal) ? 1 / (365.25 * 86_400) : 1;
                    Assert.That(Sum(definition, true), Is.EqualTo(definition.Value.Numerator - first.Numerator).Within(1e-6), definition.Kpi.Id);
                    Assert.That(scale * Sum(definition, false), Is.EqualTo(definition.Value.Denominator - first.Denominator).Within(1e-6), definition.Kpi.Id);
                }
            }
        }

        // Heads and time do not subtract.
        static bool IsByHeads(DefinitionValue definition) => definition.Kpi.Id.EndsWith("_headcount", StringComparison.Ordinal);

        static double Sum(DefinitionValue definition, bool isInNumerator) =>
            definition.Differences.Where(difference => difference.IsInNumerator == isInNumerator).Sum(difference => difference.IsAdded ? difference.Amount : -difference.Amount);
    }

    [Test]
    public void What_differs_is_named_and_counted_as_in_the_records()
    {
        Interaction[] rows = [.. new RandomInteractions { Absent = 0.03 }.Rows(11, 4_000)];
        var (t, s) = (TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(5));
        Interaction[] offered = [.. rows.Where(row => (row.Channel != Channel.Bot && row.Direction == Direction.Inbound) || row.Channel == Channel.Callback)];
        int Count(Outcome outcome, Func<Interaction, bool>? counts = null) => offered.Count(row => row.Outcome == outcome && counts?.Invoke(row) != false);
        var totals = InteractionTable.From(rows).GroupBy().Totals(Target);
        Assert.Multiple(() =>
        {
            Are(KpiCatalog.DefaultServiceLevel, "service_level.of_answered", $"denominator - {Count(Outcome.Abandoned):N0} abandoned");
            Are(KpiCatalog.DefaultServiceLevel, "service_level.left_queue_within",
                $"numerator + {Count(Outcome.Abandoned, row => row.Wait <= t):N0} abandoned within", $"numerator + {Count(Outcome.CallbackQueued, row => row.Wait <= t):N0} callback queued within",
                $"denominator + {Count(Outcome.FlowedOut):N0} flowed out", $"denominator + {Count(Outcome.CallbackQueued, row => row.Wait is not null):N0} callback queued of known wait",
                $"denominator - {Count(Outcome.Abandoned, row => row.Wait is null):N0} abandoned of unknown wait");
            Are(KpiCatalog.DefaultServiceLevel, "service_level.excluding_short_abandons",
                $"denominator - {Count(Outcome.Abandoned, row => row.Wait < s):N0} abandoned short", $"denominator - {Count(Outcome.Abandoned, row => row.Wait is null):N0} abandoned of unknown wait");
            Outcome[] usual = [Outcome.Answered, Outcome.Abandoned, Outcome.FlowedOut, Outcome.CallbackQueued, Outcome.Open];
            var other = offered.Count(row => !usual.Contains(row.Outcome));
            Are(KpiCatalog.DefaultAbandonmentRate, "abandonment_rate.of_answered_and_abandoned",
                [$"denominator - {Count(Outcome.FlowedOut):N0} flowed out", $"denominator - {Count(Outcome.CallbackQueued):N0} callback queued", $"denominator - {Count(Outcome.Open):N0} open",
                    .. other > 0 ? new[] { $"denominator - {other:N0} offered of other outcomes" } : []]);
        });

        void Are(Kpi kpi, string id, params string[] expected)
        {
            var found = totals.Spread(kpi, options: AcceptAll).Definitions.Single(definition => definition.Kpi.Id == id).Differences;
            Assert.That(found.Select(difference => $"{(difference.IsInNumerator ? "numerator" : "denominator")} {difference}"), Is.EquivalentTo(expected), id);
        }
    }

    [Test]
    public void A_definition_that_is_asked_for_is_what_the_others_are_compared_with()
    {
        var totals = InteractionTable.From([.. Leg.Answered(8, 1), .. Leg.Of(Outcome.Abandoned, 2, 9)]).GroupBy().Totals(Target);
        var spread = totals.Spread(KpiCatalog.ServiceLevel(ServiceLevelDefinition.OfAnswered));
        var standard = spread.Definitions.Single(definition => definition.IsDefault);
        Assert.That((spread.Definitions[0].Kpi.Id, spread.Definitions[0].Difference, standard.Kpi.Id), Is.EqualTo(("service_level.of_answered", (double?)0, "service_level.of_answered_and_abandoned")));
        Assert.That(standard.Difference, Is.EqualTo(0.8 - 1).Within(1e-15));
        Assert.That(standard.Differences.Select(difference => difference.ToString()), Is.EqualTo(["+ 2 abandoned"]));
    }

    [Test]
    public void Presets_are_named_beside_what_they_take_and_bring_definitions_of_their_own()
    {
        var totals = InteractionTable.From([.. Leg.Answered(8, 1), .. Leg.Of(Outcome.FlowedOut, 2, 9)]).GroupBy().Totals(Target);
        var ours = KpiPreset.Icmi2 with { Id = "ours", Definitions = [KpiCatalog.ServiceLevelOfOffered(OfferedPart.Abandoned)] };
        Assert.That(Users("of_answered_and_abandoned", KpiPreset.All), Is.EqualTo(["genesys_cloud", "icmi_3", "cisco_negative"]), "Genesys Cloud without flow-outs is computed as ICMI 3");
        Assert.That(Users("of_answered", KpiPreset.All), Is.EqualTo(["icmi_2", "asterisk", "wazo"]));
        Assert.That(Users("of_offered.without_abandoned", [ours, KpiPreset.Icmi2]), Is.EqualTo(["ours"]));

        IEnumerable<string> Users(string definition, IReadOnlyList<KpiPreset> presets) =>
            totals.Spread(KpiCatalog.DefaultServiceLevel, presets: presets).Definitions.Single(value => value.Kpi.Id == $"service_level.{definition}").UsedBy.Select(preset => preset.Id);
    }

    [Test]
    public void Occupancy_and_utilization_differ_by_time()
    {
        var totals = RichCenter.Make().GroupBy().Totals(Target);
        var staffed = totals.Spread(KpiCatalog.Occupancy).Definitions.Single(definition => definition.Kpi.Id == "occupancy.staffed");
        Assert.That(staffed.Differences.Select(difference => (difference.IsInNumerator, difference.IsAdded, difference.Rows, difference.Unit)), Is.EqualTo([(false, true, "not responding time", MeasureUnit.Seconds)]));
        Assert.That(totals.Spread(KpiCatalog.UtilizationOfPaid).Definitions.Select(definition => definition.Kpi.Id), Is.EquivalentTo(["utilization.of_paid", "utilization.of_logged_in", "utilization.of_scheduled"]));
    }

    [Test]
    public void Facts_and_measures_that_are_not_there_are_named()
    {
        var totals = InteractionTable.From(Leg.Answered(8, 1)).GroupBy().Totals(Target);
        var spread = totals.Spread(KpiCatalog.Occupancy);
        Assert.That(spread.Definitions.Select(definition => definition.Differences.Count), Has.All.Zero);
        Assert.That(spread.Definitions.Select(definition => definition.Value.Reason), Is.SupersetOf((string[])["occupancy.on_queue needs AgentActivity.", "occupancy.staffed needs AgentActivity."]));
        var few = totals.Only(Measures.Offered, Measures.Answered, Measures.Abandoned).Spread(KpiCatalog.DefaultAbandonmentRate);
        Assert.That(few.Definitions.Select(definition => definition.Value.IsAvailable), Is.EqualTo([true, true, false, false]));
        Assert.That(few.Definitions[1].Differences.Select(difference => difference.ToString()), Is.EquivalentTo(["+ 8 answered", "+ 0 abandoned", "- 8 offered"]));
        Assert.That(few.Definitions[2].Value.Reason, Does.Contain("abandoned_wait_known").And.Contain("abandoned_short"));
    }

    [Test]
    public void A_kpi_of_ones_own_is_a_spread_of_one()
    {
        var own = Kpi.Share("refunded", Measures.Converted, Measures.ConversionKnown);
        var spread = InteractionTable.Empty.GroupBy().Totals(Target).Spread(own);
        Assert.That((spread.PlainId, spread.Definitions.Count, spread.Range, spread.Definitions[0].IsDefault), Is.EqualTo(("refunded", 1, (double?)null, false)));
    }

    [Test]
    public void A_group_that_is_none_is_refused() => Assert.That(
        () => InteractionTable.Empty.GroupBy().Totals(Target).Spread(KpiCatalog.DefaultServiceLevel, 1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("1 group"));
}
