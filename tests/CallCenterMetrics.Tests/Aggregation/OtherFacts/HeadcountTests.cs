using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>Who is employed when an interval begins and ends, and for how long, against the contracts one by one.</summary>
public sealed class HeadcountTests
{
    private static readonly string[][] Groupings = [[], ["agent"], ["interval"], ["day"], ["week"], ["month"], ["day", "agent"], ["month", "day"]];

    [Test]
    public void Levels_are_those_of_the_instants([Range(700, 713)] int seed) => Assert.Multiple(() =>
    {
        var center = RandomFacts.Make(seed);
        var all = PlainDimension.All(center.TimeZone).DistinctBy(dimension => dimension.Dimension.Id).ToDictionary(dimension => dimension.Dimension.Id);
        var (observed, contracts) = (PlainFacts.Observed(center), center.Employments!.Where(contract => contract.Left is null || contract.Left > contract.Hired).ToArray());
        foreach (var ids in Groupings)
        {
            PlainDimension[] dimensions = [.. ids.Select(id => all[id])], ofTime = [.. dimensions.Where(dimension => dimension.OfTime is not null)];
            var totals = center.GroupBy(dimensions.Select(dimension => dimension.Dimension)).Totals(ServiceTarget.Default);
            var found = Enumerable.Range(0, totals.Count).ToDictionary(group => PlainDimension.Join(totals.Key(group)));
            foreach (var interval in PlainFacts.Minutes(observed.From, observed.To).GroupBy(minute => PlainDimension.Join(ofTime.Select(dimension => dimension.OfTime!(minute)))))
            {
                var (from, to) = (interval.First(), interval.Last().AddMinutes(1));
                foreach (var same in contracts.GroupBy(contract => PlainDimension.KeyOf(dimensions, new(from, 0, contract.Agent))))
                {
                    var opening = same.Count(contract => contract.Hired < from && (contract.Left is null || contract.Left > from));
                    var tenures = same.Where(contract => contract.Hired < to && (contract.Left is null || contract.Left > to)).Select(contract => to - contract.Hired).ToArray();
                    var (open, close, sketch) = found.TryGetValue(same.Key, out var group)
                        ? (totals.Of(FactMeasures.OpeningHeadcount, group).Value, totals.Of(FactMeasures.ClosingHeadcount, group).Value, totals.Of(FactMeasures.Tenures, group)) : (0, 0, default);
                    Assert.That((open, close), Is.EqualTo(((long)opening, (long)tenures.Length)), $"[{same.Key}] by {string.Join(", ", ids)}");
                    Assert.That(sketch, Is.EqualTo(tenures.Aggregate(default(DurationSketch), (sum, tenure) => sum.Combine(new(tenure)))));
                }
            }
        }
    });

    [TestCase("hour")]
    [TestCase("weekday")]
    public void What_comes_again_has_no_level(string id)
    {
        var center = RandomFacts.Make(700) with { Employments = [new() { Agent = "amy", Hired = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) }] };
        var totals = center.GroupBy(PlainDimension.All(center.TimeZone).Single(dimension => dimension.Dimension.Id == id).Dimension).Totals(ServiceTarget.Default);
        Assert.That(totals.WhyWithout(FactMeasures.OpeningHeadcount), Is.EqualTo($"a level at the begin of an interval is none of {id}, which has no begin"));
    }

    [Test]
    public void Levels_of_days_are_no_level_of_the_whole()
    {
        var center = RandomFacts.Make(701);
        var rolled = center.GroupBy(Interval.Day(center.TimeZone), Dimension.Agent).Totals(ServiceTarget.Default).RollUp(Dimension.Agent);
        Assert.That(rolled.WhyWithout(FactMeasures.ClosingHeadcount), Does.StartWith("its totals by day do not add up"));
        Assert.That(FactMeasures.ClosingHeadcount.AddsOver(Dimension.Agent));
    }
}
