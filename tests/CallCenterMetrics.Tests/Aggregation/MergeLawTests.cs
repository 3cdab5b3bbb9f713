using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Aggregation;

/// <summary>The laws of totals: any split in any order is the whole; an empty part changes nothing; rolling up is computing directly; threads do not show.</summary>
public sealed class MergeLawTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly ServiceTarget Target = ServiceTarget.Seconds(20).ForQueue("账单", 5, 1);

    private static readonly Dimension[] Some =
    [
        Dimension.Queue, Interval.Day(Berlin), Dimension.Channel, Dimension.Agent, Interval.HourOfDay(Berlin), Dimension.Of("initial", row => row.Topic?[..1]),
    ];

    [FsCheck.NUnit.Property(MaxTest = 150)]
    public bool Any_split_in_any_order_is_the_whole(int seed, byte parts, byte first, byte second)
    {
        Dimension[] dimensions = [.. ((Dimension[])[Some[first % Some.Length], Some[second % Some.Length]]).Distinct()];
        var random = new Random(seed);
        Interaction[] rows = [.. new RandomInteractions { HasHold = seed % 3 != 0 }.Rows(seed, random.Next(600))];
        var split = rows.GroupBy(_ => random.Next(1 + parts % 7)).Select(part => Of(part, dimensions)).ToList();
        while (split.Count > 1)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(split));
            split = [split[0].Merge(split[1]), .. split.Skip(2)];
        }

        var whole = Of(rows, dimensions);
        return split.DefaultIfEmpty(Of([], dimensions)).Single().SameAs(whole);
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public bool An_empty_part_changes_nothing(int seed, byte count)
    {
        var some = Of(new RandomInteractions().Rows(seed, count), Dimension.Queue, Dimension.Channel);
        var nothing = Of([], Dimension.Queue, Dimension.Channel);
        return some.Merge(nothing).SameAs(some) && nothing.Merge(some).SameAs(some) && nothing.Merge(nothing).SameAs(nothing);
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public bool Rolling_up_is_computing_directly(int seed, byte kept)
    {
        var random = new Random(seed);
        var table = InteractionTable.From(new RandomInteractions().Rows(seed, random.Next(2_000)));
        Dimension[] dimensions = [.. Some.Where((_, i) => (kept >> i & 1) != 0)];
        random.Shuffle(dimensions);
        return table.GroupBy(Some).Totals(Target).RollUp(dimensions).SameAs(table.GroupBy(dimensions).Totals(Target));
    }

    [Test]
    public void Threads_do_not_show([Values(2, 3, 8)] int threads)
    {
        var table = InteractionTable.From(new RandomInteractions { Agents = 5_000 }.Rows(41, 9 * InteractionBlock.Capacity / 2));
        foreach (var dimensions in (Dimension[][])[[], [Dimension.Queue], [Dimension.Agent, Interval.Day(Berlin)]])
        {
            var alone = table.GroupBy(dimensions).Totals(Target, new AggregationOptions { MaxThreads = 1 });
            var together = table.GroupBy(dimensions).Totals(Target, new AggregationOptions { MaxThreads = threads });
            Assert.That(together.SameAs(alone), string.Join(", ", dimensions.Select(dimension => dimension.Id)));
        }
    }

    /// <summary>A comparison that finds everything equal would make all the above empty.</summary>
    [Test]
    public void SameAs_sees_every_measure_and_every_key()
    {
        Interaction[] rows = [.. new RandomInteractions { Absent = 0 }.Rows(42, 2_000)];
        var whole = Of(rows, Dimension.Queue);
        Interaction[] without = rows[1..];
        Assert.Multiple(() =>
        {
            Assert.That(whole.SameAs(Of(without, Dimension.Queue)), Is.False);
            Assert.That(whole.SameAs(Of(rows, Dimension.Topic)), Is.False);
            Assert.That(whole.SameAs(Of([.. rows[..^1], rows[^1] with { Queue = "new" }], Dimension.Queue)), Is.False);
            Assert.That(whole.SameAs(Of([.. rows, Rare], Dimension.Queue)), Is.False);
            Assert.That(whole.SameAs(InteractionTable.From(rows).GroupBy(Dimension.Queue).Totals(ServiceTarget.Default)), Is.False);
        });
    }

    [Test]
    public void Totals_made_differently_do_not_merge()
    {
        var totals = Of([Rare], Dimension.Queue);
        var own = Measure.Count("rare", row => row.Steps > 9);
        Assert.Multiple(() =>
        {
            Assert.That(() => totals.Merge(Of([Rare], Dimension.Topic)), Throws.ArgumentException.With.Message.Contains("queue").And.Message.Contains("topic"));
            Assert.That(
                () => totals.Merge(InteractionTable.From([Rare]).GroupBy(Dimension.Queue).Totals(ServiceTarget.Default)), Throws.ArgumentException.With.Message.Contains("target"));
            Assert.That(
                () => totals.Merge(InteractionTable.From([Rare]).GroupBy(Dimension.Queue).Totals(Target, own)),
                Throws.ArgumentException.With.Message.Contains("only these have [], only the others [rare]"));
            Assert.That(() => totals.Merge(totals.Only(totals.Measures.Reverse())), Throws.ArgumentException.With.Message.Contains("another order"));
            Assert.That(() => totals.Only(Measures.Offered, Measures.Open, Measures.Offered), Throws.ArgumentException.With.Message.Contains("'offered' is named twice"));
            Assert.That(() => InteractionTable.Empty.GroupBy().Totals(Target, [null!]), Throws.ArgumentNullException);
            Assert.That(() => totals.RollUp(Dimension.Topic), Throws.ArgumentException.With.Message.Contains("topic"));
            Assert.That(() => totals.RollUp(Dimension.Queue, Dimension.Queue), Throws.ArgumentException.With.Message.Contains("twice"));
        });
    }

    private static Interaction Rare => new() { OfferedAt = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero), Outcome = Outcome.CallbackQueued, Queue = "sales" };

    private static Totals Of(IEnumerable<Interaction> rows, params Dimension[] dimensions) => InteractionTable.From(rows).GroupBy(dimensions).Totals(Target);
}
