using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>The golden cases of the specification, chapter 3.3, from rows.</summary>
public sealed class GoldenCaseTests
{
    /// <summary>1000 answered of which 860 within T, 60 abandoned of which 20 within T and 10 short.</summary>
    private static readonly Interaction[] Icmi =
    [
        .. Leg.Answered(860, 20), .. Leg.Answered(140, 20.001), .. Leg.Of(Outcome.Abandoned, 10, 4.999), .. Leg.Of(Outcome.Abandoned, 10, 5),
        .. Leg.Of(Outcome.Abandoned, 40, 21),
    ];

    /// <summary>70 answered within, 10 abandoned within, 20 answered late.</summary>
    private static readonly Interaction[] Cisco = [.. Leg.Answered(70, 1), .. Leg.Of(Outcome.Abandoned, 10, 10), .. Leg.Answered(20, 60)];

    [TestCase(ServiceLevelDefinition.AnsweredOrAbandonedWithin, 83.0)]
    [TestCase(ServiceLevelDefinition.OfAnswered, 86.0)]
    [TestCase(ServiceLevelDefinition.OfAnsweredAndAbandoned, 81.1)]
    [TestCase(ServiceLevelDefinition.IgnoringEarlyAbandons, 82.7)]
    [TestCase(ServiceLevelDefinition.ShortAbandonsAsMet, 82.1)]
    public void Icmi_1_to_5(ServiceLevelDefinition definition, double percent) => HasPercent(Icmi, KpiCatalog.ServiceLevel(definition), percent);

    [TestCase(ServiceLevelDefinition.AnsweredOrAbandonedWithin, 80.0)]
    [TestCase(ServiceLevelDefinition.OfAnsweredAndAbandoned, 70.0)]
    [TestCase(ServiceLevelDefinition.IgnoringEarlyAbandons, 77.8)]
    public void Cisco_positive_negative_and_ignored(ServiceLevelDefinition definition, double percent) => HasPercent(Cisco, KpiCatalog.ServiceLevel(definition), percent);

    [Test]
    public void The_default_service_level_is_of_answered_and_abandoned() => HasPercent(Icmi, KpiCatalog.DefaultServiceLevel, 81.1);

    /// <summary>88,600 s over 352 contacts.</summary>
    [Test]
    public void Average_handle_time()
    {
        Interaction[] legs = [.. Leg.Answered(351, 9, 200, 30, 20), .. Leg.Answered(1, 9, 800, 0, 50), .. Leg.Of(Outcome.Abandoned, 40, 30)];
        var value = Leg.Value(legs, KpiCatalog.AverageHandleTime);
        Assert.That((value.Numerator, value.Denominator, value.N), Is.EqualTo((88_600.0, 352.0, 352L)));
        Assert.That(Math.Round(value.Value!.Value, 1), Is.EqualTo(251.7));
    }

    [TestCase(OfferedPart.None, 100.0 / 200, "service_level.of_offered")]
    [TestCase(OfferedPart.FlowedOut, 100.0 / 190, "service_level.of_offered.without_flowed_out")]
    [TestCase(OfferedPart.CallbackQueued, 100.0 / 180, "service_level.of_offered.without_callback_queued")]
    [TestCase(OfferedPart.ShortAbandons, 100.0 / 185, "service_level.of_offered.without_short_abandons")]
    [TestCase(OfferedPart.Abandoned, 100.0 / 160, "service_level.of_offered.without_abandoned")]
    [TestCase(OfferedPart.Abandoned | OfferedPart.ShortAbandons, 100.0 / 160, "service_level.of_offered.without_abandoned")]
    [TestCase(OfferedPart.FlowedOut | OfferedPart.CallbackQueued | OfferedPart.Abandoned, 100.0 / 130, "service_level.of_offered.without_flowed_out.without_callback_queued.without_abandoned")]
    public void Switches_of_offered_drop_parts_and_open_legs_never_count(OfferedPart without, double share, string id)
    {
        Interaction[] legs =
        [
            .. Leg.Answered(100, 10), .. Leg.Answered(30, 30), .. Leg.Of(Outcome.Abandoned, 15, 2), .. Leg.Of(Outcome.Abandoned, 25, 90),
            .. Leg.Of(Outcome.FlowedOut, 10, 5), .. Leg.Of(Outcome.CallbackQueued, 20, 8), .. Leg.Of(Outcome.Open, 1_000),
        ];
        var kpi = KpiCatalog.ServiceLevelOfOffered(without);
        Assert.That((kpi.Id, Leg.Value(legs, kpi).Value), Is.EqualTo((id, (double?)share)));
    }

    [Test]
    public void The_name_tells_the_switches() => Assert.Multiple(() =>
    {
        var all = OfferedPart.FlowedOut | OfferedPart.CallbackQueued | OfferedPart.ShortAbandons;
        Assert.That(KpiCatalog.ServiceLevelOfOffered(OfferedPart.None).Name, Is.EqualTo(new BilingualText("Service level (of offered)", "服务水平（按呼入量）")));
        Assert.That(KpiCatalog.ServiceLevelOfOffered(all).Name, Is.EqualTo(new BilingualText(
            "Service level (of offered without flowed out, callback queued, short abandons)", "服务水平（按呼入量，剔除溢出、预约回呼、短时放弃）")));
    });

    private static void HasPercent(Interaction[] legs, Kpi kpi, double percent) =>
        Assert.That(Math.Round(100 * Leg.Value(legs, kpi).Value!.Value, 1), Is.EqualTo(percent));
}
