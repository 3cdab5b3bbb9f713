using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Simulation.Tests.Made;

/// <summary>What the KPIs of planning say of a center whose forecasts have a known bias and noise.</summary>
public sealed class PlanningTests
{
    private static readonly Kpi[] _kpis = [.. KpiCatalog.All.Where(kpi => kpi.Family == KpiFamily.Planning)];

    [Test]
    public void Every_kpi_of_planning_has_a_sensible_value()
    {
        var table = Compute();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Value("forecast_error"), Is.InRange(0.15, 0.5), "small queues by the hour: mostly chance");
            Assert.That(Value("forecast_error.bias"), Is.InRange(-0.05, 0.05));
            Assert.That(Value("forecast_error.mase"), Is.InRange(0.6, 0.9), "a true forecast beats the week before, by up to the square root of 2");
            Assert.That(Value("staffing_gap"), Is.InRange(-1.5, 1.5));
            Assert.That(Value("service_level_at_risk"), Is.InRange(0.3, 0.95));
            Assert.That(Value("interval_consistency"), Is.InRange(0.1, 0.45));
        }

        double? Value(string id) => table[0, KpiCatalog.Find(id)].Value;
    }

    [Test]
    public void The_bias_of_each_queue_is_the_one_it_was_made_with()
    {
        var table = Compute(Dimension.Queue);
        var found = Enumerable.Range(0, table.Count).ToDictionary(group => table.Key(group)[0]!, group => table[group, KpiCatalog.ForecastErrorBias].Value);
        using (Assert.EnterMultipleScope())
        {
            foreach (var truth in Centers.Quarter.Truth.Queues)
            {
                Assert.That(found[truth.Queue], Is.EqualTo(truth.ForecastBias).Within(0.02), truth.Queue);
            }
        }
    }

    [Test]
    public void By_queue_staffing_says_that_waiting_agents_have_none() =>
        Assert.That(Compute(Dimension.Queue)[0, KpiCatalog.StaffingGap].Reason, Does.Contain("records of AgentActivity that count have no queue"));

    private static KpiTable Compute(params Dimension[] dimensions) => Centers.Quarter.Center.GroupBy(dimensions).Totals(ServiceTarget.Default).Compute(_kpis);
}
