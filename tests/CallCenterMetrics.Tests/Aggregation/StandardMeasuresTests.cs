using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;
using CallCenterMetrics.Simulation.Columnar;

namespace CallCenterMetrics.Tests.Aggregation;

/// <summary>The fused kernel against plain LINQ over the same rows.</summary>
public sealed class StandardMeasuresTests
{
    private static readonly ServiceTarget Target = ServiceTarget.Seconds(20);

    private static readonly (Dimension Dimension, Func<Interaction, string?> Key)[] Dimensions =
    [
        (Dimension.Queue, row => row.Queue), (Dimension.Agent, row => row.Agent), (Dimension.Topic, row => row.Topic),
        (Dimension.Segment, row => row.Segment), (Dimension.Customer, row => row.Customer), (Dimension.Channel, row => row.Channel.ToString()),
        (Dimension.Direction, row => row.Direction.ToString()), (Dimension.Outcome, row => row.Outcome.ToString()),
        (Dimension.Of("site", row => row.Queue?[..1]), row => row.Queue?[..1]),
    ];

    private static readonly Interaction[] Mixed = [.. new RandomInteractions().Rows(11, 20_000)];
    private static readonly InteractionTable MixedTable = InteractionTable.From(Mixed);

    private static IEnumerable<TestCaseData> Pairs() =>
        from left in Enumerable.Range(0, Dimensions.Length)
        from right in Enumerable.Range(0, Dimensions.Length)
        where left != right && (left < right || left < 2)
        select new TestCaseData(left, right).SetArgDisplayNames(Dimensions[left].Dimension.Id, Dimensions[right].Dimension.Id);

    [Test]
    public void The_oracle_knows_every_measure_and_no_other() =>
        Assert.That(LinqTotals.Of([], Target).Keys, Is.EquivalentTo(Measures.All.Select(measure => measure.Id)));

    [Test]
    public void Ids_of_measures_are_unique() => Assert.That(Measures.All.Select(measure => measure.Id), Is.Unique);

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void A_few_random_rows(int seed, byte count)
    {
        var rows = new RandomInteractions { Absent = (seed & 3) / 4.0 }.Rows(seed, count % 40).ToArray();
        TotalsAssert.AgreeWithLinq(InteractionTable.From(rows).GroupBy().Totals(Target), rows);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(4_096)]
    [TestCase(4_097)]
    [TestCase(70_000)]
    public void All_rows_as_one_group(int count)
    {
        var rows = new RandomInteractions().Rows(count + 1, count).ToArray();
        TotalsAssert.AgreeWithLinq(InteractionTable.From(rows).GroupBy().Totals(Target), rows);
    }

    [Test]
    public void No_rows_by_a_dimension_are_no_groups() =>
        Assert.That(InteractionTable.Empty.GroupBy(Dimension.Queue, Interval.HalfHour(TimeZoneInfo.Utc)).Totals(Target).Count, Is.Zero);

    [TestCaseSource(nameof(Pairs))]
    public void By_two_dimensions(int left, int right) => TotalsAssert.AgreeWithLinq(
        MixedTable.GroupBy(Dimensions[left].Dimension, Dimensions[right].Dimension).Totals(Target), Mixed, Dimensions[left].Key, Dimensions[right].Key);

    [Test]
    public void By_one_dimension([Range(0, 8)] int at) =>
        TotalsAssert.AgreeWithLinq(MixedTable.GroupBy(Dimensions[at].Dimension).Totals(Target), Mixed, Dimensions[at].Key);

    [Test]
    public void By_every_dimension_at_once() => TotalsAssert.AgreeWithLinq(
        MixedTable.GroupBy(Dimensions.Select(entry => entry.Dimension)).Totals(Target), Mixed, [.. Dimensions.Select(entry => entry.Key)]);

    [Test]
    public void All_rows_in_one_group_of_a_dimension()
    {
        Interaction[] rows = [.. Mixed.Select(row => row with { Queue = "sales" })];
        TotalsAssert.AgreeWithLinq(InteractionTable.From(rows).GroupBy(Dimension.Queue).Totals(Target), rows, row => row.Queue);
    }

    [Test]
    public void Very_many_groups()
    {
        Interaction[] rows = [.. new RandomInteractions { Agents = 20_000_000, Absent = 0.1 }.Rows(12, 240_000)];
        var totals = InteractionTable.From(rows).GroupBy(Dimension.Agent).Totals(Target);
        Assert.That(totals.Count, Is.GreaterThan(200_000));
        TotalsAssert.AgreeWithLinq(totals, rows, row => row.Agent);
    }

    [Test]
    public void Durations_of_days_and_years_alone()
    {
        Interaction[] rows = [.. new RandomInteractions { VeryLong = 0.7, Absent = 0.1 }.Rows(13, 20_000)];
        TotalsAssert.AgreeWithLinq(InteractionTable.From(rows).GroupBy(Dimension.Queue).Totals(Target), rows, row => row.Queue);
    }

    [Test]
    public void A_plausible_center()
    {
        Interaction[] rows = [.. new SyntheticLegs { Count = 100_000, Days = 60, HasIds = true }.Rows()];
        TotalsAssert.AgreeWithLinq(InteractionTable.From(rows).GroupBy(Dimension.Queue).Totals(Target), rows, row => row.Queue);
    }

    [Test]
    public void Groups_are_sorted_by_key_with_the_absent_one_last()
    {
        var totals = MixedTable.GroupBy(Dimension.Queue, Dimension.Channel).Totals(Target);
        var keys = Enumerable.Range(0, totals.Count).Select(totals.Key).ToArray();
        var sorted = keys
            .OrderBy(key => key[0] is null).ThenBy(key => key[0], StringComparer.Ordinal)
            .ThenBy(key => Enum.Parse<Channel>(key[1]!)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(keys, Is.EqualTo(sorted));
            Assert.That(keys[^1][0], Is.Null);
        });
    }
}
