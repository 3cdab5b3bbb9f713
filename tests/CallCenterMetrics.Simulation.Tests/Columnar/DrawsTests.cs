using CallCenterMetrics.Simulation.Columnar;

namespace CallCenterMetrics.Simulation.Tests.Columnar;

[TestFixture]
public sealed class DrawsTests
{
    private const int Count = 1_000_000;

    [Test]
    public void The_logarithm_is_that_of_the_platform_to_13_digits()
    {
        var draws = new Draws(1, "logs");
        for (var i = 0; i < 100_000; i++)
        {
            var x = draws.Share() * draws.Share() + 1e-30;
            Assert.That(PortableLog.Of(x), Is.EqualTo(Math.Log(x)).Within(1e-13 * Math.Max(1, -Math.Log(x))));
        }

        Assert.That(PortableLog.Of(1), Is.Zero);
    }

    [Test]
    public void Streams_depend_on_seed_name_and_number_alone()
    {
        var (one, other) = (Shares(new(3, "a", 1)), Shares(new(3, "a", 1)));
        Assert.That(one, Is.EqualTo(other));
        Assert.That(one, Is.Not.EqualTo(Shares(new(4, "a", 1))));
        Assert.That(one, Is.Not.EqualTo(Shares(new(3, "b", 1))));
        Assert.That(one, Is.Not.EqualTo(Shares(new(3, "a", 2))));
    }

    [Test]
    public void Means_and_variances_are_as_asked_for()
    {
        var draws = new Draws(1, "means");
        var (shares, exponentials, erlangs, below) = (new double[Count], new double[Count], new double[Count], new int[Count]);
        for (var i = 0; i < Count; i++)
        {
            (shares[i], exponentials[i], erlangs[i], below[i]) = (draws.Share(), draws.Exponential(30), draws.Erlang(30), draws.Below(7));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(shares.Average(), Is.EqualTo(0.5).Within(0.0012));
            Assert.That(exponentials.Average(), Is.EqualTo(30).Within(0.12));
            Assert.That(exponentials.Average(x => x * x), Is.EqualTo(1800).Within(16));
            Assert.That(erlangs.Average(), Is.EqualTo(30).Within(0.09));
            Assert.That(erlangs.Average(x => x * x), Is.EqualTo(1350).Within(9));
            Assert.That(below.CountBy(x => x).Select(pair => pair.Value), Is.All.EqualTo(Count / 7.0).Within(1_500).And.Exactly(7).Items);
        }
    }

    [Test]
    public void An_alias_table_picks_by_weight()
    {
        double[] weights = [0, 1, 5, 0.25, 3, 0.75];
        var (table, draws, counts) = (new AliasTable(weights), new Draws(2, "alias"), new int[weights.Length]);
        for (var i = 0; i < Count; i++)
        {
            counts[table.Pick(ref draws)]++;
        }

        var expected = weights.Select(weight => weight / weights.Sum() * Count).ToArray();
        Assert.That(counts[0], Is.Zero);
        var chiSquare = counts.Zip(expected).Skip(1).Sum(pair => Math.Pow(pair.First - pair.Second, 2) / pair.Second);
        Assert.That(chiSquare, Is.LessThan(20));      // 4 degrees of freedom: 1 in 2,000
    }

    private static double[] Shares(Draws draws) => [.. Enumerable.Range(0, 50).Select(_ => draws.Share())];
}
