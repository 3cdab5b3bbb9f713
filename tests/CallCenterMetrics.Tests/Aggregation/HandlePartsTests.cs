using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Aggregation;

public sealed class HandlePartsTests
{
    private static readonly Interaction Leg = new() { OfferedAt = DateTimeOffset.UnixEpoch, Outcome = Outcome.Answered, Talk = TimeSpan.FromSeconds(100) };

    [TestCase(false, false, HandleParts.None)]
    [TestCase(true, false, HandleParts.Hold)]
    [TestCase(false, true, HandleParts.Wrap)]
    [TestCase(true, true, HandleParts.Hold | HandleParts.Wrap)]
    public void A_part_absent_everywhere_is_left_out_of_handle_time_and_named(bool hold, bool wrap, HandleParts parts)
    {
        Interaction[] rows = [.. new RandomInteractions { HasHold = hold, HasWrap = wrap }.Rows(31, 10_000)];
        var totals = InteractionTable.From(rows).GroupBy(Dimension.Queue).Totals(ServiceTarget.Default);
        Assert.That(totals.HandleParts, Is.EqualTo(parts));
        TotalsAssert.AgreeWithLinq(totals, rows, row => row.Queue);
    }

    [Test]
    public void A_part_that_occurs_only_in_another_block_is_a_part_for_all_rows()
    {
        Interaction[] rows =
        [
            .. new RandomInteractions { HasHold = false }.Rows(32, InteractionBlock.Capacity), .. new RandomInteractions { HasWrap = false }.Rows(33, 10_000),
        ];
        var totals = InteractionTable.From(rows).GroupBy(Dimension.Queue).Totals(ServiceTarget.Default);
        Assert.That(totals.Of(Measures.HandleTimeKnown, 0).Value, Is.Zero, "no row has both");
        TotalsAssert.AgreeWithLinq(totals, rows, row => row.Queue);
    }

    [Test]
    public void Parts_of_legs_that_are_not_handled_do_not_count()
    {
        Interaction[] rows = [Leg, Leg with { Outcome = Outcome.Abandoned, Hold = TimeSpan.Zero }, Leg with { Channel = Channel.Bot, Wrap = TimeSpan.Zero }];
        var totals = InteractionTable.From(rows).GroupBy().Totals(ServiceTarget.Default);
        Assert.That((totals.HandleParts, totals.Of(Measures.HandleTimeKnown, 0).Value), Is.EqualTo((HandleParts.None, 1L)));
    }

    [Test]
    public void Totals_with_different_parts_merge_into_those_of_all_rows()
    {
        Interaction[] held = [Leg with { Hold = TimeSpan.FromSeconds(5) }, Leg];
        Interaction[] wrapped = [Leg with { Wrap = TimeSpan.FromSeconds(7) }];
        Interaction[] both = [Leg with { Hold = TimeSpan.Zero, Wrap = TimeSpan.Zero }];
        Totals Of(params Interaction[] rows) => InteractionTable.From(rows).GroupBy().Totals(ServiceTarget.Default);
        Assert.Multiple(() =>
        {
            Assert.That(Of(held).Merge(Of(wrapped)).SameAs(Of([.. held, .. wrapped])));
            Assert.That(Of(held).Merge(Of(Leg)).SameAs(Of([.. held, Leg])));
            Assert.That(Of(held).Merge(Of(wrapped)).Merge(Of(both)).SameAs(Of([.. held, .. wrapped, .. both])));
            Assert.That(Of(held).Merge(Of(both).Merge(Of(Leg))).SameAs(Of([.. held, .. both, Leg])));
        });
    }
}
