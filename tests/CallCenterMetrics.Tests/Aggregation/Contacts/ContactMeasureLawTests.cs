using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Statistics;
using CallCenterMetrics.Tests.Aggregation.OtherFacts;

namespace CallCenterMetrics.Tests.Aggregation.Contacts;

/// <summary>The laws of measures over interactions seen together: where they add, and that neither the order of rows nor the number of threads shows.</summary>
public sealed class ContactMeasureLawTests
{
    private static readonly Measure[] Measured = [.. FactMeasures.All.Where(measure => measure.Fact.StartsWith("Interaction", StringComparison.Ordinal))];

    private static readonly string[] Dimensions = ["queue", "agent", "channel", "topic", "team", "interval", "day", "week", "month", "hour", "weekday"];

    [Test]
    public void Totals_rolled_up_are_totals_of_fewer_dimensions_where_a_measure_adds_and_lack_it_elsewhere([Range(100, 129)] int seed) => Assert.Multiple(() =>
    {
        var center = RandomContacts.Make(seed);
        var dice = new Random(seed);
        foreach (var count in (int[])[1, 2, 3])
        {
            var many = Dimensions.ToArray();
            dice.Shuffle(many);
            var fine = ContactMeasureOracleTests.GroupingOf(center, many.Take(count)).Dimensions;
            Dimension[] kept = [.. fine.Where(_ => dice.Next(2) == 0)], dropped = [.. fine.Except(kept)];
            var (whole, coarse) = (Totals(center, fine), Totals(center, kept));
            var rolled = whole.RollUp(kept);
            foreach (var measure in Measured.Where(measure => whole.WhyWithout(measure) is null))
            {
                var adds = dropped.All(measure.AddsOver);
                Assert.That(rolled.WhyWithout(measure), adds ? Is.Null : Does.Contain("do not add up").And.Contain(dropped.First(dimension => !measure.AddsOver(dimension)).Id), measure.Id);
                if (adds)
                {
                    Assert.That(Cells(rolled, measure), Is.EqualTo(Cells(coarse, measure)), $"{measure.Id} by {Ids(fine)} -> {Ids(kept)}");
                }
            }
        }
    });

    [Test]
    public void Merged_totals_lack_what_looks_across_rows_and_add_the_rest([Range(130, 139)] int seed)
    {
        var (left, right) = (RandomContacts.Make(seed), RandomContacts.Make(seed + 7));
        var (mine, theirs) = (Totals(left), Totals(right));
        Measure[] both = [.. mine.Measures.Where(theirs.Measures.Contains)];
        var merged = mine.Only(both).Merge(theirs.Only(both));
        foreach (var measure in Measured.Intersect(both))
        {
            var addsEverywhere = ContactMeasureOracleTests.GroupingOf(left, Dimensions).Dimensions.Where(dimension => !IsRefused(left, measure, dimension)).All(measure.AddsOver);
            Assert.That(merged.WhyWithout(measure), addsEverywhere ? Is.Null : Does.Contain("looks across rows"), measure.Id);
            if (addsEverywhere)
            {
                Assert.That(Cells(merged, measure).Values.Single(), Is.EqualTo(Cells(mine, measure).Values.Single() + Cells(theirs, measure).Values.Single()), measure.Id);
            }
        }
    }

    [Test]
    public void Neither_the_order_of_rows_nor_the_threads_show([Range(200, 259)] int seed)
    {
        var made = RandomContacts.Make(seed);
        var dice = new Random(seed);

        // Many at the same instant and with the same end, and legs of a contact that differ in customer and topic.
        Interaction[] legs = [.. made.Interactions.Select(row => row.ToInteraction()).Select(leg => leg with
        {
            OfferedAt = Hour(leg.OfferedAt), EndedAt = dice.Next(3) == 0 ? null : Hour(leg.OfferedAt).AddHours(1), Customer = dice.Next(3) == 0 ? leg.Customer : $"c{dice.Next(2)}",
        })];
        var shuffled = legs.ToArray();
        dice.Shuffle(shuffled);
        foreach (var ids in (string[][])[[], ["queue"], ["agent", "interval"], ["channel", "day"], ["topic"], ["team", "hour"], ["weekday", "topic"]])
        {
            var dimensions = ContactMeasureOracleTests.GroupingOf(made, ids).Dimensions;
            var totals = Totals(made with { Interactions = InteractionTable.From(legs) }, dimensions);
            var others = (made with { Interactions = InteractionTable.From(shuffled) }).GroupBy(dimensions).Totals(ServiceTarget.Default, new AggregationOptions { MaxThreads = 1 + seed % 4 });
            Assert.That(
                Measured.Where(measure => totals.WhyWithout(measure) != others.WhyWithout(measure)
                    || (totals.WhyWithout(measure) is null && !Cells(totals, measure).OrderBy(cell => cell.Key).SequenceEqual(Cells(others, measure).OrderBy(cell => cell.Key)))).Select(measure => measure.Id),
                Is.Empty, Ids(dimensions));
            Assert.That(totals.SameAs(others), Ids(dimensions));
        }
    }

    [Test]
    public void Backlog_is_what_the_reconciliation_by_event_closes_with([Range(300, 319)] int seed)
    {
        var center = RandomContacts.Make(seed);
        foreach (var ids in (string[][])[[], ["queue"], ["interval"], ["day", "channel"], ["agent", "week"], ["month"], ["team", "day"]])
        {
            var grouping = ContactMeasureOracleTests.GroupingOf(center, ids);
            var closing = center.Reconcile(grouping.Dimensions).Where(row => row.ByEvent is { Closing: > 0 }).ToDictionary(row => PlainDimension.Join(row.Key), row => row.ByEvent!.Closing);
            var totals = Totals(center, grouping.Dimensions);
            var backlog = totals.WhyWithout(FactMeasures.Backlog) is null ? Cells(totals, FactMeasures.Backlog).Where(cell => cell.Value > 0).ToDictionary(cell => cell.Key, cell => (int)cell.Value) : [];
            Assert.That(backlog, Is.EquivalentTo(closing), $"by [{grouping}]");
        }
    }

    private static bool IsRefused(ContactCenter center, Measure measure, Dimension dimension) => Totals(center, dimension).WhyWithout(measure) is not null;

    private static DateTimeOffset Hour(DateTimeOffset at) => at.ToUniversalTime() is var utc ? utc.AddTicks(-(utc.Ticks % (4 * TimeSpan.TicksPerHour))) : at;

    private static string Ids(IEnumerable<Dimension> dimensions) => $"[{string.Join(", ", dimensions)}]";

    private static Totals Totals(ContactCenter center, params Dimension[] dimensions) => center.GroupBy(dimensions).Totals(ServiceTarget.Default);

    /// <summary>The groups in which something was counted.</summary>
    private static Dictionary<string, Int128> Cells(Totals totals, Measure measure) => Enumerable.Range(0, totals.Count)
        .Select(group => (Key: PlainDimension.Join(totals.Key(group)), Amount: Amount(totals, measure, group)))
        .Where(cell => cell.Amount != 0 || totals.Dimensions.Count == 0).ToDictionary(cell => cell.Key, cell => cell.Amount);

    private static Int128 Amount(Totals totals, Measure measure, int group) => measure switch
    {
        Measure<DurationSketch> sketch => totals.Of(sketch, group).Count,
        Measure<DistinctKeys> keys => totals.Of(keys, group).Count,
        _ => TotalsAssert.Value(totals, measure, group) ?? 0,
    };
}
