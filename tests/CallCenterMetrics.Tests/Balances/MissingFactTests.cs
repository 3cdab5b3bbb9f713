using System.Reflection;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Balances;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Tests.Balances;

/// <summary>A center without one of its facts: nothing throws, nothing else changes, nothing is 0 in place of not available, and what is missing is named.</summary>
public sealed class MissingFactTests
{
    private static readonly ContactCenter Rich = RichCenter.Make();
    private static readonly BalanceOptions Options = new() { ComplaintTopics = ["complaint"] };

    /// <summary>The KPIs that need a fact, as the catalogue says; and those that take it into account where it is there.</summary>
    private static readonly Dictionary<string, (string Record, string[] AlsoUsedBy)> Uses = new()
    {
        [nameof(ContactCenter.Activities)] = ("AgentActivity", []), [nameof(ContactCenter.Shifts)] = ("Shift", []), [nameof(ContactCenter.Employments)] = ("Employment", []),
        [nameof(ContactCenter.SurveyResponses)] = ("SurveyResponse", []), [nameof(ContactCenter.Costs)] = ("CostEntry", []),
        [nameof(ContactCenter.ScheduledActivities)] = ("ScheduledActivity", OfRoster), [nameof(ContactCenter.Periods)] = ("Period", ["schedule_burden"]),
        [nameof(ContactCenter.Capacities)] = ("Capacity", []), [nameof(ContactCenter.Developments)] = ("Development", []), [nameof(ContactCenter.Evaluations)] = ("Evaluation", []),
        [nameof(ContactCenter.Forecasts)] = ("Forecast", []),
        [nameof(ContactCenter.Assignments)] = ("Assignment", ["cost_per_contact", "cost_per_resolution", "cost_per_handled_minute", "labor_share", "cost_per_bot_session", "savings_by_containment", "net_benefit", "benefit_cost_ratio"]),
    };

    private static string[] OfRoster =>
        [.. KpiCatalog.All.Where(kpi => kpi.PlainId is "adherence" or "conformance" or "shrinkage" or "schedule_burden" or "overtime_share").Select(kpi => kpi.Id)];

    private static IEnumerable<TestCaseData> Lacks() => from fact in RichCenter.Facts from isNull in (bool[])[true, false] select new TestCaseData(fact, isNull).SetName($"{fact.Name}_{(isNull ? "not_given" : "empty")}");

    [Test]
    public void With_all_facts_every_kpi_has_a_value() => Assert.That(Values(Rich).Where(value => !value.IsAvailable && !value.Reason!.Contains("week before", StringComparison.Ordinal)).Select(value => value.ToString()), Is.Empty);

    [TestCaseSource(nameof(Lacks))]
    public void Nothing_else_changes(PropertyInfo fact, bool isNull)
    {
        var (record, alsoUsedBy) = Uses.GetValueOrDefault(fact.Name, (fact.Name, []));
        var lost = new List<string>();
        Assert.Multiple(() =>
        {
            foreach (var (before, after) in Values(Rich).Zip(Values(Without(fact, isNull))))
            {
                if (before.Kpi.Needs.Any(need => need == record || need.StartsWith($"{record}.", StringComparison.Ordinal) || need.StartsWith($"{record} or ", StringComparison.Ordinal)))
                {
                    lost.Add(after.Kpi.Id);
                    Assert.That(after.Value, Is.Null, after.ToString());
                    Assert.That(after.Reason, Does.Contain(record), after.ToString());
                }
                else if (!alsoUsedBy.Contains(before.Kpi.Id))
                {
                    Assert.That((after.Value, after.N, after.Reason, after.Interval), Is.EqualTo((before.Value, before.N, before.Reason, before.Interval)), before.Kpi.Id);
                }
                else
                {
                    Assert.That(after.IsAvailable, after.ToString());
                }
            }
        });
        Assert.That(lost, Has.Count.EqualTo(fact.Name switch
        {
            "Activities" => 20, "Shifts" => 19, "Employments" => 15, "SurveyResponses" => 3, "Costs" => 8, "Capacities" => 1, "Evaluations" => 4, "Developments" => 7, "Periods" => 1, "Forecasts" => 5, _ => 0,
        }));
    }

    [TestCaseSource(nameof(Lacks))]
    public void Balances_say_what_is_missing(PropertyInfo fact, bool isNull)
    {
        var (rich, poor) = (SixBalances.Score(Rich, Options), SixBalances.Score(Without(fact, isNull), Options));
        Assert.Multiple(() =>
        {
            foreach (var (before, after) in rich.Balances.Zip(poor.Balances))
            {
                var lost = Indicators(before).Zip(Indicators(after)).Where(pair => pair.First.Score is not null && pair.Second.Score is null).Select(pair => pair.Second).ToArray();
                Assert.That(after.Coverage, lost.Length > 0 ? Is.LessThan(before.Coverage) : Is.EqualTo(before.Coverage), after.Definition.Id);
                Assert.That(lost.Select(indicator => indicator.Missing), Has.None.Null);
                if (fact.Name == nameof(ContactCenter.Targets))
                {
                    Assert.That(lost.Select(indicator => indicator.Missing), Has.All.Contain("target"));
                }
                else if (lost.Length > 0)
                {
                    Assert.That(lost.Select(indicator => indicator.Missing), Has.All.Contain(Uses[fact.Name].Record));
                }

                foreach (var (was, now) in Indicators(before).Zip(Indicators(after)).Where(pair => pair.Second.Score is not null && !Uses.GetValueOrDefault(fact.Name, ("", [])).AlsoUsedBy.Contains(pair.First.KpiId)))
                {
                    Assert.That((now.Score, now.Goalposts), Is.EqualTo((was.Score, was.Goalposts)), now.KpiId);
                }

                if (!after.IsAvailable)
                {
                    Assert.That(after.Reason, Is.Not.Empty);
                }
            }
        });
    }

    [Test]
    public void Without_stated_time_the_interactions_tell_it()
    {
        foreach (var fact in RichCenter.Facts)
        {
            var center = Without(fact, isNull: true) with { Observed = null };
            Assert.That(() => SixBalances.Score(center, Options), Throws.Nothing, fact.Name);
            Assert.That(Values(Rich with { Observed = null }).Select(value => value.Value), Is.EqualTo(Values(Rich).Select(value => value.Value)));
        }
    }

    [Test]
    public void Without_interactions_the_rest_stays()
    {
        var center = Rich with { Interactions = InteractionTable.Empty };
        var values = Values(center).ToDictionary(value => value.Kpi.Id);
        Assert.Multiple(() =>
        {
            foreach (var before in Values(Rich))
            {
                var after = values[before.Kpi.Id];
                if (before.Kpi.Id == "labor_share")
                {
                    continue;       // without legs nothing has a cost of its own, and all of the entries count
                }

                if (before.Kpi.Measures.All(measure => !measure.Fact.Contains("Interaction", StringComparison.Ordinal)) && !before.Kpi.Needs.Any(need => need.StartsWith("Interaction.", StringComparison.Ordinal)))
                {
                    Assert.That(after.Value, Is.EqualTo(before.Value), before.Kpi.Id);
                }
                else if (before.Kpi.Unit != KpiUnit.Count)
                {
                    Assert.That(after.Value, Is.Null, after.ToString());
                    Assert.That(after.Reason, Does.Contain("Interaction"), after.ToString());
                }
            }
        });
        Assert.That(() => SixBalances.Score(center, Options), Throws.Nothing);
    }

    [Test]
    public void Nothing_at_all_and_a_single_leg_are_centers()
    {
        Interaction leg = new() { OfferedAt = RichCenter.Monday, Outcome = Outcome.Answered };
        foreach (var center in (ContactCenter[])[new(), ContactCenter.Of(InteractionTable.From([leg])), new() { Activities = [], Shifts = [], Employments = [], Costs = [], SurveyResponses = [] }])
        {
            var scores = SixBalances.Score(center, Options);
            Assert.That((scores.Score, scores.Coverage, scores.Balances.Count), Is.EqualTo(((double?)null, 0.0, 6)));
            Assert.That(scores.Balances.SelectMany(Indicators).Where(indicator => indicator.Score is null).Select(indicator => indicator.Missing), Has.None.Null.And.None.Empty);
            Assert.That(Values(center).Where(value => value.IsAvailable != (value.Reason is null)), Is.Empty);
        }
    }

    /// <summary>From days where they tell it, else from the whole.</summary>
    private static IReadOnlyList<KpiValue> Values(ContactCenter center)
    {
        var day = Interval.Day(center.TimeZone);
        var byDay = center.GroupBy(day).Totals(ServiceTarget.Default).ComputeOverDays(KpiCatalog.All);
        var whole = center.GroupBy().Totals(ServiceTarget.Default).Compute(KpiCatalog.All);
        return [.. KpiCatalog.All.Select(kpi => (kpi.Measures.All(measure => measure.AddsOver(day)) ? byDay : whole)[0, kpi])];
    }

    private static IEnumerable<IndicatorScore> Indicators(BalanceScore score) => score.Sides.SelectMany(side => side.Indicators);

    private static ContactCenter Without(PropertyInfo fact, bool isNull)
    {
        var center = Rich with { };
        fact.SetValue(center, isNull ? null : Array.CreateInstance(fact.PropertyType.GetGenericArguments()[0], 0));
        return center;
    }
}
