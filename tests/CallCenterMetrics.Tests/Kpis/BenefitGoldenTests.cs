using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>Cost and benefit of bots, worked out by hand: ten calls of value 3 cost 100, five bot sessions 20; four are contained, one of whose customers comes again.</summary>
public sealed class BenefitGoldenTests
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public void Savings_and_benefit_are_as_worked_out_by_hand() => Assert.Multiple(() =>
    {
        // People cost (120 - 20) / 10 = 10 a contact; three sessions are verified: 3 x 10 - 20 = 10 are saved; 10 x 3 + 10 = 40 of benefit against 120.
        Is(KpiCatalog.LaborShare, 100.0 / 120);
        Is(KpiCatalog.CostPerBotSession, 4);
        Is(KpiCatalog.VerifiedContainment, 3.0 / 5);
        Is(KpiCatalog.SavingsByContainment, 10);
        Is(KpiCatalog.NetBenefit, -80);
        Is(KpiCatalog.BenefitCostRatio, 1.0 / 3);

        static void Is(Kpi kpi, double expected) => Assert.That(Value(kpi, Center()).Value, NUnit.Framework.Is.EqualTo(expected).Within(1e-12), kpi.Id);
    });

    [Test]
    public void What_is_not_known_is_no_saving_and_no_benefit() => Assert.Multiple(() =>
    {
        Assert.That(Value(KpiCatalog.SavingsByContainment, Center() with { Costs = [Center().Costs![0]] }).Reason, Does.StartWith("What the bot sessions cost is unknown."));
        Assert.That(Value(KpiCatalog.NetBenefit, Center(valued: 5)).Reason, Does.StartWith("Value is unknown for 5 of 10 legs"));
        Assert.That(Value(KpiCatalog.SavingsByContainment, Center(bots: 0) with { Costs = [Center().Costs![0]] }).Value, Is.Zero);
        Assert.That(Value(KpiCatalog.SavingsByContainment, Center(customers: false)).Reason, Does.Contain("Interaction.Customer"));
    });

    private static KpiValue Value(Kpi kpi, ContactCenter center) => center.GroupBy().Totals(ServiceTarget.Default).Compute(kpi)[0, kpi];

    private static ContactCenter Center(int valued = 10, int bots = 5, bool customers = true)
    {
        var calls = Enumerable.Range(0, 10).Select(i => new Interaction
        {
            Id = $"c{i}", OfferedAt = Begin.AddHours(30 + i), Outcome = Outcome.Answered, Wait = TimeSpan.Zero, Talk = TimeSpan.FromMinutes(1), Value = i < valued ? 3 : null, Customer = i == 0 ? "b0" : null,
        });
        var sessions = Enumerable.Range(0, bots).Select(i => new Interaction
        {
            Id = $"b{i}", OfferedAt = Begin.AddHours(20 + i), Channel = Channel.Bot, Outcome = i < 4 ? Outcome.Contained : Outcome.FlowedOut, Customer = customers ? $"b{i}" : null,
        });
        return ContactCenter.Of(InteractionTable.From([.. sessions, .. calls])) with
        {
            Observed = new(Begin, Begin.AddDays(10)), Repeats = new() { Days = 1 },
            Costs = [Cost(CostCategory.Labor, 100), Cost(CostCategory.Automation, 20)],
        };
    }

    private static CostEntry Cost(CostCategory category, decimal amount) => new() { From = Begin, To = Begin.AddDays(10), Category = category, Amount = amount };
}
