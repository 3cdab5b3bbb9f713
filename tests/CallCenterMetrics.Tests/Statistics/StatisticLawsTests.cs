using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Statistics;

public sealed class StatisticLawsTests
{
    [FsCheck.NUnit.Property]
    public bool Tallies_add(int a, int b, int c) => Obeys(new Tally(a), new Tally(b), new Tally(c)) && new Tally(a).Combine(new(b)).Value == (long)a + b;

    [FsCheck.NUnit.Property]
    public bool Sums_of_squares_add(long a, long b, long c) =>
        Obeys(Square(a), Square(b), Square(c)) && Square(a).Combine(Square(b)).Value == (Int128)a * a + (Int128)b * b;

    [FsCheck.NUnit.Property]
    public bool Maxima_keep_the_largest(long a, long b, long c) =>
        Obeys(new Maximum(a), new Maximum(b), new Maximum(c)) && new Maximum(a).Combine(new(b)).Value == Math.Max(a, b);

    [Test]
    public void The_maximum_of_nothing_is_none_and_yields_to_any_value() => Assert.Multiple(() =>
    {
        Assert.That(default(Maximum).Value, Is.Null);
        Assert.That(default(Maximum).Combine(new(-5)).Value, Is.EqualTo(-5));
        Assert.That(new Maximum(-5).Combine(default).Value, Is.EqualTo(-5));
    });

    [Test]
    public void Sums_beyond_their_range_are_an_error_and_not_a_number() => Assert.Multiple(() =>
    {
        Assert.Throws<OverflowException>(() => new Tally(long.MaxValue).Combine(new(1)));
        Assert.Throws<OverflowException>(() => new SumOfSquares(Int128.MaxValue).Combine(new(1)));
    });

    private static SumOfSquares Square(long value) => new((Int128)value * value);

    private static bool Obeys<T>(T a, T b, T c)
        where T : struct, IStatistic<T>, IEquatable<T> =>
        a.Combine(b).Equals(b.Combine(a)) && a.Combine(b).Combine(c).Equals(a.Combine(b.Combine(c))) && a.Combine(default).Equals(a) && default(T).Combine(a).Equals(a);
}
