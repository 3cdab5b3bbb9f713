namespace CallCenterMetrics.Simulation.Tests;

[TestFixture]
public sealed class ChanceTests
{
    [Test]
    public void The_same_seed_and_name_give_the_same_draws()
    {
        var (one, other) = (new Chance(7, "calls"), new Chance(7, "calls"));
        Assert.That(Draws(one), Is.EqualTo(Draws(other)));
    }

    [Test]
    public void Another_seed_or_name_gives_others()
    {
        var draws = Draws(new(7, "calls"));
        Assert.That(Draws(new(8, "calls")), Is.Not.EqualTo(draws));
        Assert.That(Draws(new(7, "shifts")), Is.Not.EqualTo(draws));
    }

    [Test]
    public void Means_are_as_asked_for()
    {
        var chance = new Chance(1, "means");
        const int Count = 200_000;
        Assert.That(Enumerable.Range(0, Count).Average(_ => chance.Exponential(30)), Is.EqualTo(30).Within(0.4));
        Assert.That(Enumerable.Range(0, Count).Average(_ => chance.LogNormal(240, 0.7)), Is.EqualTo(240).Within(2.5));
        Assert.That(Enumerable.Range(0, Count).Average(_ => chance.Pick([1, 2, 1])), Is.EqualTo(1).Within(0.01));
    }

    private static double[] Draws(Chance chance) => [.. Enumerable.Range(0, 100).Select(_ => chance.Share())];
}
