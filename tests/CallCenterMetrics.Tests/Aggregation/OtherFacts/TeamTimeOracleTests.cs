using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Tests.Aggregation.Contacts;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>Agent time, rosters and contracts by the team of the agent at each minute, against their plain version.</summary>
public sealed class TeamTimeOracleTests
{
    private static readonly string[][] Groupings =
        [["team"], ["team", "interval"], ["day", "team"], ["team", "agent"], ["queue", "team"], ["team", "hour"], ["weekday", "team", "channel"], ["month", "team", "agent"]];

    [Test]
    public void Spans_are_cut_where_the_team_changes([Range(0, 20)] int seed)
    {
        var made = RandomFacts.Make(seed);

        // Everybody has a team to fall back on, so that hardly a record is without one.
        string[] agents = [.. made.Activities!.Select(span => span.Agent).Concat(made.Shifts!.Select(shift => shift.Agent)).Concat(made.Employments!.Select(contract => contract.Agent)).Distinct()];
        var center = made with { Assignments = [.. made.Assignments!, .. agents.Select(agent => new Assignment { Agent = agent, Team = "pool", From = DateTimeOffset.UnixEpoch })] };
        var (plain, observed) = (new PlainFacts(center), PlainFacts.Observed(center));
        AdditiveMeasure[] measures = [.. FactMeasures.All.OfType<AdditiveMeasure>().Where(FactMeasureOracleTests.IsExact).Where(measure => !measure.Source!.IsOfMonths && measure.Fact is "AgentActivity" or "Shift" or "Employment")];
        var drops = measures.ToDictionary(measure => measure, measure => plain.Drops(measure.Id).Where(drop => drop.At >= observed.From && drop.At < observed.To).ToArray());
        Assert.Multiple(() =>
        {
            foreach (var ids in Groupings)
            {
                var grouping = ContactMeasureOracleTests.GroupingOf(center, ids);
                var totals = center.GroupBy(grouping.Dimensions).Totals(ServiceTarget.Default);
                var keys = Enumerable.Range(0, totals.Count).Select(group => PlainDimension.Join(totals.Key(group))).ToArray();
                foreach (var measure in measures.Where(measure => totals.WhyWithout(measure) is null))
                {
                    var expected = drops[measure].GroupBy(grouping.Key).ToDictionary(same => same.Key, same => same.Sum(drop => drop.Amount));
                    var found = keys.Select((key, group) => (key, Amount: totals.Of(measure, group).Value)).ToDictionary(pair => pair.key, pair => pair.Amount);
                    Assert.That(
                        found.Keys.Union(expected.Keys).Where(key => found.GetValueOrDefault(key) != expected.GetValueOrDefault(key))
                            .Select(key => $"{key}: found {found.GetValueOrDefault(key)}, expected {expected.GetValueOrDefault(key)}"),
                        Is.Empty, $"{measure.Id} by [{grouping}]");
                }

                foreach (var measure in measures.Where(measure => totals.WhyWithout(measure) is not null))
                {
                    Assert.That(measure.Fact != "AgentActivity" ? ids.Any(id => id is "queue" or "channel") || drops[measure].Length == 0 : !measure.AddsOver(Dimension.Queue) || ids.Any(id => id is "queue" or "channel"),
                        $"{measure.Id} by [{grouping}] is not there: {totals.WhyWithout(measure)}");
                }
            }
        });
    }
}
