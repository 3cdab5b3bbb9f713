using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Aggregation.Running;

/// <summary>Late and corrected rows: the totals are those of the rows that the plain oracle keeps.</summary>
public sealed class RunningTotalsWindowTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly ServiceTarget Target = ServiceTarget.Seconds(20).ForQueue("账单", 5, 1);

    /// <summary>That of every field tells whether rows that are written anew stay what they were.</summary>
    private static readonly Measure[] Own = [Measure.Sum("fields", row => (decimal?)(row.ToInteraction().GetHashCode() % 1_000_000)), SketchMeasures.Wait];

    private static readonly DateTimeOffset Start = new(2026, 3, 28, 20, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly Dimension[] Some = [Dimension.Queue, Dimension.Outcome, Interval.HalfHour(Berlin), Dimension.Of("initial", row => row.Topic?[..1])];

    private static readonly Interaction Call = new() { Id = "a", OfferedAt = Start, Outcome = Outcome.Open, Queue = "sales", Wait = TimeSpan.FromSeconds(900) };

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool They_are_those_of_the_rows_the_oracle_keeps(int seed, byte chosen, byte rowsAtOnce, byte threads)
    {
        var random = new Random(seed);
        Dimension[] dimensions = [.. Some.Where((_, i) => (chosen >> i & 1) != 0)];
        var (oracle, window) = (new WindowOracle(Hour), new RunningTotals(Target, dimensions) { Measures = Own, Window = Hour, Options = new() { MaxThreads = 1 + threads % 4 } });
        foreach (var part in Stream(seed, random.Next(1_500), random).Chunk(1 + rowsAtOnce % 97))
        {
            window.Add(InteractionTable.From(part));
            Array.ForEach(part, oracle.Add);
            if (random.Next(10) == 0 && !window.Totals.SameAs(Of(oracle.Counted, dimensions)))
            {
                return false;
            }
        }

        return window.Totals.SameAs(Of(oracle.Counted, dimensions)) && (window.Corrected, window.TooLate) == (oracle.Corrected, oracle.TooLate);
    }

    /// <summary>Were there no corrections or none too late, the property above would say little.</summary>
    [Test]
    public void The_stream_has_everything()
    {
        var oracle = new WindowOracle(Hour);
        Interaction[] rows = [.. Stream(5, 1_500, new Random(5))];
        Array.ForEach(rows, oracle.Add);
        Assert.That((oracle.Corrected > 100, oracle.TooLate > 20, rows.Count(row => row.Id is null) > 100), Is.EqualTo((true, true, true)));
    }

    [Test]
    public void Tables_of_many_blocks_are_split_too()
    {
        var rows = Stream(6, 2 * InteractionBlock.Capacity + 5_000, new Random(6)).ToArray();
        var (oracle, window) = (new WindowOracle(4 * Hour), new RunningTotals(Target, Dimension.Queue) { Window = 4 * Hour, Measures = Own });
        window.Add(InteractionTable.From(rows));
        Array.ForEach(rows, oracle.Add);
        Assert.That((window.Totals.SameAs(Of(oracle.Counted, Dimension.Queue)), window.Corrected, window.TooLate), Is.EqualTo((true, oracle.Corrected, oracle.TooLate)));
    }

    /// <summary>Thousands of kept rows lie in many pieces, and what the first of them come to is kept until a correction reaches back to one.</summary>
    [Test]
    public void Totals_taken_between_corrections_that_reach_far_back([Values(7, 8)] int seed)
    {
        var random = new Random(seed);
        var rows = Stream(seed, 20_000, random).Select((row, i) => row.Id is null || random.Next(100) > 0 ? row : row with { Id = $"call {Math.Max(0, i - random.Next(9_000))}" });
        var (oracle, window) = (new WindowOracle(100 * Hour), new RunningTotals(Target, Dimension.Queue) { Window = 100 * Hour });
        foreach (var (i, part) in rows.Chunk(50).Index())
        {
            window.Add(InteractionTable.From(part));
            Array.ForEach(part, oracle.Add);
            _ = window.Totals;
            if (i % 20 == 0)
            {
                var expected = InteractionTable.From(oracle.Counted).GroupBy(Dimension.Queue).Totals(Target);
                Assert.That((window.Totals.SameAs(expected), window.Corrected, window.TooLate), Is.EqualTo((true, oracle.Corrected, oracle.TooLate)), $"after part {i}");
            }
        }
    }

    [Test]
    public void A_correction_moves_the_row_to_its_new_group_and_takes_its_wait_back()
    {
        var window = new RunningTotals(Target, Dimension.Queue) { Window = Hour };
        window.Add(InteractionTable.From([Call with { Outcome = Outcome.Answered }, Call with { Id = "b" }]));
        window.Add(InteractionTable.From([Call with { Outcome = Outcome.Answered, Queue = "service", Wait = TimeSpan.FromSeconds(3) }]));
        Assert.That(Enumerable.Range(0, 2).Select(group => (window.Totals.Key(group)[0], window.Totals.Of(Measures.Offered, group).Value, window.Totals.Of(Measures.LongestWait, group).Value)),
            Is.EqualTo(((string?, long, long?)[])[("sales", 1, null), ("service", 1, 3_000)]));
        Assert.That(window.Corrected, Is.EqualTo(1));
    }

    [Test]
    public void A_part_of_handle_time_that_was_corrected_away_is_gone()
    {
        var window = new RunningTotals(Target) { Window = Hour };
        var answered = Call with { Outcome = Outcome.Answered, Talk = Hour };
        window.Add(InteractionTable.From([answered, answered with { Id = "b", Hold = Hour }]));
        Assert.That((window.Totals.HandleParts, window.Totals.Of(Measures.HandleTimeKnown, 0).Value), Is.EqualTo((HandleParts.Hold, 1L)));
        window.Add(InteractionTable.From([answered with { Id = "b" }]));
        Assert.That((window.Totals.HandleParts, window.Totals.Of(Measures.HandleTimeKnown, 0).Value), Is.EqualTo((HandleParts.None, 2L)));
    }

    [TestCase(60, 1, 0, TestName = "exactly a window old is kept")]
    [TestCase(61, 0, 1, TestName = "older than the window is settled")]
    public void The_edge_of_the_window(int minutesLater, int corrected, int tooLate)
    {
        var window = new RunningTotals(Target) { Window = Hour };
        window.Add(InteractionTable.From([Call, Call with { Id = "b", OfferedAt = Start.AddMinutes(minutesLater) }, Call]));
        Assert.That((window.Corrected, window.TooLate, window.Totals.Of(Measures.Offered, 0).Value), Is.EqualTo((corrected, tooLate, 2L)));
    }

    [Test]
    public void A_correction_may_move_a_kept_row_out_of_the_window_where_it_is_settled()
    {
        var window = new RunningTotals(Target) { Window = Hour };
        window.Add(InteractionTable.From([Call]));
        window.Add(InteractionTable.From([Call with { OfferedAt = Start.AddHours(-5) }]));
        window.Add(InteractionTable.From([Call with { OfferedAt = Start.AddHours(-5) }]));
        Assert.That((window.Corrected, window.TooLate, window.Totals.Of(Measures.Offered, 0).Value), Is.EqualTo((1L, 1L, 1L)));
    }

    [Test]
    public void Rows_without_id_are_added_however_late()
    {
        var window = new RunningTotals(Target) { Window = Hour };
        window.Add(InteractionTable.From([Call, Call with { Id = null }, Call with { Id = null, OfferedAt = Start.AddYears(-5) }]));
        window.Add(InteractionTable.From([Call with { Id = null, OfferedAt = Start.AddYears(-6) }]));
        Assert.That((window.Corrected, window.TooLate, window.Totals.Of(Measures.Offered, 0).Value), Is.EqualTo((0L, 0L, 4L)));
    }

    /// <summary>About a row a minute: some late, some without id, some with the id of a call not long before.</summary>
    private static IEnumerable<Interaction> Stream(int seed, int count, Random random) => new RandomInteractions { HasHold = seed % 3 != 0 }.Rows(seed, count).Select((row, i) => row with
    {
        Id = random.Next(5) == 0 ? null : $"call {(random.Next(3) == 0 ? Math.Max(0, i - random.Next(200)) : i)}",
        OfferedAt = Start.AddMinutes(i - (random.Next(3) == 0 ? random.Next(80) : 0)).AddMilliseconds(random.Next(60_000)),
        EndedAt = Start.AddDays(200 + random.Next(2)),
        Queue = row.Queue is null ? null : $"{row.Queue} {i / 400}",
    });

    private static Totals Of(IEnumerable<Interaction> rows, params Dimension[] dimensions) => InteractionTable.From(rows).GroupBy(dimensions).Totals(Target, Own);
}
