using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Balances;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Tests.Balances;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>Definitions as data: the golden cases of the specification, chapter 3.3, through presets, and what a preset changes.</summary>
public sealed class KpiPresetTests
{
    private static readonly Dictionary<string, KpiPreset> Presets = KpiPreset.All.ToDictionary(preset => preset.Id, StringComparer.Ordinal);

    /// <summary>1000 answered of which 860 within T, 60 abandoned of which 20 within T and 10 short.</summary>
    private static readonly Interaction[] Icmi =
    [
        .. Leg.Answered(860, 1), .. Leg.Answered(140, 20.001), .. Leg.Of(Outcome.Abandoned, 10, 4.999), .. Leg.Of(Outcome.Abandoned, 10, 5), .. Leg.Of(Outcome.Abandoned, 40, 21),
    ];

    /// <summary>70 answered within, 10 abandoned within, 20 answered late.</summary>
    private static readonly Interaction[] Cisco = [.. Leg.Answered(70, 1), .. Leg.Of(Outcome.Abandoned, 10, 10), .. Leg.Answered(20, 60)];

    /// <summary>Every outcome; 7 answered, 3 abandoned and 2 queued for callback at exactly the threshold.</summary>
    private static readonly Interaction[] All =
    [
        .. Leg.Answered(50, 10), .. Leg.Answered(7, 20), .. Leg.Answered(23, 40), .. Leg.Of(Outcome.Abandoned, 4, 3), .. Leg.Of(Outcome.Abandoned, 3, 20), .. Leg.Of(Outcome.Abandoned, 9, 90),
        .. Leg.Of(Outcome.FlowedOut, 6, 15), .. Leg.Of(Outcome.CallbackQueued, 2, 20), .. Leg.Of(Outcome.CallbackQueued, 5, 12), .. Leg.Of(Outcome.Open, 8),
    ];

    [TestCase("icmi_1", 83.0)]
    [TestCase("icmi_2", 86.0)]
    [TestCase("icmi_3", 81.1)]
    [TestCase("icmi_4", 82.7)]
    [TestCase("icmi_5", 82.1)]
    public void Icmi_1_to_5(string preset, double percent) => Assert.That(Math.Round(100 * ServiceLevel(Icmi, Presets[preset]), 1), Is.EqualTo(percent));

    [TestCase("cisco_positive", 80.0)]
    [TestCase("cisco_negative", 70.0)]
    [TestCase("cisco_ignored", 77.8)]
    public void Cisco_1_to_3(string preset, double percent) => Assert.That(Math.Round(100 * ServiceLevel(Cisco, Presets[preset]), 1), Is.EqualTo(percent));

    [TestCase("amazon_connect", (50 + 4 + 5) / 109.0, TestName = "Amazon Connect: answered, abandoned and queued for callback in less than T, of all that left")]
    [TestCase("genesys_cloud", 57 / 96.0, TestName = "Genesys Cloud: answered by T, of answered and abandoned")]
    [TestCase("asterisk", 57 / 80.0, TestName = "Asterisk: answered by T, of answered")]
    [TestCase("asterisk_perf2", (57 + 7) / 96.0, TestName = "Asterisk 2: answered or abandoned by T, of answered and abandoned")]
    [TestCase("wazo", 50 / 80.0, TestName = "Wazo: answered in less than T, of answered")]
    [TestCase("default", 57 / 96.0, TestName = "Defaults: as the catalogue")]
    public void A_preset_chooses_formula_and_comparison(string preset, double share) => Assert.That(ServiceLevel(All, Presets[preset]), Is.EqualTo(share).Within(1e-15));

    [Test]
    public void A_preset_that_leaves_the_comparison_open_takes_that_of_the_target()
    {
        var less = ServiceTarget.Seconds(20) with { Inclusive = false };
        Assert.That((KpiPreset.Icmi3.Of(less).Inclusive, KpiPreset.Default.Of(less).Inclusive, KpiPreset.Asterisk.Of(less).Inclusive), Is.EqualTo((false, false, true)));
    }

    [Test]
    public void The_catalogue_under_a_preset_has_the_same_ids_and_names_and_other_formulas_only_where_it_defines_them()
    {
        foreach (var preset in KpiPreset.All)
        {
            Kpi[] under = [.. KpiCatalog.All.Select(preset.Of)];
            Assert.That(under.Select(kpi => (kpi.Id, kpi.Name)), Is.EqualTo(KpiCatalog.All.Select(kpi => (kpi.Id, kpi.Name))), preset.Id);
            foreach (var (kpi, own) in KpiCatalog.All.Zip(under))
            {
                Assert.That(own.Formula, Is.EqualTo(preset.Definitions.FirstOrDefault(definition => definition.PlainId == kpi.Id)?.Formula ?? kpi.Formula), $"{preset.Id}: {kpi.Id}");
            }
        }
    }

    [Test]
    public void Every_preset_is_complete_and_defines_kpis_of_the_catalogue()
    {
        Assert.That(KpiPreset.All.Select(preset => preset.Id), Is.Unique);
        foreach (var preset in KpiPreset.All)
        {
            Assert.That(preset.Id, Does.Match("^[a-z][a-z0-9_]*$"));
            Assert.That(new[] { preset.Name.English, preset.Name.Chinese, preset.Source }, Has.None.Empty);
            Assert.That(preset.Source, Is.Not.EqualTo("the user"), preset.Id);
            Assert.That(preset.Definitions.Select(definition => definition.PlainId), Is.SubsetOf(KpiCatalog.All.Select(kpi => kpi.Id)), preset.Id);
        }
    }

    [Test]
    public void A_preset_of_ones_own_replaces_definitions_and_keeps_the_others()
    {
        var own = KpiPreset.GenesysCloud.With(KpiCatalog.ServiceLevelOfOffered(OfferedPart.ShortAbandons), KpiCatalog.FirstContactResolutionByFlag) with { Id = "own", Name = new("Ours", "本中心") };
        Assert.Multiple(() =>
        {
            Assert.That(ServiceLevel(All, own), Is.EqualTo(57 / 105.0).Within(1e-15));
            Assert.That(own.Definitions.Select(kpi => kpi.PlainId), Is.EquivalentTo(["service_level", "abandonment_rate", "occupancy", "average_handle_time", "first_contact_resolution"]));
            Assert.That(KpiPreset.GenesysCloud.Definitions, Has.Count.EqualTo(4), "the original is as it was");
            Assert.That(own.Inclusive, Is.True);
        });
    }

    [Test]
    public void Two_definitions_of_one_kpi_are_refused() => Assert.That(
        () => KpiPreset.Default with { Definitions = [KpiCatalog.AbandonmentRate(AbandonmentDefinition.OfOffered), KpiCatalog.AbandonmentRate(AbandonmentDefinition.OfAnsweredAndAbandoned)] },
        Throws.ArgumentException.With.Message.Contains("abandonment_rate.of_offered and abandonment_rate.of_answered_and_abandoned"));

    [Test]
    public void Balances_are_scored_under_a_preset()
    {
        var center = RichCenter.Make();
        foreach (var preset in KpiPreset.All)
        {
            var expected = preset.Of(KpiCatalog.DefaultServiceLevel).Evaluate(center.GroupBy().Totals(preset.Of(ServiceTarget.Default)), 0);
            var found = SixBalances.ServiceCost.Score(center, new() { Preset = preset }).Sides[0].Indicators.Single(indicator => indicator.KpiId == "service_level").Value!;
            Assert.That((found.Value, found.Kpi.Formula), Is.EqualTo((expected.Value, expected.Kpi.Formula)), preset.Id);
        }
    }

    private static double ServiceLevel(Interaction[] legs, KpiPreset preset) =>
        preset.Of(KpiCatalog.DefaultServiceLevel).Evaluate(InteractionTable.From(legs).GroupBy().Totals(preset.Of(ServiceTarget.Seconds(20, 5))), 0).Value!.Value;
}
