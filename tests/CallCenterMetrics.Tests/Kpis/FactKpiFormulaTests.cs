using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Oracle;
using CallCenterMetrics.Statistics;
using CallCenterMetrics.Tests.Aggregation.Contacts;
using CallCenterMetrics.Tests.Aggregation.OtherFacts;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>Every KPI over facts other than interactions (those of planning have tests of their own) against its formula over the plain version of its measures, on random centers.</summary>
public sealed class FactKpiFormulaTests
{
    private static readonly KpiOptions AcceptAll = new() { AcceptedLack = 1, LeastRespondents = 1 };

    private static IEnumerable<Kpi> OfFacts => KpiCatalog.All.Where(kpi => kpi.Family != KpiFamily.Planning && kpi.Measures.Any(measure => measure.Source is { } source && (source.Keys != FactKeys.Any || measure.Fact.StartsWith("CostEntry", StringComparison.Ordinal))) && kpi.Id is not ("occupancy.of_staffing" or "savings_by_containment" or "net_benefit" or "benefit_cost_ratio")
        && kpi.Measures.All(measure => measure is not Measure<DurationSketch> && measure.Source?.Counted is not (Counted.AtBegins or Counted.AtEnds)));

    [Test]
    public void Every_kpi_is_its_formula([Range(600, 620)] int seed) => Assert.Multiple(() =>
    {
        var center = RandomFacts.Make(seed);
        var all = PlainDimension.All(center.TimeZone);
        foreach (PlainDimension[] dimensions in (PlainDimension[][])[[], [all[0]], [all[1]], [all[2]], [all[6]], [all[4], all[0]], [all[9]]])
        {
            var table = center.GroupBy(dimensions.Select(dimension => dimension.Dimension)).Totals(ServiceTarget.Default).Compute(AcceptAll, OfFacts);
            var plain = new Sums(center, dimensions);
            for (var group = 0; group < table.Count; group++)
            {
                var key = PlainDimension.Join(table.Key(group));
                foreach (var value in table.Group(group).Where(value => value.Kpi.Measures.All(measure => table.Totals.WhyWithout(measure) is null)))
                {
                    var expected = plain.Value(value.Kpi.Id, key);
                    Assert.That(value.Value, expected is { } known ? Is.EqualTo(known).Within(1e-4 * Math.Max(1, Math.Abs(known))) : Is.Null, $"[{key}] {value}");
                    Assert.That(value.Reason is null, Is.EqualTo(value.IsAvailable));
                }
            }
        }
    });

    /// <summary>Sums of the plain measures by group, and the formulas of the specification over them.</summary>
    private sealed class Sums(ContactCenter center, PlainDimension[] dimensions)
    {
        private readonly TimeRange _observed = PlainFacts.Observed(center);
        private readonly PlainFacts _plain = new(center);
        private readonly Interaction[] _legs = PlainLegs.Of(center);
        private readonly Dictionary<string, Dictionary<string, double>> _known = [];

        public double? Value(string kpi, string key) => new FactKpiFormulas(
            measure => this[measure].GetValueOrDefault(key), _legs.Length > 0 ? [.. Legs(key)] : null, LinqTotals.PartsOf(_legs))[kpi];

        private Dictionary<string, double> this[string measure] => _known.TryGetValue(measure, out var sums) ? sums : _known[measure] = measure switch
        {
            "spread_cost" => Costs(),
            "labor_cost" => Costs(CostCategory.Labor),
            "automation_cost" => Costs(CostCategory.Automation),
            _ => _plain.Drops(measure).Where(drop => drop.At >= _observed.From && drop.At < _observed.To)
                .GroupBy(drop => PlainDimension.KeyOf(dimensions, drop)).ToDictionary(same => same.Key, same => (double)same.Sum(drop => drop.Amount)),
        };

        /// <summary>Money, for groupings by time first and keys second.</summary>
        private Dictionary<string, double> Costs(CostCategory? category = null)
        {
            var of = center with { Costs = [.. center.Costs!.Where(entry => category is null || entry.Category == category)] };
            PlainDimension[] ofTime = [.. dimensions.Where(dimension => dimension.OfTime is not null)], ofLegs = [.. dimensions.Except(ofTime)];
            return PlainCosts.Spread(
                of, at => PlainDimension.Join(ofTime.Select(dimension => dimension.OfTime!(at))), leg => PlainDimension.Join(ofLegs.Select(dimension => dimension.OfLeg(leg))),
                entry => PlainDimension.Join(ofLegs.Select(dimension => dimension.OfCost(entry))))
                .ToDictionary(cell => ofTime.Length == 0 ? cell.Key.Leg : ofLegs.Length == 0 ? cell.Key.Time : $"{cell.Key.Time}|{cell.Key.Leg}", cell => (double)cell.Value);
        }

        private IEnumerable<Interaction> Legs(string key) =>
            _legs.Where(leg => PlainDimension.Join(dimensions.Select(dimension => dimension.OfTime is { } time ? time(leg.OfferedAt) : dimension.OfLeg(leg))) == key);
    }
}
