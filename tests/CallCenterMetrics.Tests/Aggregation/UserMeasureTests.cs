using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Aggregation;

public sealed class UserMeasureTests
{
    private static readonly AdditiveMeasure Refunds = Measure.Count("refunds", row => row.Topic == "refund");
    private static readonly AdditiveMeasure Span = Measure.Sum("span", row => row.EndedAt - row.OfferedAt);
    private static readonly AdditiveMeasure Cost = Measure.Sum("cost", row => row.Cost);
    private static readonly Measure<Weekdays> Seen = Measure.Of("weekdays", row => new Weekdays((byte)(1 << (int)row.OfferedAt.DayOfWeek), row.Steps));
    private static readonly Measure[] Own = [Refunds, Span, Cost, Seen];

    private static readonly Interaction[] Rows = [.. new RandomInteractions { VeryLong = 0.001 }.Rows(51, 3 * InteractionBlock.Capacity - 7)];
    private static readonly InteractionTable Table = InteractionTable.From(Rows);

    /// <summary>The weekdays seen and the fewest steps taken: neither a sum nor a maximum.</summary>
    private readonly record struct Weekdays(byte Seen, int? Fewest) : IStatistic<Weekdays>
    {
        public Weekdays Combine(Weekdays other) =>
            new((byte)(Seen | other.Seen), Fewest is null ? other.Fewest : other.Fewest is null ? Fewest : Math.Min(Fewest.Value, other.Fewest.Value));
    }

    [Test]
    public void Own_measures_are_those_of_linq()
    {
        var totals = Table.GroupBy(Dimension.Queue).Totals(ServiceTarget.Default, Own);
        var expected = Rows.GroupBy(row => row.Queue ?? "").ToDictionary(group => group.Key);
        Assert.Multiple(() =>
        {
            Assert.That(totals.Count, Is.EqualTo(expected.Count));
            for (var group = 0; group < totals.Count; group++)
            {
                var legs = expected[totals.Key(group)[0] ?? ""].ToArray();
                Assert.That(totals.Of(Refunds, group).Value, Is.EqualTo(legs.Count(leg => leg.Topic == "refund")));
                Assert.That(totals.Of(Span, group).Value, Is.EqualTo(legs.Sum(leg => (leg.EndedAt - leg.OfferedAt)?.Ticks / TimeSpan.TicksPerMillisecond ?? 0)));
                Assert.That(totals.Of(Cost, group).Value, Is.EqualTo(legs.Sum(leg => leg.Cost ?? 0) * 1_000_000));
                Assert.That(totals.Of(Seen, group), Is.EqualTo(legs.Aggregate(default(Weekdays), (all, leg) =>
                    all.Combine(new((byte)(1 << (int)leg.OfferedAt.ToUniversalTime().DayOfWeek), leg.Steps)))));
            }
        });
        TotalsAssert.AgreeWithLinq(totals, Rows, row => row.Queue);
    }

    [Test]
    public void Own_measures_obey_the_laws_of_totals()
    {
        var whole = Table.GroupBy(Dimension.Queue, Dimension.Topic).Totals(ServiceTarget.Default, new AggregationOptions { MaxThreads = 1 }, Own);
        var halves = ((Interaction[][])[[.. Rows.Where((_, i) => i % 2 == 1)], [.. Rows.Where((_, i) => i % 2 == 0)], []])
            .Select(part => InteractionTable.From(part).GroupBy(Dimension.Queue, Dimension.Topic).Totals(ServiceTarget.Default, Own)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(halves[2].Merge(halves[0]).Merge(halves[1]).SameAs(whole));
            Assert.That(whole.RollUp(Dimension.Topic).SameAs(Table.GroupBy(Dimension.Topic).Totals(ServiceTarget.Default, Own)));
            Assert.That(Table.GroupBy(Dimension.Queue, Dimension.Topic).Totals(ServiceTarget.Default, new AggregationOptions { MaxThreads = 8 }, Own).SameAs(whole));
        });
    }

    [Test]
    public void Two_measures_of_one_id_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => Table.GroupBy().Totals(ServiceTarget.Default, Refunds, Measure.Count("refunds", _ => true)), Throws.ArgumentException.With.Message.Contains("'refunds'"));
        Assert.That(Table.GroupBy().Totals(ServiceTarget.Default, Refunds, Refunds, Measures.Offered).Measures.Count(measure => measure.Id == "refunds"), Is.EqualTo(1));
        Assert.That(() => Table.GroupBy().Totals(ServiceTarget.Default, Measure.Count("offered", _ => true)), Throws.ArgumentException.With.Message.Contains("'offered'"));
    });

    [Test]
    public void A_measure_that_was_not_asked_for_is_refused_by_name() => Assert.That(
        () => InteractionTable.Empty.GroupBy().Totals(ServiceTarget.Default).Of(Refunds, 0), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'refunds'"));
}
