using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Reports.Tests;

/// <summary>Balances of round figures: speed scores 75 (80 and, in a band, 60), quality 50 with half of its weight missing.</summary>
internal static class MadeBalances
{
    public static KpiTable Table { get; } = InteractionTable.From(Enumerable.Range(0, 10).Select(i => new Interaction
    {
        OfferedAt = DateTimeOffset.UnixEpoch, Outcome = i < 8 ? Outcome.Answered : Outcome.Abandoned, Wait = TimeSpan.FromSeconds(30), Quality = i < 8 ? 82.5m : null,
    })).GroupBy().Totals(ServiceTarget.Seconds(20, 5)).Compute(KpiCatalog.All);

    public static GoalpostSet Goals { get; } = GoalpostSet.Default
        .With("answer_rate", Goalposts.Band(0.60, 0.70, 0.76, 0.86))
        .With("average_speed_of_answer", Goalposts.Between(90, 15, GoalpostOrigin.Reference));

    public static BalanceDefinition Definition { get; } = new(
        "speed_quality", new("Speed and quality", "速度与质量"),
        new("speed", new("Speed", "速度"), new IndicatorDefinition("average_speed_of_answer", 3), new IndicatorDefinition("answer_rate")),
        SideDefinition.Of("quality", "Quality of work", "工作质量", "quality_score", "csat_top2"));

    /// <summary>60 = 62.5 - 2.5.</summary>
    public static BalanceScore Score { get; } = Of(Definition);

    /// <summary>The side without customers is not available.</summary>
    public static BalanceScore NotAvailable { get; } = Of(new(
        "future", new("Now and then", "现在与将来"), Definition.First, SideDefinition.Of("then", "Then", "将来", "csat_top2", "not_known", "quality_score")));

    public static BalanceScore Of(BalanceDefinition definition) =>
        definition.Score(id => Table.Kpis.Any(kpi => kpi.Id == id) ? Table[0, id] : null, Goals);
}
