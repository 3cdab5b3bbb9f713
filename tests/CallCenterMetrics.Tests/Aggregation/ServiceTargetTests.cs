using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Aggregation;

public sealed class ServiceTargetTests
{
    private static readonly Interaction[] Rows = [.. new RandomInteractions { Absent = 0.1 }.Rows(21, 30_000)];
    private static readonly InteractionTable Table = InteractionTable.From(Rows);

    private static readonly ServiceTarget Special = ServiceTarget.Seconds(20)
        .ForQueue("sales", 30, 10).ForQueue("账单", 10, 0).ForQueue("sales", 5, 4.999, Channel.Chat).ForChannel(Channel.Email, 60, 5).ForChannel(Channel.Chat, 19.999, 5.001);

    private static IEnumerable<ServiceTarget> Targets() =>
    [
        ServiceTarget.Default, ServiceTarget.Seconds(0, 0), ServiceTarget.Seconds(5, 5), ServiceTarget.Seconds(20, 20.001), ServiceTarget.Seconds(19.999, 30),
        ServiceTarget.Seconds(2_073_599.999, 2_073_599.999), Special, Special with { Inclusive = false }, ServiceTarget.Seconds(0, 0) with { Inclusive = false },
        ServiceTarget.Default with { Inclusive = false },
    ];

    [TestCaseSource(nameof(Targets))]
    public void Waits_are_counted_against_the_target(ServiceTarget target) =>
        TotalsAssert.AgreeWithLinq(Table.GroupBy(Dimension.Queue, Dimension.Channel).Totals(target), Rows, row => row.Queue, row => row.Channel.ToString());

    /// <summary>Waits of 19.999, 20 and 20.001 s; abandons after 4.999, 5 and 5.001 s.</summary>
    [TestCase(true, 2, 5)]
    [TestCase(false, 1, 4)]
    public void A_wait_of_exactly_the_threshold_is_within_it_by_default(bool inclusive, int answered, int withinOrAbandoned)
    {
        Interaction[] rows =
        [
            .. ((double[])[19.999, 20, 20.001]).Select(wait => Leg(Outcome.Answered, wait)),
            .. ((double[])[4.999, 5, 5.001, 20.001]).Select(wait => Leg(Outcome.Abandoned, wait)),
        ];
        var totals = InteractionTable.From(rows).GroupBy().Totals(ServiceTarget.Seconds(20, 5) with { Inclusive = inclusive });
        Assert.Multiple(() =>
        {
            Assert.That(totals.Of(Measures.AnsweredWithin, 0).Value, Is.EqualTo(answered));
            Assert.That(totals.Of(Measures.AnsweredWithin, 0).Value + totals.Of(Measures.AbandonedWithin, 0).Value, Is.EqualTo(withinOrAbandoned));
            Assert.That(totals.Of(Measures.AbandonedShort, 0).Value, Is.EqualTo(1), "a short abandon waits less than S, whatever the comparison with T");
        });
    }

    [TestCase("sales", Channel.Chat, 5, 4.999)]
    [TestCase("sales", Channel.Voice, 30, 10)]
    [TestCase("sales", Channel.Email, 30, 10)]
    [TestCase("账单", Channel.Chat, 10, 0)]
    [TestCase("other", Channel.Chat, 19.999, 5.001)]
    [TestCase(null, Channel.Email, 60, 5)]
    [TestCase("other", Channel.Voice, 20, 5)]
    [TestCase(null, Channel.Voice, 20, 5)]
    public void The_most_specific_threshold_wins(string? queue, Channel channel, double service, double shortAbandon)
    {
        var thresholds = Special.For(queue, channel);
        Assert.That((thresholds.Service.TotalSeconds, thresholds.ShortAbandon.TotalSeconds), Is.EqualTo((service, shortAbandon)));
    }

    [Test]
    public void Targets_are_equal_by_their_thresholds() => Assert.Multiple(() =>
    {
        Assert.That(ServiceTarget.Seconds(20).ForQueue("a", 1).ForQueue("b", 2), Is.EqualTo(ServiceTarget.Seconds(20).ForQueue("b", 2).ForQueue("a", 1)));
        Assert.That(ServiceTarget.Seconds(20).ForQueue("a", 1).ForQueue("b", 2).GetHashCode(), Is.EqualTo(ServiceTarget.Seconds(20).ForQueue("b", 2).ForQueue("a", 1).GetHashCode()));
        Assert.That(ServiceTarget.Seconds(20).ForQueue("a", 1), Is.Not.EqualTo(ServiceTarget.Seconds(20)));
        Assert.That(ServiceTarget.Seconds(20), Is.Not.EqualTo(ServiceTarget.Seconds(20) with { Inclusive = false }));
        Assert.That((ServiceTarget.Seconds(20) with { Inclusive = false }).ForQueue("a", 1).Inclusive, Is.False);
        Assert.That(ServiceTarget.Default, Is.EqualTo(ServiceTarget.Seconds(20, 5)));
    });

    [TestCase(-0.001, 5)]
    [TestCase(20, -1)]
    [TestCase(double.NaN, 5)]
    [TestCase(2_073_600, 5)]
    public void A_threshold_outside_its_domain_is_refused(double service, double shortAbandon) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ServiceTarget.Seconds(service, shortAbandon));

    private static Interaction Leg(Outcome outcome, double wait) =>
        new() { OfferedAt = DateTimeOffset.UnixEpoch, Outcome = outcome, Wait = TimeSpan.FromSeconds(wait) };
}
