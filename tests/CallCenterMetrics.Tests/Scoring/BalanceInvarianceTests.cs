using CallCenterMetrics.Scoring;
using FsCheck;

namespace CallCenterMetrics.Tests.Scoring;

/// <summary>What must not change the score of a balance: units, signs, the order of indicators, and the absence of others.</summary>
[TestFixture]
public sealed class BalanceInvarianceTests
{
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Units_do_not_matter(DoNotSize<int> seed, byte factor)
    {
        var (made, scale) = (MadeBalance.Of(seed.Item), (factor + 1) / 60.0);
        Same(made, made.WithAll((_, value) => value * scale) with
        {
            Posts = made.Posts.ToDictionary(pair => pair.Key, pair => Mapped(pair.Value, post => post * scale)),
        });
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Higher_or_lower_is_better_does_not_matter(DoNotSize<int> seed)
    {
        var made = MadeBalance.Of(seed.Item);
        Same(made, made.WithAll((_, value) => -value) with
        {
            Posts = made.Posts.ToDictionary(pair => pair.Key, pair => Mapped(pair.Value, post => -post)),
        });
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void The_order_of_indicators_and_sides_does_not_matter(DoNotSize<int> seed)
    {
        var (made, dice) = (MadeBalance.Of(seed.Item), new Random(seed.Item ^ 1));
        Same(made, made.WithSides(side => new(side.Id, side.Name, side.Indicators.OrderBy(_ => dice.Next())) { Weight = side.Weight }));
        Same(made, made with { Definition = made.Definition with { First = made.Definition.Second, Second = made.Definition.First } });
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Only_the_proportion_of_weights_matters(DoNotSize<int> seed, byte factor)
    {
        var (made, scale) = (MadeBalance.Of(seed.Item), (factor + 1) / 60.0);
        Same(made, made.WithSides(side => new(side.Id, side.Name, side.Indicators.Select(indicator => indicator with { Weight = indicator.Weight * scale })) { Weight = side.Weight * scale }));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Leaving_one_out_changes_no_other_value_or_score(DoNotSize<int> seed, byte pick)
    {
        var made = MadeBalance.Of(seed.Item);
        var ids = made.Values.Keys.ToArray();
        var id = ids[pick % ids.Length];
        var (whole, part) = (made.Score(), made.With(id, null).Score());
        foreach (var (before, after) in whole.Sides.Zip(part.Sides))
        {
            var left = 1 - before.Indicators.Where(indicator => indicator.KpiId == id).Sum(indicator => indicator.Weight);
            foreach (var (one, other) in before.Indicators.Zip(after.Indicators).Where(pair => pair.First.KpiId != id))
            {
                Assert.That((other.KpiId, other.Value?.Value, other.Score, other.Goalposts), Is.EqualTo((one.KpiId, one.Value?.Value, one.Score, one.Goalposts)));
                Assert.That(other.Weight * left, Is.EqualTo(one.Weight).Within(1e-9), () => $"the weight of {id} is shared among the others in {made}");
            }
        }

        Assert.That(part.Indicator(id).Missing, Is.EqualTo("not computed yet"));
        Assert.That(part.Coverage, Is.LessThanOrEqualTo(whole.Coverage + 1e-9));
    }

    private static Goalposts Mapped(Goalposts posts, Func<double, double> map)
    {
        if (!posts.IsBand)
        {
            return Goalposts.Between(map(posts.Worst), map(posts.Best));
        }

        double[] rising = [.. new[] { posts.OuterLow, posts.Low, posts.High, posts.OuterHigh }.Select(map).Order()];
        return Goalposts.Band(rising[0], rising[1], rising[2], rising[3]);
    }

    /// <summary>The orders below -2 have steep slopes where a side is near 0: a relative tolerance.</summary>
    private static void Same(MadeBalance one, MadeBalance other)
    {
        var (before, after) = (one.Score(), other.Score());
        Assert.That(after.IsAvailable, Is.EqualTo(before.IsAvailable), one.ToString);
        Assert.That(after.Coverage, Is.EqualTo(before.Coverage).Within(1e-9), one.ToString);
        if (before.IsAvailable)
        {
            Assert.That(after.Score, Is.EqualTo(before.Score).Within(1e-6), one.ToString);
            Assert.That(after.Level, Is.EqualTo(before.Level).Within(1e-6), one.ToString);
        }
    }
}
