using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Aggregation.Running;

/// <summary>Totals of rows that are only added: any split in any order is the whole.</summary>
public sealed class RunningTotalsTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly ServiceTarget Target = ServiceTarget.Seconds(20).ForQueue("账单", 5, 1);
    private static readonly AdditiveMeasure Refunds = Measure.Count("refunds", row => row.Topic == "refund");
    private static readonly Measure[] Own = [Refunds, SketchMeasures.Wait];

    private static readonly Dimension[] Some =
    [
        Dimension.Queue, Interval.Day(Berlin), Dimension.Channel, Dimension.Agent, Interval.HalfHour(Berlin), Dimension.Of("initial", row => row.Topic?[..1]),
    ];

    [FsCheck.NUnit.Property(MaxTest = 150)]
    public bool Any_split_in_any_order_is_the_whole(int seed, byte parts, byte chosen, byte threads)
    {
        var random = new Random(seed);
        Dimension[] dimensions = [.. Some.Where((_, i) => (chosen >> i & 1) != 0).Take(3)];
        Interaction[] rows = [.. new RandomInteractions { HasWrap = seed % 5 != 0 }.Rows(seed, random.Next(600))];
        var split = rows.GroupBy(_ => random.Next(1 + parts % 40)).ToArray();
        random.Shuffle(split);
        var running = new RunningTotals(Target, dimensions) { Measures = Own, Options = new() { MaxThreads = 1 + threads % 8 } };
        var snapshots = new List<(Totals Totals, int Rows)>();
        Interaction[] added = [];
        foreach (var part in split)
        {
            running.Add(InteractionTable.From(part));
            added = [.. added, .. part];
            if (random.Next(4) == 0)
            {
                snapshots.Add((running.Totals, added.Length));
            }
        }

        return running.Totals.SameAs(Of(rows, dimensions)) && snapshots.All(snapshot => snapshot.Totals.SameAs(Of(added[..snapshot.Rows], dimensions)));
    }

    [Test]
    public void Parts_of_handle_time_that_appear_later_are_parts_for_all_rows()
    {
        Interaction[][] parts =
        [
            [.. new RandomInteractions { HasHold = false, HasWrap = false }.Rows(1, 300)], [.. new RandomInteractions { HasHold = false }.Rows(2, 300)], [.. new RandomInteractions().Rows(3, 300)],
        ];
        var running = new RunningTotals(Target, Dimension.Queue);
        var added = new List<Interaction>();
        foreach (var part in parts)
        {
            running.Add(InteractionTable.From(part));
            added.AddRange(part);
            TotalsAssert.AgreeWithLinq(running.Totals, added, row => row.Queue);
        }

        Assert.That(running.Totals.HandleParts, Is.EqualTo(HandleParts.Hold | HandleParts.Wrap));
    }

    [Test]
    public void Large_tables_by_blocks_and_threads_are_the_whole([Values(1, 4)] int threads, [Values(true, false)] bool isWindowed)
    {
        Interaction[] rows = [.. new RandomInteractions { Agents = 4_000 }.Rows(61, 5 * InteractionBlock.Capacity / 2).Select(row => row with { Id = null })];
        var running = new RunningTotals(Target, Dimension.Agent) { Options = new() { MaxThreads = threads }, Window = isWindowed ? TimeSpan.FromHours(1) : null };
        running.Add(InteractionTable.From(rows.Take(2 * InteractionBlock.Capacity)));
        running.Add(InteractionTable.From(rows.Skip(2 * InteractionBlock.Capacity)));
        Assert.That(running.Totals.SameAs(InteractionTable.From(rows).GroupBy(Dimension.Agent).Totals(Target)));
    }

    [Test]
    public void Without_rows_they_are_those_of_an_empty_table()
    {
        var running = new RunningTotals(Target) { Measures = Own };
        Assert.That(running.Totals.SameAs(Of([])));
        running.Add(InteractionTable.Empty);
        Assert.That((running.Totals.SameAs(Of([])), running.Totals.Count, running.TooLate, running.Corrected), Is.EqualTo((true, 1, 0L, 0L)));
        var taken = running.Totals;
        Assert.That(running.Totals, Is.SameAs(taken));
    }

    [Test]
    public void Totals_computed_elsewhere_add_to_them()
    {
        Interaction[] rows = [.. new RandomInteractions().Rows(71, 900)];
        var running = new RunningTotals(Target, Dimension.Queue) { Measures = Own, Window = TimeSpan.FromDays(60) };
        running.Add(InteractionTable.From(rows[..300]));
        running.Add(Of(rows[300..700], Dimension.Queue));
        running.Add(InteractionTable.From(rows[700..]));
        Assert.Multiple(() =>
        {
            Assert.That(running.Totals.SameAs(Of(rows, Dimension.Queue)));
            Assert.That(() => running.Add(Of(rows, Dimension.Topic)), Throws.ArgumentException.With.Message.Contains("queue").And.Message.Contains("topic"));
            Assert.That(() => running.Add(InteractionTable.From(rows).GroupBy(Dimension.Queue).Totals(Target)), Throws.ArgumentException.With.Message.Contains("refunds"));
            Assert.That(running.Totals.SameAs(Of(rows, Dimension.Queue)), "what is refused is not added");
        });
    }

    [Test]
    public void What_cannot_be_computed_is_refused_and_changes_nothing([Values(true, false)] bool isWindowed)
    {
        using var cancel = new CancellationTokenSource();
        var picky = Measure.Count("picky", row => row.Queue == "wrong" ? throw new InvalidDataException("wrong queue") : true);
        var running = new RunningTotals(Target, Dimension.Queue)
        {
            Measures = [picky], Options = new() { MaxThreads = 2, Cancellation = cancel.Token }, Window = isWindowed ? TimeSpan.FromHours(1) : null,
        };
        Interaction row = new() { Id = "1", OfferedAt = DateTimeOffset.UnixEpoch, Outcome = Outcome.Answered };
        running.Add(InteractionTable.From([row]));
        var before = running.Totals;
        Assert.That(() => running.Add(InteractionTable.From([row with { OfferedAt = row.OfferedAt.AddDays(1), Queue = "wrong" }])), Throws.TypeOf<InvalidDataException>());
        cancel.Cancel();
        Assert.That(() => running.Add(InteractionTable.From([row])), Throws.InstanceOf<OperationCanceledException>());
        Assert.That((running.Totals.SameAs(before), running.Corrected, running.TooLate), Is.EqualTo((true, 0L, 0L)));
    }

    [Test]
    public void Wrong_settings_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => new RunningTotals(Target, Dimension.Queue, Dimension.Queue), Throws.ArgumentException.With.Message.Contains("'queue' twice"));
        Assert.That(() => new RunningTotals(null!), Throws.ArgumentNullException);
        Assert.That(() => new RunningTotals(Target) { Window = TimeSpan.Zero }, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("longer than 0"));
        Assert.That(() => new RunningTotals(Target) { Measures = [Refunds, Measure.Count("refunds", _ => true)] }, Throws.ArgumentException.With.Message.Contains("'refunds'"));
    });

    private static Totals Of(IEnumerable<Interaction> rows, params Dimension[] dimensions) => InteractionTable.From(rows).GroupBy(dimensions).Totals(Target, Own);
}
