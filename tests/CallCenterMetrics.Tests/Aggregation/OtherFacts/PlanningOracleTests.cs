using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>The KPIs of planning against their plain versions, over random weeks with a change of clocks.</summary>
public sealed class PlanningOracleTests
{
    private static readonly KpiOptions AcceptAll = new() { AcceptedLack = 1 };
    private static readonly string[] Queues = ["sales", "billing"];

    private static readonly (string Zone, DateTimeOffset From)[] Places =
    [
        ("Europe/Berlin", new(2026, 3, 20, 7, 10, 0, TimeSpan.Zero)), ("Europe/Berlin", new(2026, 10, 16, 22, 0, 0, TimeSpan.Zero)), ("Australia/Lord_Howe", new(2026, 3, 27, 3, 0, 0, TimeSpan.Zero)),
        ("Asia/Kathmandu", new(2026, 2, 20, 0, 0, 0, TimeSpan.Zero)), ("America/New_York", new(2026, 10, 24, 5, 30, 0, TimeSpan.Zero)),
    ];

    [Test]
    public void Every_kpi_is_its_plain_version([Range(0, 9)] int seed) => Assert.Multiple(() =>
    {
        var center = Make(seed);
        var all = PlainDimension.All(center.TimeZone);
        var found = 0;
        foreach (PlainDimension[] dimensions in (PlainDimension[][])[[], [all[1]], [all[6]], [all[1], all[10]], [all[4]]])
        {
            var (byQueue, time) = (dimensions.Contains(all[1]), dimensions.SingleOrDefault(dimension => dimension.OfTime is not null)?.OfTime ?? (_ => ""));
            var plain = new PlainPlans(center, PlainFacts.Observed(center), byQueue, time);
            var table = center.GroupBy(dimensions.Select(dimension => dimension.Dimension)).Totals(ServiceTarget.Default).Compute(AcceptAll, KpiCatalog.All.Where(kpi => kpi.Family == KpiFamily.Planning));
            for (var group = 0; group < table.Count; group += dimensions.Contains(all[4]) ? 40 : 1)
            {
                var (queue, key) = (byQueue ? table.Key(group)[0] : null, dimensions.Any(dimension => dimension.OfTime is not null) ? table.Key(group)[^1]! : "");
                var (errors, levels) = (plain.Errors(queue, key), plain.Levels(queue, key));
                Same("forecast_error", errors.Wape);
                Same("forecast_error.wape", errors.Wape);
                Same("forecast_error.bias", errors.Bias);
                Same("forecast_error.mase", errors.Mase);
                Same("staffing_gap", plain.Gap(queue, key));
                Same("service_level_at_risk", levels.AtRisk);
                Same("interval_consistency", levels.Deviation);

                void Same(string kpi, double? expected)
                {
                    var value = table[group, KpiCatalog.Find(kpi)];
                    found += value.IsAvailable ? 1 : 0;
                    Assert.That(value.Value, expected is { } known ? Is.EqualTo(known).Within(1e-9) : Is.Null, $"[{queue}, {key}] {value}");
                }
            }
        }

        Assert.That(found, Is.GreaterThan(200), "values compared");
    });

    /// <summary>Two and a half weeks; every instant a whole minute. Spans of an agent do not overlap, and all have a queue.</summary>
    private static ContactCenter Make(int seed)
    {
        var dice = new Random(seed);
        var (zone, from) = Places[seed % Places.Length];
        var observed = new TimeRange(from, from.AddDays(17).AddMinutes(dice.Next(300)));
        return new()
        {
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone), Observed = observed,
            Interactions = InteractionTable.From(Enumerable.Range(0, 1_500).Select(_ => new Interaction
            {
                OfferedAt = from.AddMinutes(dice.Next(-600, 25_400)), Queue = dice.Next(20) == 0 ? null : Queues[dice.Next(2)], Outcome = dice.Next(3) > 0 ? Outcome.Answered : (Outcome)dice.Next(7),
                Channel = dice.Next(10) > 0 ? Channel.Voice : (Channel)dice.Next(8), Direction = dice.Next(12) > 0 ? Direction.Inbound : Direction.Outbound,
                Wait = dice.Next(25) == 0 ? null : TimeSpan.FromSeconds(dice.Next(5) < 4 ? dice.Next(21) : dice.Next(90)),
            })),
            Forecasts = [.. Enumerable.Range(0, 700).Select(_ => Plan(from.AddHours(-2).AddMinutes(30 * dice.Next(830)), dice))],
            Activities = [.. Enumerable.Range(0, 3).SelectMany(agent => Enumerable.Range(0, 17).Select(day => new AgentActivity
            {
                Agent = $"a{agent}", Queue = Queues[dice.Next(2)], State = (AgentState)dice.Next(8), Start = from.AddDays(day).AddMinutes(dice.Next(300)), End = from.AddDays(day).AddMinutes(300 + dice.Next(900)),
            }))],
        };
    }

    private static Forecast Plan(DateTimeOffset from, Random dice) => new()
    {
        Queue = Queues[dice.Next(2)], From = from, To = from.AddMinutes(dice.Next(30) == 0 ? 1440 : 30 * (1 + dice.Next(2))), Volume = dice.Next(300) / 100m, RequiredAgents = dice.Next(5) == 0 ? null : dice.Next(40) / 10m,
        MadeAt = dice.Next(4) == 0 ? null : from.AddHours(dice.Next(-30, 5)),
    };
}
