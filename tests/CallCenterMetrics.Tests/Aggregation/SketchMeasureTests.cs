using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Aggregation;

/// <summary>Sketches as columns of totals.</summary>
public sealed class SketchMeasureTests
{
    private static readonly Measure<DurationSketch> Held = Measure.Sketch("hold_sketch", row => row.Hold > TimeSpan.Zero ? row.Hold : null);
    private static readonly Measure[] Sketches = [SketchMeasures.Wait, .. SketchMeasures.HandleTimes, Held];
    private static readonly Dimension[] Some = [Dimension.Queue, Dimension.Agent, Dimension.Channel];

    [FsCheck.NUnit.Property(MaxTest = 80)]
    public bool Any_split_in_any_order_is_the_whole(int seed, byte parts, byte dimension)
    {
        var random = new Random(seed);
        var by = Some[dimension % Some.Length];
        Interaction[] rows = [.. new RandomInteractions { HasHold = seed % 3 != 0, HasWrap = seed % 5 != 0 }.Rows(seed, random.Next(600))];
        var split = rows.GroupBy(_ => random.Next(1 + parts % 7)).Select(part => Of(part, by)).ToArray();
        random.Shuffle(split);
        return split.Aggregate(Of([], by), (all, part) => part.Merge(all)).SameAs(Of(rows, by));
    }

    [FsCheck.NUnit.Property(MaxTest = 40)]
    public bool Rolling_up_is_computing_directly(int seed, byte kept)
    {
        var table = InteractionTable.From(new RandomInteractions().Rows(seed, 3_000));
        Dimension[] dimensions = [.. Some.Where((_, i) => (kept >> i & 1) != 0)];
        return table.GroupBy(Some).Totals(ServiceTarget.Default, Sketches).RollUp(dimensions).SameAs(table.GroupBy(dimensions).Totals(ServiceTarget.Default, Sketches));
    }

    [Test]
    public void Threads_do_not_show()
    {
        var table = InteractionTable.From(new RandomInteractions { Agents = 5_000 }.Rows(43, 9 * InteractionBlock.Capacity / 2));
        foreach (var dimensions in (Dimension[][])[[], [Dimension.Queue], [Dimension.Agent, Dimension.Queue]])
        {
            var alone = Totals(1);
            foreach (var threads in (int[])[2, 3, 8])
            {
                Assert.That(Totals(threads).SameAs(alone), $"{threads} threads by {string.Join(", ", dimensions.Select(dimension => dimension.Id))}");
            }

            Totals Totals(int threads) => table.GroupBy(dimensions).Totals(ServiceTarget.Default, new AggregationOptions { MaxThreads = threads }, Sketches);
        }
    }

    /// <summary>The same statistic through the general fold, which combines row by row.</summary>
    [Test]
    public void Gathering_in_place_is_combining_row_by_row()
    {
        var table = InteractionTable.From(new RandomInteractions().Rows(44, 20_000));
        var slow = Measure.Of("hold_sketch_slowly", row => row.Hold > TimeSpan.Zero ? new DurationSketch(row.Hold.Value) : default);
        var totals = table.GroupBy(Dimension.Agent).Totals(ServiceTarget.Default, Held, slow);
        Assert.That(Enumerable.Range(0, totals.Count).Select(group => totals.Of(Held, group)), Is.EqualTo(Enumerable.Range(0, totals.Count).Select(group => totals.Of(slow, group))));
        Assert.That(totals.Count, Is.GreaterThan(20));
    }

    [Test]
    public void SameAs_sees_a_duration_that_moved_within_its_bin()
    {
        Interaction[] rows = [Waited(3), Waited(5), Waited(9)];
        Assert.Multiple(() =>
        {
            Assert.That(Sketched(rows).SameAs(Sketched(rows)));
            Assert.That(Sketched([Waited(3), Waited(6), Waited(8)]).SameAs(Sketched(rows)), Is.False);
        });

        static Totals Sketched(Interaction[] rows) => InteractionTable.From(rows).GroupBy().Totals(ServiceTarget.Default, SketchMeasures.Wait);
    }

    /// <summary>A million rows in two groups: the allocations of the sketch are those of its bins, not of its rows.</summary>
    [Test]
    public void Rows_allocate_nothing_of_their_own()
    {
        Interaction[] some = [.. Enumerable.Range(0, 1_000).Select(i => Waited(i % 600) with { Queue = i % 2 == 0 ? "sales" : "service" })];
        var table = InteractionTable.From(Enumerable.Repeat(some, 1_000).SelectMany(rows => rows));
        var (without, with) = (Allocated(), Allocated(SketchMeasures.Wait));
        Assert.That((with - without) / (double)table.Count, Is.LessThan(0.2), "bytes per row");

        long Allocated(params Measure[] measures)
        {
            var grouping = table.GroupBy(Dimension.Queue);
            var options = new AggregationOptions { MaxThreads = 1 };
            grouping.Totals(ServiceTarget.Default, options, measures);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            grouping.Totals(ServiceTarget.Default, options, measures);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }
    }

    [Test]
    public void What_is_no_part_of_handle_time_and_no_duration_is_refused() => Assert.Multiple(() =>
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SketchMeasures.HandleTime((HandleParts)4));
        var negative = Measure.Sketch("negative", _ => TimeSpan.FromSeconds(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => InteractionTable.From([Waited(3)]).GroupBy().Totals(ServiceTarget.Default, negative));
    });

    private static Interaction Waited(int seconds) => new() { OfferedAt = DateTimeOffset.UnixEpoch, Outcome = Outcome.Answered, Wait = TimeSpan.FromSeconds(seconds) };

    private static Totals Of(IEnumerable<Interaction> rows, Dimension by) => InteractionTable.From(rows).GroupBy(by).Totals(ServiceTarget.Default, Sketches);
}
