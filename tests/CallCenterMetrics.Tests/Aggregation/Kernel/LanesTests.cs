using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.Kernel;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Aggregation.Kernel;

/// <summary>Scalar, 256 and 512 bits, full cells poured often or never: the totals are those of LINQ all the same.</summary>
public sealed class LanesTests
{
    private static readonly ServiceTarget Target = ServiceTarget.Seconds(20).ForQueue("账单", 5, 1);
    private static readonly Interaction[] Rows = [.. new RandomInteractions { VeryLong = 0.002 }.Rows(91, InteractionBlock.Capacity + 5_003)];
    private static readonly InteractionTable Table = InteractionTable.From(Rows);

    private static IEnumerable<string> Widths => Enum.GetValues<LaneWidth>().Where(width => width <= FusedKernel.Widest).Select(width => width.ToString());

    [Test]
    public void Every_width_gives_the_totals_of_linq([ValueSource(nameof(Widths))] string width) => TotalsAssert.AgreeWithLinq(
        Table.GroupBy(Dimension.Queue).Totals(Target, new AggregationOptions { Lanes = new(Enum.Parse<LaneWidth>(width)) }), Rows, row => row.Queue);

    [Test]
    public void Cells_that_are_soon_full_lose_nothing([ValueSource(nameof(Widths))] string width, [Values((ushort)1, (ushort)7, (ushort)255)] ushort rowsInCell) => Assert.Multiple(() =>
    {
        foreach (var dimensions in (Dimension[][])[[], [Dimension.Queue], [Dimension.Channel, Interval.Day(TimeZoneInfo.Utc)]])
        {
            var whole = Table.GroupBy(dimensions).Totals(Target, new AggregationOptions { MaxThreads = 1 });
            foreach (var threads in (int[])[1, 2, 3, 8])
            {
                var poured = Table.GroupBy(dimensions).Totals(Target, new AggregationOptions { MaxThreads = threads, Lanes = new(Enum.Parse<LaneWidth>(width), rowsInCell) });
                Assert.That(poured.SameAs(whole));
            }
        }
    });

    /// <summary>More rows of one group than 16 bits count, on every path: poured while adding, while merging workers, and while merging totals.</summary>
    [Test]
    public void A_group_of_more_rows_than_a_cell_counts()
    {
        const int Count = 70_000;
        var leg = new Interaction { OfferedAt = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero), Outcome = Outcome.Answered, Queue = "sales", Effort = 7, Wait = TimeSpan.FromDays(23) };
        var table = InteractionTable.From(Enumerable.Repeat(leg, Count));
        var totals = table.GroupBy(Dimension.Queue).Totals(Target, new AggregationOptions { MaxThreads = 2 });
        var twice = totals.Merge(totals).Merge(totals);
        Assert.Multiple(() =>
        {
            Assert.That(totals.Of(Measures.Answered, 0).Value, Is.EqualTo(Count));
            Assert.That(twice.Of(Measures.Answered, 0).Value, Is.EqualTo(3 * Count));
            Assert.That(twice.Of(Measures.EffortSquares, 0).Value, Is.EqualTo(49L * 3 * Count));
            Assert.That(twice.Of(Measures.AnsweredWaitSquares, 0).Value, Is.EqualTo((Int128)1_987_200_000 * 1_987_200_000 * 3 * Count));
        });
    }

    /// <summary>Cells add sums in 64 bits without checks, so tables of cells refuse to be joined where more rows may be in them than those hold.</summary>
    [Test]
    public void Tables_of_too_many_rows_are_not_joined()
    {
        var store = new CellStore();
        store.Grow(1, 1);
        var (left, right) = (CellTable.Of([store], 600), CellTable.Of([store], 401));
        Assert.Multiple(() =>
        {
            Assert.That(left.Append(right, mostRows: 1_000), Is.Null);
            Assert.That(left.Append(right, mostRows: 1_001)!.Count, Is.EqualTo(2));
            Assert.That(left.Append(CellTable.Of([store], CellTable.MostRows)), Is.Null);
        });
    }

    [Test]
    public void No_lane_adds_more_than_one_a_row_and_one_counts_the_rows()
    {
        var effects = Effects.For(HandleParts.Hold | HandleParts.Wrap);
        Assert.Multiple(() =>
        {
            for (var place = Effects.ReachAt; place < Effects.Bytes; place += 1 << (place < Effects.VerdictAt ? Effects.WithMasks : Effects.CountsOnly))
            {
                foreach (var adds in effects.CountsOf(place))
                {
                    Assert.That(adds, Is.LessThanOrEqualTo(1));
                }

                if (place is >= Effects.VerdictAt and < Effects.FeedbackAt)
                {
                    Assert.That(effects.CountsOf(place)[GroupCells.RowsLane % 16], Is.EqualTo(1));
                }
            }
        });
    }
}
