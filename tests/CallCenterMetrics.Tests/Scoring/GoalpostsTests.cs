using CallCenterMetrics.Kpis;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Tests.Scoring;

[TestFixture]
public sealed class GoalpostsTests
{
    [TestCase(0.6, 0.9, 0.5, 0)]
    [TestCase(0.6, 0.9, 0.6, 0)]
    [TestCase(0.6, 0.9, 0.75, 50)]
    [TestCase(0.6, 0.9, 0.95, 100)]
    [TestCase(90, 15, 90, 0)]
    [TestCase(90, 15, 52.5, 50)]
    [TestCase(90, 15, 10, 100)]
    public void Two_posts(double worst, double best, double value, double score) =>
        Assert.That(Goalposts.Between(worst, best).Score(value), Is.EqualTo(score).Within(1e-9));

    [TestCase(0.5, 0)]
    [TestCase(0.675, 50)]
    [TestCase(0.75, 100)]
    [TestCase(0.85, 100)]
    [TestCase(0.90, 50)]
    [TestCase(0.99, 0)]
    public void A_band(double value, double score) => Assert.That(Goalposts.Band(0.60, 0.75, 0.85, 0.95).Score(value), Is.EqualTo(score).Within(1e-9));

    [Test]
    public void A_reference_scores_itself_the_same_in_both_directions()
    {
        var (lower, higher) = (Goalposts.FromReference(300, KpiDirection.Lower), Goalposts.FromReference(10, KpiDirection.Higher));
        Assert.That((lower.Best, lower.Worst, higher.Worst, higher.Best), Is.EqualTo((225.0, 450.0, 10 / 1.5, 10 / 0.75)));
        Assert.That(lower.Origin, Is.EqualTo(GoalpostOrigin.Reference));
    }

    [Test]
    public void Peers_set_the_posts_at_the_5th_and_95th_percentile()
    {
        var posts = Goalposts.FromPeers(Enumerable.Range(0, 101).Select(i => (double)i), KpiDirection.Lower);
        Assert.That((posts.Worst, posts.Best, posts.Origin), Is.EqualTo((95.0, 5.0, GoalpostOrigin.Peers)));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Scores_do_not_depend_on_the_unit(short worst, short best, short value, byte factor)
    {
        if (worst == best)
        {
            return;
        }

        var scale = factor + 0.5;
        var (posts, scaled) = (Goalposts.Between(worst, best), Goalposts.Between(worst * scale, best * scale));
        Assert.That(scaled.Score(value * scale), Is.EqualTo(posts.Score(value)).Within(1e-9));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void A_tenth_of_the_range_is_ten_points_or_the_rest_to_100(short value)
    {
        foreach (var posts in new[] { Goalposts.Between(-3000, 3000), Goalposts.Between(900, -900), Goalposts.Band(-500, -100, 200, 900) })
        {
            var (before, after) = (posts.Score(value), posts.Score(posts.Towards(value, 0.1)));
            Assert.That(after, Is.EqualTo(Math.Min(100, before + 10)).Within(1e-9));
        }
    }

    [Test]
    public void Defaults_have_an_origin_and_definitions_inherit()
    {
        Assert.That(GoalpostSet.Default.KpiIds.Select(id => GoalpostSet.Default[id]!.Origin), Is.All.EqualTo(GoalpostOrigin.Default));
        Assert.That(GoalpostSet.Default["service_level.of_answered"], Is.EqualTo(GoalpostSet.Default["service_level"]));
        Assert.That(GoalpostSet.Default["no_such_kpi"], Is.Null);
    }

    [Test]
    public void A_target_wins_over_a_reference_and_both_over_the_default()
    {
        var target = Goalposts.Between(0.7, 0.95);
        var set = GoalpostSet.Default.With("csat_top2", target).With("csat_top2", Goalposts.FromReference(0.8, KpiDirection.Higher));
        Assert.That(set["csat_top2"], Is.EqualTo(target));
    }

    [Test]
    public void Faults_name_the_values()
    {
        Assert.That(() => Goalposts.Between(5, 5), Throws.ArgumentException.With.Message.Contains("worst is 5, best is 5"));
        Assert.That(() => Goalposts.Band(1, 3, 2, 4), Throws.ArgumentException.With.Message.Contains("1, 3, 2, 4"));
        Assert.That(() => Goalposts.FromReference(0, KpiDirection.Lower), Throws.ArgumentException.With.Message.Contains("above 0"));
        Assert.That(() => Goalposts.Between(0, 1).Score(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
