using FsCheck;

namespace CallCenterMetrics.Tests.Scoring;

/// <summary>What must hold of every balance with its indicators.</summary>
[TestFixture]
public sealed class BalanceLawTests
{
    private const double Rounding = 1e-9;

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public void Never_falls_when_an_indicator_improves(DoNotSize<int> seed, byte pick, byte step)
    {
        var (made, share) = (MadeBalance.Of(seed.Item), (1 + step) / 256.0);
        var before = made.Score();
        if (!before.IsAvailable)
        {
            return;
        }

        var ids = made.Present.ToArray();
        var id = ids[pick % ids.Length];
        var after = made.With(id, made.Posts[id].Towards(made.Values[id]!.Value, share)).Score();
        Assert.That(after.Score, Is.GreaterThanOrEqualTo(before.Score!.Value - Rounding), () => $"{id} improves in {made}");
        Assert.That(after.Level, Is.GreaterThanOrEqualTo(before.Level!.Value - Rounding), () => $"{id} improves in {made}");

        // Concave: the gain is at least the slope after the step times the step. Where that is more than rounding the score must rise.
        var side = before.Sides[0].Indicators.Any(indicator => indicator.KpiId == id) ? 0 : 1;
        double[] scores = [.. after.Sides.Select(side => side.Score!.Value)];
        var least = after.Definition.Compensation.Slope(scores, [.. after.Sides.Select(side => side.Weight)], side) * (scores[side] - before.Sides[side].Score!.Value);
        if (before.Sides.All(side => side.Score > 0) && double.IsFinite(made.Definition.Compensation.Order) && least > Rounding)
        {
            Assert.That(after.Score, Is.GreaterThan(before.Score.Value), () => $"{id} improves in {made}");
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void Is_100_only_if_every_indicator_is(DoNotSize<int> seed, byte pick)
    {
        var made = MadeBalance.Of(seed.Item);
        var best = made.WithAll((id, _) => made.Posts[id].Best);
        if (!best.Score().IsAvailable)
        {
            return;
        }

        Assert.That(best.Score().Score, Is.EqualTo(100).Within(Rounding), made.ToString);
        var ids = made.Present.ToArray();
        var id = ids[pick % ids.Length];
        var posts = made.Posts[id];
        Assert.That(best.With(id, posts.Best + 0.05 * (posts.Worst - posts.Best)).Score().Score, Is.LessThan(100 - 1e-4), () => $"{id} falls in {made}");
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public void Lies_between_0_and_the_level_and_equals_it_only_when_the_sides_are_equal(DoNotSize<int> seed)
    {
        var made = MadeBalance.Of(seed.Item);
        var balance = made.Score();
        if (!balance.IsAvailable)
        {
            return;
        }

        var (first, second) = (balance.Sides[0].Score!.Value, balance.Sides[1].Score!.Value);
        Assert.That(balance.Score, Is.InRange(Math.Min(first, second) - Rounding, balance.Level!.Value), made.ToString);
        Assert.That(balance.Level, Is.InRange(Math.Min(first, second) - Rounding, Math.Max(first, second) + Rounding), made.ToString);
        Assert.That(balance.Imbalance, Is.EqualTo(balance.Level - balance.Score).And.GreaterThanOrEqualTo(0), made.ToString);
        Assert.That(balance.Behind?.Score, Is.EqualTo(first == second ? null : Math.Min(first, second)), made.ToString);
        if (made.Definition.Compensation.Order < 1 && Math.Abs(first - second) > 0.1)
        {
            Assert.That(balance.Score, Is.LessThan(balance.Level), made.ToString);
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Equal_sides_lose_nothing(DoNotSize<int> seed)
    {
        var made = MadeBalance.Of(seed.Item);
        var first = made.Definition.First;
        var twin = first.Indicators.Select(indicator => indicator with { KpiId = "twin_" + indicator.KpiId });
        var twins = new MadeBalance(
            made.Definition with { Second = new("twin", new("twin", "twin"), twin) { Weight = 3 } },
            made.Values.Concat(made.Values.Select(pair => KeyValuePair.Create("twin_" + pair.Key, pair.Value))).ToDictionary(),
            made.Posts.Concat(made.Posts.Select(pair => KeyValuePair.Create("twin_" + pair.Key, pair.Value))).ToDictionary());
        if (twins.Score() is { IsAvailable: true } balance)
        {
            Assert.That(balance.Score, Is.EqualTo(balance.Level).Within(Rounding), twins.ToString);
            Assert.That(balance.Behind, Is.Null);
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void Contributions_sum_to_the_level_and_weights_to_one(DoNotSize<int> seed)
    {
        var made = MadeBalance.Of(seed.Item);
        var balance = made.Score();
        Assert.That(balance.Sides.Sum(side => side.Weight), Is.EqualTo(1).Within(Rounding));
        foreach (var side in balance.Sides.Where(side => side.Coverage > 0))
        {
            Assert.That(side.Indicators.Sum(indicator => indicator.Weight), Is.EqualTo(1).Within(Rounding), made.ToString);
            Assert.That(side.Indicators.Where(indicator => indicator.Score is null).Select(indicator => indicator.Weight), Is.All.Zero);
        }

        if (balance.IsAvailable)
        {
            Assert.That(balance.Sides.SelectMany(side => side.Indicators).Sum(indicator => indicator.Contribution), Is.EqualTo(balance.Level).Within(Rounding), made.ToString);
        }
    }
}
