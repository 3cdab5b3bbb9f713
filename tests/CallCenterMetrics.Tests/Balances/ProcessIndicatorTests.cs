using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Balances;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Tests.Balances;

/// <summary>Indicators that days do not tell, such as the coverage of agent-months, come from the whole time observed.</summary>
public sealed class ProcessIndicatorTests
{
    private static readonly string[] OfPeople = ["coaching_coverage", "evaluations_per_agent_month", "feedback_delay", "training_hours_per_fte", "one_to_one_coverage"];

    [Test]
    public void Balances_take_them_up()
    {
        var center = RichCenter.Make();
        var (process, thorough) = (SixBalances.ResultProcess.Score(center), SixBalances.SimpleComplex.Score(center));
        var whole = center.GroupBy().Totals(ServiceTarget.Default);
        Assert.Multiple(() =>
        {
            foreach (var indicator in OfPeople.Select(process.Indicator).Concat(new[] { "recognition_rate", "one_to_one_coverage", "knowledge_updates_per_fte" }.Select(thorough.Indicator)))
            {
                Assert.That(indicator.Value!.Value, Is.Not.Null.And.EqualTo(KpiCatalog.Find(indicator.KpiId).Evaluate(whole, 0).Value), indicator.KpiId);
                Assert.That((indicator.Goalposts!.Origin, indicator.Score is null), Is.EqualTo((GoalpostOrigin.Default, false)), indicator.KpiId);
            }
        });
    }

    /// <summary>Four evaluations, told after 0 to 3 days: 1.5 days lie between goalposts of 7 and 1 day.</summary>
    [Test]
    public void Goalposts_are_in_the_units_of_the_values()
    {
        var delay = SixBalances.ResultProcess.Score(RichCenter.Make()).Indicator("feedback_delay");
        Assert.That(delay.Value!.Value, Is.EqualTo(1.5).Within(0.01));
        Assert.That(delay.Score, Is.EqualTo(100 * 5.5 / 6).Within(0.2));
    }

    [Test]
    public void A_part_of_a_month_tells_no_coverage()
    {
        var week = RichCenter.Make() with { Observed = new(RichCenter.Monday, RichCenter.Monday.AddDays(7)) };
        Assert.That(SixBalances.ResultProcess.Score(week).Indicator("coaching_coverage").Missing, Does.Contain("What happened in the whole month is unknown for all 40 agent-months"));
    }
}
