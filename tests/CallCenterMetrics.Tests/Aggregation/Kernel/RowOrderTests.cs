using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Aggregation.Kernel;

/// <summary>Rows in time order are grouped by runs of rows, others row by row: with the same totals.</summary>
public sealed class RowOrderTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly Interaction[] InOrder =
        [.. new RandomInteractions { From = new(2026, 3, 20, 0, 0, 0, TimeSpan.Zero), To = new(2026, 4, 5, 0, 0, 0, TimeSpan.Zero) }
            .Rows(92, InteractionBlock.Capacity * 5 / 2).OrderBy(row => row.OfferedAt)];

    [Test]
    public void Order_does_not_show([Values(1, 2, 3, 8)] int threads)
    {
        var shuffled = InOrder.ToArray();
        new Random(7).Shuffle(shuffled);
        Interaction[] swapped = [.. InOrder[^20_000..], .. InOrder[..^20_000].Reverse()];
        var tables = ((Interaction[][])[InOrder, shuffled, swapped]).Select(InteractionTable.From).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(tables[0].Blocks.All(block => block.OfferedAt.IsAscending));
            Assert.That(tables[1].Blocks.Any(block => block.OfferedAt.IsAscending), Is.False);
            foreach (var dimensions in (Dimension[][])[
                [Dimension.Queue, Interval.HalfHour(Berlin)], [Interval.Day(Berlin), Dimension.Agent], [Interval.HourOfDay(Berlin), Dimension.Queue, Interval.Weekday(Berlin)]])
            {
                var totals = Array.ConvertAll(tables, table => table.GroupBy(dimensions).Totals(ServiceTarget.Default, new AggregationOptions { MaxThreads = threads }));
                Assert.That(totals[1].SameAs(totals[0]));
                Assert.That(totals[2].SameAs(totals[0]));
            }
        });
    }

    [Test]
    public void Runs_of_time_are_those_of_linq() => TotalsAssert.AgreeWithLinq(
        InteractionTable.From(InOrder[..30_000]).GroupBy(Interval.Day(Berlin), Dimension.Queue).Totals(ServiceTarget.Default),
        InOrder[..30_000], row => CalendarOracle.Day(row.OfferedAt, Berlin), row => row.Queue);

    /// <summary>Many customers by half-hours are more possible keys than a table holds: they are found by hashing.</summary>
    [Test]
    public void More_possible_keys_than_a_table_holds()
    {
        Interaction[] rows = [.. new RandomInteractions { Agents = 50_000 }.Rows(93, 40_000).OrderBy(row => row.OfferedAt)];
        var interval = Interval.HalfHour(TimeZoneInfo.Utc);
        TotalsAssert.AgreeWithLinq(
            InteractionTable.From(rows).GroupBy(Dimension.Agent, interval).Totals(ServiceTarget.Default),
            rows, row => row.Agent, row => CalendarOracle.Minutes(row.OfferedAt, TimeZoneInfo.Utc, 30));
    }
}
