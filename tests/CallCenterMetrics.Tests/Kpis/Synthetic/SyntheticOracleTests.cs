using System.Globalization;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Oracle;
using CallCenterMetrics.Simulation;
using CallCenterMetrics.Statistics;
using CallCenterMetrics.Tests.Aggregation.Contacts;
using CallCenterMetrics.Tests.Aggregation.OtherFacts;

namespace CallCenterMetrics.Tests.Kpis.Synthetic;

/// <summary>
/// Every KPI on two weeks of a synthetic center: as it is, and in a February that is observed whole, so that agent-months are whole and all windows of repeats are known. Each
/// has a value or says why it has none, and agrees with its formula over plain measures.
/// </summary>
/// <param name="ofMonth">Whether the whole month is observed.</param>
[TestFixture(false)]
[TestFixture(true)]
public sealed class SyntheticOracleTests(bool ofMonth)
{
    private static readonly KpiOptions AcceptAll = new() { AcceptedLack = 1, LeastRespondents = 1 };

    /// <summary>KPIs that have no value in any group, for want of a month observed whole. All others are compared; the list can only shrink.</summary>
    private static readonly string[] OfWholeMonths = ["coaching_coverage", "one_to_one_coverage", "certified_share"];

    /// <summary>
    /// Measures whose amounts fall on groups in whole units (millionths of a currency unit, milliseconds), so that they sum to the record exactly: in each group they are
    /// compared to two units a record, and the KPIs made from them with their formula over the amounts so rounded.
    /// </summary>
    private static readonly string[] InWholeUnits = ["spread_cost", "labor_cost", "automation_cost", "agent_month_time", "fte_month_time"];

    private static readonly IReadOnlyList<PlainDimension> Dimensions = PlainDimension.All(TimeZoneInfo.Utc);

    private static readonly Dictionary<string, PlainDimension[]> Groupings = new()
    {
        ["whole"] = [], ["queue"] = [Dimensions[1]], ["agent"] = [Dimensions[0]], ["half-hour"] = [Dimensions[4]], ["day"] = [Dimensions[6]],
    };

    private readonly Dictionary<string, KpiTable> _tables = [];

    private ContactCenter Center => field ??= Make(ofMonth);

    private PlainSyntheticMeasures Plain => field ??= new(Center);

    [TestCase("whole")]
    [TestCase("queue")]
    [TestCase("agent")]
    [TestCase("half-hour")]
    [TestCase("day")]
    public void Every_kpi_is_its_formula_or_says_why_not(string by) => Assert.Multiple(() =>
    {
        var (center, dimensions) = (Center, Groupings[by]);
        var grouping = new PlainGrouping(dimensions);
        var table = Table(by);
        var (all, parts) = (PlainLegs.Of(center), LinqTotals.PartsOf(PlainLegs.Of(center)));
        var (legs, sums) = (all.ToLookup(leg => grouping.Key(leg, leg.OfferedAt)), new Dictionary<string, Dictionary<string, double>>());
        var byKey = by is "queue" or "agent";
        var plans = new PlainPlans(by == "agent" ? ByAgent(center) : center, PlainFacts.Observed(center), byKey, grouping.HasTime ? grouping.Time : _ => "");
        for (var group = 0; group < table.Count; group++)
        {
            var key = PlainDimension.Join(table.Key(group));
            var single = new KpiFormulas(legs[key], parts);
            var facts = new FactKpiFormulas(Of, [.. legs[key]], parts);
            var (queue, time) = (byKey && key != "(none)" ? key : null, grouping.HasTime ? key : "");
            var (errors, levels) = (plans.Errors(queue, time), plans.Levels(queue, time));
            foreach (var value in table.Group(group))
            {
                Assert.That(value.IsAvailable || !string.IsNullOrWhiteSpace(value.Reason), $"[{key}] {value.Kpi.Id} has neither value nor reason");
                if (!value.IsAvailable && value.Kpi.Measures.Any(measure => measure.Source is not null && table.Totals.WhyWithout(measure) is not null))
                {
                    continue;
                }

                var expected = Expected(value.Kpi);
                Assert.That(value.Value, expected is { } known ? Is.EqualTo(known).Within(1e-9 * Math.Max(1, Math.Abs(known))) : Is.Null, $"[{key}] {value.Kpi.Id}: {value}");
            }

            double Of(string measure)
            {
                var sum = (sums.TryGetValue(measure, out var known) ? known : sums[measure] = Plain.By(grouping, dimensions, measure)).GetValueOrDefault(key);
                if (!InWholeUnits.Contains(measure))
                {
                    return sum;
                }

                var (unit, records) = measure.EndsWith("cost", StringComparison.Ordinal) ? (1e-6, center.Costs!.Count) : (1, center.Employments!.Count);
                var found = table.Totals.Of((AdditiveMeasure)FactMeasures.All.Single(of => of.Id == measure), group).Value * unit;
                Assert.That(found, Is.EqualTo(sum).Within(2 * unit * records), $"[{key}] {measure}");
                return found;
            }

            double? Expected(Kpi kpi) => kpi.Id switch
            {
                _ when kpi.Measures.All(measure => measure.Source is null) && kpi.Family != KpiFamily.Planning => single[kpi.Id].Value,
                "forecast_error" or "forecast_error.wape" => errors.Wape,
                "forecast_error.bias" => errors.Bias,
                "forecast_error.mase" => errors.Mase,
                "service_level_at_risk" => levels.AtRisk,
                "interval_consistency" => levels.Deviation,
                "feedback_delay" => Median(center.Evaluations!
                    .Where(judged => judged.FeedbackAt >= judged.At && KeyOf(judged.At, judged.Agent) == key).Select(judged => judged.FeedbackAt!.Value - judged.At)),
                "tenure_median" => Median(center.Employments!
                    .Where(contract => contract.Hired < EndOf(key) && !(contract.Left <= EndOf(key)) && (by != "agent" || contract.Agent == key))
                    .Select(contract => EndOf(key) - contract.Hired)),
                _ => facts[kpi.Id],
            };

            string KeyOf(DateTimeOffset at, string? agent) => PlainDimension.KeyOf(dimensions, new(at, 0, agent));

            DateTimeOffset EndOf(string at) => by switch
            {
                "half-hour" => DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).AddMinutes(30),
                "day" => DateTimeOffset.Parse(at + "T00:00Z", CultureInfo.InvariantCulture).AddDays(1),
                _ => center.Observed!.Value.To,
            };
        }
    });

    [Test]
    public void Every_kpi_has_a_value_somewhere() => Assert.That(
        KpiCatalog.All.Select(kpi => kpi.Id).Except(Groupings.Keys.Select(Table).SelectMany(table => Enumerable.Range(0, table.Count).SelectMany(table.Group))
            .Where(value => value.IsAvailable).Select(value => value.Kpi.Id)),
        Is.EquivalentTo(ofMonth ? [] : OfWholeMonths));

    private KpiTable Table(string by) => _tables.TryGetValue(by, out var known) ? known
        : _tables[by] = Center.GroupBy(new PlainGrouping(Groupings[by]).Dimensions).Totals(ServiceTarget.Seconds(20, 5)).Compute(AcceptAll, KpiCatalog.All);

    /// <summary>The center as if agents were its queues, to reuse what is told by queue.</summary>
    private static ContactCenter ByAgent(ContactCenter center) =>
        center with { Interactions = InteractionTable.From(PlainLegs.All(center).Select(leg => leg with { Queue = leg.Agent })) };

    /// <summary>The median in days, of the plain sketch of the durations: quantiles are of sketches by definition.</summary>
    private static double? Median(IEnumerable<TimeSpan> durations) =>
        durations.Aggregate(default(DurationSketch), (sum, duration) => sum.Combine(new(duration))).Quantile(0.5) / 86_400;

    private static ContactCenter Make(bool ofMonth)
    {
        var center = SyntheticCenter.Generate(new() { Seed = 5, From = new(2026, 2, 2), Weeks = 2, Size = 0.5 }).Center;
        return center with
        {
            Observed = ofMonth ? new(new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)) : center.Observed,
            StatedAgents = 6,
            BusinessHours = new BusinessHours(TimeZoneInfo.Utc).WithDailyHours(DayOfWeek.Monday, DayOfWeek.Friday, new OpeningHours(new(9, 0), new(17, 0)))
                .WithDailyHours(DayOfWeek.Saturday, DayOfWeek.Saturday, new OpeningHours(new(9, 0), new(12, 0))),
        };
    }
}
