using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;
using CallCenterMetrics.Tests.Aggregation.OtherFacts;

namespace CallCenterMetrics.Tests.Aggregation.Contacts;

/// <summary>Every measure over interactions seen together against its plain version, over random centers and groupings.</summary>
public sealed class ContactMeasureOracleTests
{
    private const int MostShown = 8;

    private static readonly string[][] Groupings =
    [
        [], ["queue"], ["agent"], ["channel"], ["topic"], ["team"], ["interval"], ["day"], ["week"], ["month"], ["hour"], ["weekday"], ["day", "queue"], ["interval", "agent"],
        ["team", "interval"], ["queue", "hour"], ["weekday", "channel"], ["agent", "month"], ["team", "agent"], ["day", "topic", "queue"], ["month", "day"], ["weekday", "hour"],
    ];

    private static readonly Measure[] Measured = [.. FactMeasures.All.Where(measure => measure.Fact.StartsWith("Interaction", StringComparison.Ordinal) && !IsOfHalfHours(measure))];

    private static bool IsOfHalfHours(Measure measure) => measure.Id.Contains("half_hours", StringComparison.Ordinal) || measure.Id == "level_squares";

    [Test]
    public void Every_measure_is_its_plain_version([Range(0, 41)] int seed)
    {
        var center = RandomContacts.Make(seed);
        var (contacts, handling, waiting) = (new PlainContacts(center), new PlainHandling(center), new PlainWaiting(center));
        Assert.Multiple(() =>
        {
            foreach (var ids in Groupings)
            {
                var grouping = GroupingOf(center, ids);
                var totals = center.GroupBy(grouping.Dimensions).Totals(ServiceTarget.Default);
                foreach (var measure in Measured)
                {
                    var expected = contacts.By(grouping, measure.Id) ?? handling.By(grouping, measure.Id) ?? waiting.By(grouping, measure.Id);
                    Assert.That(expected, Is.Not.Null, $"{measure.Id} has no plain version");
                    var isLevel = measure.Id is "backlog" or "oldest_open_age";
                    if (totals.WhyWithout(measure) is { } why)
                    {
                        var isMissed = (isLevel && ids.Any(id => id is "hour" or "weekday"))
                            || (why.Contains("Customer", StringComparison.Ordinal) && !contacts.KnowsCustomers) || (why.Contains("Hold", StringComparison.Ordinal) && !contacts.KnowsHold)
                            || (why.Contains("Transfer", StringComparison.Ordinal) && !contacts.KnowsTransfers) || (why.Contains("Steps", StringComparison.Ordinal) && !contacts.KnowsSteps)
                            || contacts.Legs.Length == 0;
                        Assert.That(isMissed, $"{measure.Id} by {grouping} is not there: {why}");
                        continue;
                    }

                    Assert.That(isLevel && ids.Any(id => id is "hour" or "weekday"), Is.False, $"{measure.Id} by {grouping} is there");
                    var differences = Differences(totals, measure, expected!).ToArray();
                    Assert.That(differences.Take(MostShown), Is.Empty, $"{measure.Id}: {differences.Length} cells differ by [{grouping}]");
                }
            }
        });
    }

    internal static PlainGrouping GroupingOf(ContactCenter center, params IEnumerable<string> ids)
    {
        var all = PlainDimension.All(center.TimeZone).DistinctBy(dimension => dimension.Dimension.Id).ToDictionary(dimension => dimension.Dimension.Id);
        all["team"] = new(Dimension.Team, null, drop => PlainLegs.Team(center, drop.Agent, drop.At), leg => PlainLegs.Team(center, leg.Agent, leg.OfferedAt), _ => null);
        return new([.. ids.Select(id => all[id])]);
    }

    private static IEnumerable<string> Differences(Totals totals, Measure measure, Dictionary<string, long> expected)
    {
        var found = Enumerable.Range(0, totals.Count).ToDictionary(group => PlainDimension.Join(totals.Key(group)), group => Value(totals, measure, group));
        return found.Keys.Union(expected.Keys).Order(StringComparer.Ordinal)
            .Select(key => (key, Found: found.GetValueOrDefault(key), Expected: expected.TryGetValue(key, out var amount) ? amount : (long?)null))
            .Where(cell => (cell.Found ?? 0) != (cell.Expected ?? 0)).Select(cell => $"[{cell.key}]: found {cell.Found}, expected {cell.Expected}");
    }

    private static long? Value(Totals totals, Measure measure, int group) =>
        measure is Measure<Maximum> maximum ? totals.Of(maximum, group).Value : totals.Of((AdditiveMeasure)measure, group).Value;
}
