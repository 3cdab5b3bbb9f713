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
    public void Cells_that_are_soon_full_lose_nothing([ValueSource(nameof(Widths))] string width, [Values((byte)1, (byte)7, (byte)254)] byte rowsInCell) => Assert.Multiple(() =>
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

    /// <summary>More rows of one group than 8 bits count, or 16, on every path: poured while adding, while merging workers, and while merging totals.</summary>
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

    /// <summary>Squares of the longest durations that columns store take all 64 bits of a cell that is nearly full.</summary>
    [Test]
    public void Squares_of_long_durations_are_exact([ValueSource(nameof(Widths))] string width, [Values(128, 129, 254, 255, 256, 384, 509)] int count, [Values(0, 1)] int below)
    {
        var wait = InteractionBlock.Saturated - below;
        var leg = new Interaction { OfferedAt = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero), Outcome = Outcome.Answered, Wait = TimeSpan.FromMilliseconds(wait) };
        var totals = InteractionTable.From(Enumerable.Repeat(leg, count)).GroupBy(Dimension.Queue).Totals(Target, new AggregationOptions { Lanes = new(Enum.Parse<LaneWidth>(width)) });
        Assert.Multiple(() =>
        {
            Assert.That(totals.Of(Measures.AnsweredWaitSquares, 0).Value, Is.EqualTo((Int128)wait * wait * count));
            Assert.That(totals.Merge(totals).Of(Measures.AnsweredWaitSquares, 0).Value, Is.EqualTo((Int128)wait * wait * count * 2));
        });
    }

    /// <summary>Cells add sums in 64 bits without checks, so tables of cells refuse to be joined where more rows may be in them than those hold.</summary>
    [Test]
    public void Tables_of_too_many_rows_are_not_joined()
    {
        var store = new CellStore();
        store.Grow(1, 1);
        var (left, right) = (CellTable.Of([(store, [0])], 600), CellTable.Of([(store, [0])], 401));
        Assert.Multiple(() =>
        {
            Assert.That(left.Append(right, mostRows: 1_000), Is.Null);
            Assert.That(left.Append(right, mostRows: 1_001)!.Count, Is.EqualTo(2));
            Assert.That(left.Append(CellTable.Of([(store, [0])], CellTable.MostRows)), Is.Null);
        });
    }

    /// <summary>
    /// What a leg adds is looked up by a code of what is stored of it, so every leg must have a code that says the same as the leg does; and as counts are of one byte, no
    /// lane may add more than 1, and the one that counts rows always 1.
    /// </summary>
    [Test]
    public void What_is_stored_of_a_leg_says_what_the_leg_says()
    {
        var effects = Effects.For(HandleParts.Hold | HandleParts.Wrap);
        Assert.Multiple(() =>
        {
            foreach (var row in Table.Blocks.SelectMany(block => block.Flags.Select((flags, i) => (flags, status: block.Statuses[i], hold: block.Milliseconds(i, DurationPart.Hold)))).DistinctBy(row => (row.flags, row.status)))
            {
                var (kind, verdict) = (LegKinds.Of(row.flags), Verdict.Decode(row.status.Verdict));
                var course = Course.Decode(row.status.Course << Course.WaitBits, HandleParts.Hold);
                Assert.That((course.Kind, course.Transfer, course.Held), Is.EqualTo((kind, row.flags.Transfer, row.hold > 0)));
                Assert.That(
                    (course.WaitKnown, course.TalkKnown, course.HoldKnown, course.WrapKnown),
                    Is.EqualTo((row.flags.Knows(DurationPart.Wait), row.flags.Knows(DurationPart.Talk), row.flags.Knows(DurationPart.Hold), row.flags.Knows(DurationPart.Wrap))));
                Assert.That(course.IsDeferred, Is.EqualTo(row.flags.Channel is Channel.Message or Channel.Email or Channel.Task));
                if (kind.IsOffered())
                {
                    Assert.That(verdict.IsOffered && (verdict.Kind == LegKind.PeopleAnswered) == (kind == LegKind.PeopleAnswered));
                    Assert.That(
                        (verdict.Resolved, verdict.Invited, verdict.CriticalError, verdict.Converted, verdict.Satisfaction, verdict.Effort),
                        Is.EqualTo((row.flags.Resolved, row.flags.Invited, row.flags.CriticalError, row.flags.Converted, row.flags.Satisfaction, row.flags.Effort)));
                    Assert.That(verdict.Recommendation, Is.EqualTo(row.flags.Recommendation switch { null => (int?)null, >= 9 => 1, >= 7 => 0, _ => -1 }));
                }
                else
                {
                    Assert.That((verdict.Kind, verdict.Converted), Is.EqualTo((kind, kind.IsOutbound() ? row.flags.Converted : null)));
                }
            }

            for (var code = 0; code < Course.Codes; code++)
            {
                Assert.That(effects.CountsOf(code).IndexOfAnyExcept((byte)0, (byte)1), Is.Negative);
            }

            for (var place = 0; place < effects.Verdicts.Length; place += Effects.VerdictBytes)
            {
                var counts = effects.Verdicts.Span.Slice(place, Effects.VerdictBytes);
                Assert.That((counts.IndexOfAnyExcept((byte)0, (byte)1), (int)counts[^1]), Is.EqualTo((-1, 1)));
            }
        });
    }
}
