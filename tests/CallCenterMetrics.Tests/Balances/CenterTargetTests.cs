using CallCenterMetrics.Balances;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Tests.Balances;

/// <summary>What the KPIs of a center are measured against, and where it comes from.</summary>
public sealed class CenterTargetTests
{
    private static readonly ContactCenter Center = RichCenter.Make() with { Targets = null };
    private static readonly DateTimeOffset Monday = RichCenter.Monday;

    [Test]
    public void Without_targets_there_are_defaults_and_none_for_units_of_their_own()
    {
        var score = Score(Center);
        Assert.That(score.Indicator("occupancy").Goalposts!.Origin, Is.EqualTo(GoalpostOrigin.Default));
        Assert.That((score.Indicator("average_handle_time").Goalposts, score.Indicator("average_handle_time").Score), Is.EqualTo(((Goalposts?)null, (double?)null)));
        Assert.That(score.Indicator("average_handle_time").Missing, Does.Contain("target"));
    }

    [Test]
    public void Targets_override_defaults_and_stated_goalposts()
    {
        var center = Center with { Targets = [RichCenter.Target("quality_score", 0, 200), RichCenter.Target("average_handle_time", 1_000, 0)] };
        var stated = new BalanceOptions { Goalposts = GoalpostSet.Default.With("quality_score", Goalposts.Between(0, 1)), Reference = Center };
        foreach (var options in (BalanceOptions[])[BalanceOptions.Default, stated])
        {
            var score = SixBalances.EfficiencyQuality.Score(center, options);
            var (quality, time) = (score.Indicator("quality_score"), score.Indicator("average_handle_time"));
            Assert.That((quality.Goalposts!.Origin, quality.Goalposts.Worst, quality.Goalposts.Best), Is.EqualTo((GoalpostOrigin.Target, 0.0, 200.0)));
            Assert.That(quality.Score, Is.EqualTo(quality.Value!.Value / 2).Within(1e-9));
            Assert.That(time.Score, Is.EqualTo(100 - time.Value!.Value!.Value / 10).Within(1e-9));
        }
    }

    [Test]
    public void Targets_of_a_part_or_of_another_time_do_not_hold()
    {
        var target = RichCenter.Target("quality_score", 0, 200);
        Target[] others = [target with { Scope = "queue:sales" }, target with { To = Monday.AddDays(13.4) }, target with { From = Monday.AddDays(14.6) }, target with { Kpi = "quality" }];
        Assert.That(Score(Center with { Targets = others }).Indicator("quality_score").Goalposts!.Origin, Is.EqualTo(GoalpostOrigin.Default));
        foreach (var holds in (Target[])[target, target with { From = Monday, To = Monday.AddDays(28) }, target with { To = Monday.AddDays(14.6) }, target with { From = Monday.AddDays(13.4) }])
        {
            Assert.That(Score(Center with { Targets = [.. others, holds] }).Indicator("quality_score").Goalposts!.Origin, Is.EqualTo(GoalpostOrigin.Target), holds.ToString());
        }
    }

    [Test]
    public void Of_several_targets_the_one_that_began_last_holds()
    {
        Target[] targets = [.. ((int[])[-9, -1, -5]).Select(day => RichCenter.Target("quality_score", 0, 200 + day) with { From = Monday.AddDays(day) }), RichCenter.Target("quality_score", 0, 300)];
        Assert.That(Score(Center with { Targets = targets }).Indicator("quality_score").Goalposts!.Best, Is.EqualTo(199));
    }

    [Test]
    public void A_reference_serves_those_that_have_nothing_else()
    {
        var score = SixBalances.EfficiencyQuality.Score(Center with { Targets = [RichCenter.Target("contacts_per_staffed_hour", 0, 20)] }, new BalanceOptions { Reference = Center });
        var time = score.Indicator("average_handle_time");
        Assert.Multiple(() =>
        {
            Assert.That(time.Goalposts!.Origin, Is.EqualTo(GoalpostOrigin.Reference));
            Assert.That((time.Goalposts.Worst, time.Goalposts.Best), Is.EqualTo((1.5 * time.Value!.Value!.Value, 0.75 * time.Value.Value.Value)));
            Assert.That(score.Indicator("contacts_per_staffed_hour").Goalposts!.Origin, Is.EqualTo(GoalpostOrigin.Target));
            Assert.That(score.Indicator("quality_score").Goalposts!.Origin, Is.EqualTo(GoalpostOrigin.Default));
        });
        Assert.That(() => SixBalances.Score(Center, new BalanceOptions { Reference = new() }), Throws.Nothing);
    }

    [Test]
    public void A_target_that_cannot_serve_is_passed_over_with_a_warning()
    {
        foreach (var (target, why) in ((Target, string)[])
        [
            (RichCenter.Target("quality_score", 85, 85), "both 85"), (RichCenter.Target("quality_score", 90, 70), "higher is better"),
            (RichCenter.Target("transfer_rate", 0, 1), "lower is better"), (RichCenter.Target("occupancy", 0, 1), "give a band"),
        ])
        {
            var score = Score(Center with { Targets = [target] });
            Assert.That(score.Indicator(target.Kpi).Goalposts!.Origin, Is.EqualTo(GoalpostOrigin.Default));
            Assert.That(score.Warnings, Has.One.StartsWith($"the target for {target.Kpi} is not used: ").And.One.Contains(why));
            Assert.That(score.Explain(), Does.Contain(why));
        }
    }

    private static BalanceScore Score(ContactCenter center) => SixBalances.EfficiencyQuality.Score(center);
}
