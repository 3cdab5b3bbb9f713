using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>KPIs that are made with a stated parameter.</summary>
[TestFixture]
public sealed class ParameterKpiTests
{
    private static readonly Interaction[] Rows =
    [
        Answered(5, "refund"), Answered(20, "refund"), Answered(40, "outage"), Answered(80, "setup"), Answered(200, null),
        Answered(1, "refund") with { Direction = Direction.Outbound }, Answered(1, "refund") with { Channel = Channel.Bot },
        Answered(9, "refund") with { Channel = Channel.Email, Wait = TimeSpan.FromHours(3) },
        Answered(9, "refund") with { Channel = Channel.Message, Wait = TimeSpan.FromHours(4) },
        Answered(9, "setup") with { Channel = Channel.Task, Wait = TimeSpan.FromHours(5) },
    ];

    [Test]
    public void Each_parameter_has_measures_of_its_own()
    {
        var (below10, below30) = (KpiCatalog.ShortContactShare(TimeSpan.FromSeconds(10)), KpiCatalog.ShortContactShare(TimeSpan.FromSeconds(30)) with { Id = "short_30" });
        var totals = InteractionTable.From(Rows).GroupBy().Totals(ServiceTarget.Default, below10.Measures.Concat(below30.Measures));
        Assert.That((below10.Evaluate(totals, 0).Value, below30.Evaluate(totals, 0).Value), Is.EqualTo((4 / 8.0, 5 / 8.0)));
    }

    [Test]
    public void A_parameter_that_was_not_asked_for_is_not_answered_with_another()
    {
        var totals = InteractionTable.From(Rows).GroupBy().Totals(ServiceTarget.Default, KpiCatalog.ComplaintShare("refund").Measures);
        Assert.That(KpiCatalog.ComplaintShare("refund").Evaluate(totals, 0, new() { AcceptedLack = 1 }).Value, Is.EqualTo(4 / 7.0));     // the eighth has no topic
        Assert.That(() => KpiCatalog.ComplaintShare("outage").Evaluate(totals, 0), Throws.TypeOf<KeyNotFoundException>());
    }

    [TestCase(3, 1)]
    [TestCase(4, 2)]
    [TestCase(5, 3)]
    public void Replied_within_counts_deferred_channels_only(int hours, int within)
    {
        var kpi = KpiCatalog.RepliedWithin(TimeSpan.FromHours(hours));
        var value = kpi.Evaluate(InteractionTable.From(Rows).GroupBy().Totals(ServiceTarget.Default, kpi.Measures), 0);
        Assert.That((value.Kpi.Id, value.Numerator, value.N), Is.EqualTo(($"replied_within.{hours * 3600}", (double?)within, 3L)));
    }

    [Test]
    public void Two_kpis_of_one_id_are_refused() => Assert.That(
        () => InteractionTable.From(Rows).GroupBy().Totals(ServiceTarget.Default).Compute(KpiCatalog.Offered, Kpi.Count("offered", Measures.Answered)),
        Throws.ArgumentException.With.Message.Contains("'offered'"));

    [Test]
    public void A_mean_of_ones_own_has_the_interval_of_its_squares()
    {
        var (sum, squares) = (Measure.Sum("talk_of_setup", Talk), Measure.Squares("talk_of_setup_squares", Talk));
        var count = Measure.Count("setup_talk_known", row => Talk(row) is not null);
        var own = Kpi.Mean("setup_talk", sum, count, squares);
        var value = own.Evaluate(InteractionTable.From(Rows).GroupBy().Totals(ServiceTarget.Default, own.Measures), 0);
        Assert.That((value.Value, value.N, own.Unit), Is.EqualTo((44.5, 2L, KpiUnit.Seconds)));
        Assert.That(value.Interval!.Value.High - 44.5, Is.EqualTo(12.706204736 * 35.5).Within(1e-5));      // t(1 df) x half the range

        static TimeSpan? Talk(InteractionRow row) => row.Topic == "setup" ? row.Talk : null;
    }

    [Test]
    public void Squares_that_cannot_be_are_refused() => Assert.That(
        () => CallCenterMetrics.Statistics.MeanInterval.StudentT(10, 10, 2), Throws.ArgumentException.With.Message.Contains("same rows and unit"));

    private static Interaction Answered(double talk, string? topic) => new()
    {
        OfferedAt = DateTimeOffset.UnixEpoch, Outcome = Outcome.Answered, Talk = TimeSpan.FromSeconds(talk), Topic = topic,
    };
}
