using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>Every measure over facts other than interactions against its plain version, over random centers and groupings.</summary>
public sealed class FactMeasureOracleTests
{
    private const int MostShown = 8;

    private static readonly string[][] Groupings =
    [
        [], ["agent"], ["queue"], ["channel"], ["topic"], ["interval"], ["day"], ["week"], ["month"], ["hour"], ["weekday"], ["day", "agent"], ["interval", "agent"],
        ["agent", "hour"], ["queue", "day"], ["weekday", "channel", "queue"], ["topic", "day"], ["month", "weekday", "hour"], ["day", "agent", "queue"],
        ["interval.answer"], ["day.end", "agent"], ["interval.answer", "day", "queue"],
    ];

    [Test]
    public void Every_measure_is_its_plain_version([Range(0, 27)] int seed) => Compare(RandomFacts.Make(seed));

    [Test]
    public void Measures_that_lack_keys_are_refused([Range(30, 33)] int seed) => Compare(RandomFacts.Make(seed, withoutQueue: 0.6));

    /// <summary>These have plain versions of their own.</summary>
    private static bool IsOfPlanning(Measure measure) => measure.Fact == "Forecast" || measure == FactMeasures.PlannedOnQueueTime;

    private static void Compare(ContactCenter center)
    {
        var plain = new PlainFacts(center);
        var all = PlainDimension.All(center.TimeZone).DistinctBy(dimension => dimension.Dimension.Id).ToDictionary(dimension => dimension.Dimension.Id);
        var drops = FactMeasures.All.OfType<AdditiveMeasure>().Where(IsExact).ToDictionary(measure => measure, measure => plain.Drops(measure.Id).ToArray());
        var observed = PlainFacts.Observed(center);
        Assert.Multiple(() =>
        {
            foreach (var ids in Groupings)
            {
                PlainDimension[] dimensions = [.. ids.Select(id => all[id])];
                var totals = center.GroupBy(dimensions.Select(dimension => dimension.Dimension)).Totals(ServiceTarget.Default);
                var keys = Enumerable.Range(0, totals.Count).Select(group => PlainDimension.Join(totals.Key(group))).ToArray();
                Assert.That(keys, Is.Unique);
                var differences = drops.SelectMany(pair => Differences(totals, keys, pair.Key, [.. pair.Value.Where(drop => drop.At >= observed.From && drop.At < observed.To)], dimensions))
                    .Concat(CostDifferences(totals, keys, center, dimensions)).ToArray();
                Assert.That(differences.Take(MostShown), Is.Empty, $"{differences.Length} cells differ by [{string.Join(", ", ids)}]");
            }
        });
    }

    /// <summary>Not levels (<see cref="HeadcountTests"/>), nor parts of months, which are rounded in each cell.</summary>
    internal static bool IsExact(AdditiveMeasure measure) => !IsOfPlanning(measure) && measure.Source is { Keys: not FactKeys.Any, Counted: not (Counted.AtBegins or Counted.AtEnds) } && measure.Id is not ("agent_month_time" or "fte_month_time");

    private static IEnumerable<string> Differences(Totals totals, string[] keys, AdditiveMeasure measure, Drop[] drops, PlainDimension[] dimensions)
    {
        var why = totals.WhyWithout(measure);
        if (CannotHave(measure, drops, dimensions) is { } expected && (why is not null) != expected)
        {
            yield return $"{measure.Id} is {(expected ? "there" : $"not there: {why}")}";
        }

        if (why is not null)
        {
            yield break;
        }

        var sums = drops.GroupBy(drop => PlainDimension.KeyOf(dimensions, drop)).ToDictionary(same => same.Key, same => same.Sum(drop => drop.Amount));
        foreach (var missing in sums.Where(pair => pair.Value != 0 && !keys.Contains(pair.Key)))
        {
            yield return $"{measure.Id} has no group [{missing.Key}]";
        }

        for (var group = 0; group < keys.Length; group++)
        {
            var (found, plain) = (totals.Of(measure, group).Value, sums.GetValueOrDefault(keys[group]));
            if (found != plain)
            {
                yield return $"{measure.Id} of [{keys[group]}]: found {found}, expected {plain}";
            }
        }
    }

    /// <summary>Whether totals by these dimensions cannot have a measure; null where it depends on how many records lack a key.</summary>
    private static bool? CannotHave(AdditiveMeasure measure, Drop[] drops, PlainDimension[] dimensions)
    {
        string[] keys = [.. dimensions.Where(dimension => dimension.OfTime is null).Select(dimension => dimension.Dimension.Id)];
        string[] has = measure.Fact == "Capacity" ? ["agent", "channel"] : measure.Fact != "AgentActivity" ? ["agent"]
            : measure.Id is "busy_time" or "available_time" or "not_responding_time" or "on_queue_spans" ? ["agent", "queue", "channel"] : ["agent"];
        var hasNoKeys = measure.Source!.Keys == FactKeys.None;
        if (keys.Except(hasNoKeys ? [] : has).Any() || (measure.Fact.StartsWith("Survey", StringComparison.Ordinal) && drops.Length == 0))
        {
            return drops.Length == 0 ? null : true;
        }

        if (measure.Source!.IsOfMonths && dimensions.Any(dimension => dimension.OfTime is not null && dimension.Dimension.Id != "month"))
        {
            return true;
        }

        if (drops.Length == 0 && (measure.Source.Needs is not null || measure.Fact is "Development" or "Evaluation" or "Shift"))
        {
            return null;
        }

        return drops.All(drop => keys.All(key => key == "agent" || drop.Queue is not null)) ? false : null;
    }

    /// <summary>Money is exact to the rounding of each cell of each entry.</summary>
    private static IEnumerable<string> CostDifferences(Totals totals, string[] keys, ContactCenter center, PlainDimension[] dimensions)
    {
        PlainDimension[] ofTime = [.. dimensions.Where(dimension => dimension.OfTime is not null)], ofLegs = [.. dimensions.Except(ofTime)];
        var cells = PlainCosts.Spread(
            center, at => PlainDimension.Join(ofTime.Select(dimension => dimension.OfTime!(at))), leg => PlainDimension.Join(ofLegs.Select(dimension => dimension.OfLeg(leg))),
            entry => PlainDimension.Join(ofLegs.Select(dimension => dimension.OfCost(entry))));
        if (totals.WhyWithout(FactMeasures.SpreadCost) is not null)
        {
            return cells.Count == 0 ? [] : ["spread_cost is not there"];
        }

        return CostDifferences(cells, totals, keys, dimensions);
    }

    private static IEnumerable<string> CostDifferences(Dictionary<(string Time, string Leg), decimal> cells, Totals totals, string[] keys, PlainDimension[] dimensions)
    {
        var found = keys.Select((key, group) => (key, Amount: totals.Of(FactMeasures.SpreadCost, group).Value)).ToDictionary(pair => pair.key, pair => pair.Amount);
        foreach (var ((time, leg), amount) in cells)
        {
            var (times, legs) = (new Queue<string>(time.Split('|')), new Queue<string>(leg.Split('|')));
            var key = string.Join('|', dimensions.Select(dimension => dimension.OfTime is null ? legs.Dequeue() : times.Dequeue()));
            var rest = found.GetValueOrDefault(key) / 1_000_000m - amount;
            found.Remove(key);
            if (Math.Abs(rest) > 0.000_1m)
            {
                yield return $"spread_cost of [{key}]: {rest} too much, expected {amount}";
            }
        }

        foreach (var pair in found.Where(pair => Math.Abs(pair.Value) > 100))
        {
            yield return $"spread_cost of [{pair.Key}]: found {pair.Value}, expected nothing";
        }
    }
}
