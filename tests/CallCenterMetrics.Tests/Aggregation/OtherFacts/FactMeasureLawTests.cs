using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>The laws of measures over facts other than interactions: roll-up, order of records, cuts of spans, money.</summary>
public sealed class FactMeasureLawTests
{
    private static readonly AdditiveMeasure[] Exact = [.. FactMeasures.All.OfType<AdditiveMeasure>().Where(measure => measure != FactMeasures.SpreadCost && measure != FactMeasures.LaborCost && measure != FactMeasures.AutomationCost)];

    private static readonly AdditiveMeasure[] OfTime = [.. Exact.Where(measure => measure.Unit == MeasureUnit.Seconds)];

    [Test]
    public void Totals_rolled_up_are_totals_of_fewer_dimensions([Range(100, 121)] int seed) => Assert.Multiple(() =>
    {
        var center = RandomFacts.Make(seed);
        var dice = new Random(seed);
        foreach (var count in (int[])[1, 2, 3, 4])
        {
            Dimension[] many = [.. Shuffled(center.TimeZone, dice).Take(count)];
            Dimension[] few = [.. many.Where(_ => dice.Next(2) == 0)];
            var (fine, coarse) = (Totals(center, many), Totals(center, few));
            var rolled = fine.RollUp(few);
            Same(rolled, coarse, Exact, $"{Ids(many)} -> {Ids(few)}");

            // Money is rounded in each cell: down, by less than a millionth for each entry.
            var cells = fine.Count * (center.Costs!.Count + 1);
            for (var group = 0; group < rolled.Count && fine.WhyWithout(FactMeasures.SpreadCost) is null; group++)
            {
                var place = Place(coarse, rolled.Key(group));
                Assert.That(rolled.Of(FactMeasures.SpreadCost, group).Value, Is.EqualTo(place < 0 ? 0 : coarse.Of(FactMeasures.SpreadCost, place).Value).Within(cells), Ids(many));
            }
        }
    });

    [Test]
    public void Interactions_add_up_too([Range(130, 134)] int seed)
    {
        var center = RandomFacts.Make(seed);
        var fine = Totals(center, Dimension.Queue, Interval.Day(center.TimeZone), Dimension.Agent);
        Same(fine.RollUp(), Totals(center), [Measures.Offered, Measures.Answered, FactMeasures.DirectCost], "all");
    }

    [Test]
    public void The_order_of_records_does_not_matter([Range(200, 219)] int seed)
    {
        var center = RandomFacts.Make(seed);
        var dice = new Random(seed);
        var shuffled = center with
        {
            Interactions = InteractionTable.From(Shuffle(center.Interactions.Select(row => row.ToInteraction()), dice)), Activities = Shuffle(center.Activities!, dice),
            Shifts = Shuffle(center.Shifts!, dice), ScheduledActivities = Shuffle(center.ScheduledActivities!, dice), Periods = Shuffle(center.Periods!, dice),
            Employments = Shuffle(center.Employments!, dice), SurveyResponses = Shuffle(center.SurveyResponses!, dice), Costs = Shuffle(center.Costs!, dice), Forecasts = Shuffle(center.Forecasts!, dice),
            Capacities = Shuffle(center.Capacities!, dice), Developments = Shuffle(center.Developments!, dice), Evaluations = Shuffle(center.Evaluations!, dice),
            Assignments = Shuffle(center.Assignments!, dice), Teams = Shuffle(center.Teams!, dice),
        };
        foreach (var dimensions in Groupings(center.TimeZone))
        {
            Assert.That(Totals(shuffled, dimensions).SameAs(Totals(center, dimensions)), Ids(dimensions));
        }
    }

    [Test]
    public void Cutting_spans_in_two_changes_no_time([Range(300, 319)] int seed)
    {
        var center = RandomFacts.Make(seed) with { ScheduledActivities = [] };
        var dice = new Random(seed);
        var cut = center with
        {
            Activities = [.. center.Activities!.SelectMany(span => Cut(span.Start, span.End, dice).Select(part => span with { Start = part.From, End = part.To }))],
            Shifts = [.. center.Shifts!.SelectMany(span => Cut(span.Start, span.End, dice).Select(part => span with { Start = part.From, End = part.To }))],
            Employments = [.. center.Employments!.SelectMany(span => span.Left is { } left ? Cut(span.Hired, left, dice).Select(part => span with { Hired = part.From, Left = part.To }) : [span])],
        };
        AdditiveMeasure[] ofDuties = [FactMeasures.BurdenTime, FactMeasures.SplitDutyTime, FactMeasures.ShortRestTime, FactMeasures.ShortNoticeTime];     // a duty cut in two has no rest in between
        AdditiveMeasure[] rounded = [FactMeasures.AgentMonthTime, FactMeasures.FteMonthTime];       // to the millisecond of each contract
        AdditiveMeasure[] times = [.. OfTime.Except(ofDuties).Except(rounded), FactMeasures.StaffedHalfHours, FactMeasures.OverloadedHalfHours];
        foreach (var dimensions in Groupings(center.TimeZone))
        {
            Same(Totals(cut, dimensions), Totals(center, dimensions), times, Ids(dimensions));
        }
    }

    [Test]
    public void Cutting_a_cost_entry_in_two_changes_its_sum_by_rounding_only([Range(400, 406)] int seed)
    {
        var center = RandomFacts.Make(seed) with { Interactions = InteractionTable.Empty };
        if (center.Observed is not null && center.Costs!.Count > 0)
        {
            var halves = center with { Costs = [.. center.Costs.SelectMany(Half)] };
            Assert.That(Sum(halves), Is.EqualTo(Sum(center)).Within(2 * center.Costs.Count));
        }

        static long Sum(ContactCenter center) => Totals(center) is { } totals && totals.WhyWithout(FactMeasures.SpreadCost) is null ? totals.Of(FactMeasures.SpreadCost, 0).Value : 0;

        static CostEntry[] Half(CostEntry entry)
        {
            var middle = entry.From + (entry.To - entry.From) / 2;
            return [entry with { To = middle, Amount = entry.Amount / 2 }, entry with { From = middle, Amount = entry.Amount - entry.Amount / 2 }];
        }
    }

    /// <summary>What lies within the time observed is there to the millionth, less what legs with a cost of their own take over.</summary>
    [Test]
    public void Entries_inside_the_time_observed_are_spread_whole([Range(500, 509)] int seed)
    {
        var center = RandomFacts.Make(seed);
        Interaction[] legs = [.. center.Interactions.Select(row => row.ToInteraction() with { Cost = null })];
        var range = new TimeRange(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var whole = center with { Interactions = InteractionTable.From(legs), Observed = range, Activities = [], Shifts = [], Employments = [] };
        if (center.Costs!.Count > 0)
        {
            foreach (var dimensions in (Dimension[][])[[], [Dimension.Queue], [Dimension.Agent, Dimension.Topic], [Interval.HalfHour(center.TimeZone)], [Dimension.Agent, Interval.Day(center.TimeZone)]])
            {
                Assert.That(Totals(whole, dimensions).RollUp().Of(FactMeasures.SpreadCost, 0).Value, Is.EqualTo((long)(center.Costs.Sum(entry => entry.Amount) * 1_000_000)), Ids(dimensions));
            }
        }
    }

    private static Totals Totals(ContactCenter center, params Dimension[] dimensions) => center.GroupBy(dimensions).Totals(ServiceTarget.Default);

    private static string Ids(IEnumerable<Dimension> dimensions) => string.Join(", ", dimensions);

    private static Dimension[][] Groupings(TimeZoneInfo zone) =>
        [[], [Dimension.Queue], [Dimension.Agent, Interval.HalfHour(zone)], [Dimension.Channel, Interval.Day(zone)], [Dimension.Topic], [Interval.Weekday(zone), Interval.HourOfDay(zone)]];

    private static Dimension[] Shuffled(TimeZoneInfo zone, Random dice) => Shuffle(PlainDimension.All(zone).Select(dimension => dimension.Dimension).DistinctBy(dimension => dimension.Id), dice);

    private static T[] Shuffle<T>(IEnumerable<T> records, Random dice)
    {
        T[] all = [.. records];
        dice.Shuffle(all);
        return all;
    }

    private static (DateTimeOffset From, DateTimeOffset To)[] Cut(DateTimeOffset from, DateTimeOffset to, Random dice)
    {
        var minutes = (long)(to - from).TotalMinutes;
        var middle = from.AddMinutes(minutes < 2 ? 0 : dice.NextInt64(minutes));
        return middle > from ? [(from, middle), (middle, to)] : [(from, to)];
    }

    private static int Place(Totals totals, IReadOnlyList<string?> key) => Enumerable.Range(0, totals.Count).FirstOrDefault(group => totals.Key(group).SequenceEqual(key), -1);

    /// <summary>The same in every group, for measures that both have; a group that only one has is empty.</summary>
    private static void Same(Totals left, Totals right, AdditiveMeasure[] measures, string what) => Assert.Multiple(() =>
    {
        var keys = Enumerable.Range(0, left.Count).Select(left.Key).Concat(Enumerable.Range(0, right.Count).Select(right.Key)).DistinctBy(PlainDimension.Join).ToArray();
        foreach (var measure in measures.Where(measure => left.WhyWithout(measure) is null && right.WhyWithout(measure) is null))
        {
            Assert.That(
                keys.Where(key => Amount(left, key) != Amount(right, key)).Select(key => $"{PlainDimension.Join(key)}: {Amount(left, key)}, {Amount(right, key)}"),
                Is.Empty, $"{measure.Id} by {what}");

            long Amount(Totals totals, IReadOnlyList<string?> key) => Place(totals, key) is >= 0 and var group ? totals.Of(measure, group).Value : 0;
        }
    });
}
