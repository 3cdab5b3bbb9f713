using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Aggregation;

/// <summary>Totals as bytes: the same come back, they merge with others, and what is no totals is refused with a reason.</summary>
public sealed class TotalsFormatTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly Interval HalfHour = Interval.HalfHour(Berlin);
    private static readonly Dimension Initial = Dimension.Of("initial", row => row.Topic?[..1]);
    private static readonly AdditiveMeasure Long = Measure.Count("long_talks", row => row.Talk > TimeSpan.FromMinutes(5));

    private static readonly ServiceTarget Target = (ServiceTarget.Seconds(20) with { Inclusive = false })
        .ForQueue("账单", 5, 1).ForChannel(Channel.Email, 14_400, 0).ForQueue("sales", 7.5, 2, Channel.Chat);

    private static readonly Dimension[][] Groupings = [[], [Dimension.Queue], [Dimension.Agent, HalfHour], [Initial, Dimension.Transfer, Interval.Weekday(Berlin)]];

    [Test]
    public void What_is_read_is_what_was_written([Range(0, 3)] int grouping, [Values(0, 1, 3_000)] int rows)
    {
        var totals = Of(rows, Groupings[grouping]);
        Assert.That(Read(Bytes(totals)).SameAs(totals));
    }

    [Test]
    public void Totals_of_other_facts_come_back_with_what_is_absent()
    {
        var at = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var center = ContactCenter.Of(InteractionTable.From(new RandomInteractions().Rows(3, 200))) with
        {
            Observed = new(at.AddDays(-1), at.AddDays(1)),
            Employments = [new() { Agent = "a", Hired = at.AddHours(-3), Left = at }],
            SurveyResponses = [.. Enumerable.Range(0, 7).Select(i => new SurveyResponse { At = at, Kind = SurveyKind.Employee, Rater = $"r{i % 6}", Satisfaction = 4 })],
            Costs = [new() { From = at.AddDays(-1), To = at.AddDays(1), Category = CostCategory.Labor, Amount = 100 }],
        };
        var totals = center.GroupBy(Interval.Day(Berlin)).Totals(Target);
        var read = Read(Bytes(totals));
        Assert.That(read.SameAs(totals));
        Assert.That(FactMeasures.All.Select(read.WhyWithout), Is.EqualTo(FactMeasures.All.Select(totals.WhyWithout)));
    }

    [Test]
    public void Sketches_come_back()
    {
        var totals = InteractionTable.From(new RandomInteractions().Rows(11, 2_000)).GroupBy(Dimension.Queue).Totals(Target, [SketchMeasures.Wait, .. SketchMeasures.HandleTimes]);
        Assert.That(Read(Bytes(totals)).SameAs(totals));
    }

    [Test]
    public void Saved_parts_merge_to_the_whole()
    {
        Interaction[] rows = [.. new RandomInteractions().Rows(5, 4_000)];
        var parts = rows.Chunk(700).Select(part => Read(Bytes(Of(part, Dimension.Queue, HalfHour))));
        Assert.That(parts.Aggregate((left, right) => left.Merge(right)).SameAs(Of(rows, Dimension.Queue, HalfHour)));
    }

    [Test]
    public void The_same_totals_give_the_same_bytes()
    {
        var table = InteractionTable.From(new RandomInteractions().Rows(9, 500));
        var (alone, together) = (Of(1), Of(3));
        Assert.That(together, Is.EqualTo(alone).AsCollection);

        byte[] Of(int threads) => Bytes(table.GroupBy(Groupings[2]).Totals(Target, new AggregationOptions { MaxThreads = threads }, Long));
    }

    [Test]
    public void A_changed_byte_anywhere_is_refused()
    {
        var bytes = Bytes(Of(20, Dimension.Queue));
        for (var i = 0; i < bytes.Length; i += 1 + i / 50)
        {
            byte[] damaged = [.. bytes];
            damaged[i] ^= 0x20;
            Assert.That(() => Read(damaged), Throws.TypeOf<InvalidDataException>().With.Message.Contains(i switch
            {
                < 8 => "do not begin with CCMTOTAL",
                8 => "of version",
                < 17 => "totals are",
                _ => "checksum differs",
            }), $"byte {i}");
        }
    }

    [Test]
    public void Totals_that_are_cut_off_are_refused()
    {
        var bytes = Bytes(Of(20, Dimension.Queue));
        foreach (var length in new[] { 0, 7, 16, 17, 100, bytes.Length - 33, bytes.Length - 1 })
        {
            Assert.That(() => Read(bytes[..length]), Throws.TypeOf<InvalidDataException>().With.Message.Contains(length < 17 ? "no totals" : "cut off"), $"{length} bytes");
        }
    }

    [Test]
    public void What_follows_the_totals_is_left_in_the_stream()
    {
        using var stream = new MemoryStream();
        var (one, other) = (Of(50, Dimension.Queue), Of(60, Dimension.Agent));
        TotalsFormat.Write(one, stream);
        TotalsFormat.Write(other, stream);
        stream.Position = 0;
        Assert.That((TotalsFormat.Read(stream, measures: [Long]).SameAs(one), TotalsFormat.Read(stream, measures: [Long]).SameAs(other)), Is.EqualTo((true, true)));
    }

    [Test]
    public void Dimensions_and_measures_that_are_not_known_are_named()
    {
        var bytes = Bytes(Of(20, HalfHour));
        Assert.That(() => TotalsFormat.Read(new MemoryStream(bytes), [HalfHour]), Throws.TypeOf<InvalidDataException>().With.Message.Contains("'long_talks'"));
        Assert.That(() => TotalsFormat.Read(new MemoryStream(bytes), [Interval.Minutes(15, Berlin)], [Long]), Throws.TypeOf<InvalidDataException>().With.Message.Contains("'interval of 30 minutes in Europe/Berlin'"));
        Assert.That(
            () => TotalsFormat.Read(new MemoryStream(bytes), [HalfHour], [Measure.Sum("long_talks", row => row.Talk)]),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("'long_talks'").And.Message.Contains("another one"));
    }

    [Test]
    public void A_statistic_of_ones_own_cannot_be_stored_and_is_named()
    {
        var totals = InteractionTable.Empty.GroupBy().Totals(Target, Measure.Of("own", _ => default(Own)));
        Assert.That(() => Bytes(totals), Throws.TypeOf<NotSupportedException>().With.Message.Contains("'own'"));
    }

    private static Totals Of(int rows, params Dimension[] dimensions) => Of([.. new RandomInteractions { Absent = 0.1 }.Rows(rows + 7, rows)], dimensions);

    private static Totals Of(IEnumerable<Interaction> rows, params Dimension[] dimensions) => InteractionTable.From(rows).GroupBy(dimensions).Totals(Target, Long);

    private static byte[] Bytes(Totals totals)
    {
        using var stream = new MemoryStream();
        TotalsFormat.Write(totals, stream);
        return stream.ToArray();
    }

    private static Totals Read(byte[] bytes) => TotalsFormat.Read(
        new MemoryStream(bytes), [HalfHour, Initial, Interval.Weekday(Berlin), Interval.Day(Berlin)], [Long]);

    private readonly record struct Own(int Value) : IStatistic<Own>
    {
        public Own Combine(Own other) => new(Value + other.Value);
    }
}
