using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Tests.Scoring;

/// <summary>What must hold of every balance, whatever the sides, weights and compensation.</summary>
[TestFixture]
public sealed class CompensationLawTests
{
    private static readonly double[] Orders = [1, 0.5, 1e-10, 0, -0.5, -1, -2, double.NegativeInfinity];

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void Never_falls_when_a_side_rises(byte first, byte second, byte weight, byte step)
    {
        var (u, v, w) = (first / 2.55, second / 2.55, 0.02 + weight / 266.0);
        var raised = Math.Min(100, u + step / 2.55);
        foreach (var order in Orders)
        {
            var compensation = Compensation.OfOrder(order);
            var (before, after) = (compensation.Combine([u, v], [w, 1 - w]), compensation.Combine([raised, v], [w, 1 - w]));
            Assert.That(after, Is.GreaterThanOrEqualTo(before - 1e-9), $"order {order}, ({u}, {v}) -> {raised}, weight {w}");
            if (raised > u + 1e-6 && u > 0 && v > 0 && double.IsFinite(order))
            {
                Assert.That(after, Is.GreaterThan(before), $"order {order}, ({u}, {v}) -> {raised}, weight {w}");
            }
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void Lies_between_the_sides_and_at_most_at_the_level(byte first, byte second, byte weight)
    {
        var (u, v, w) = (first / 2.55, second / 2.55, 0.02 + weight / 266.0);
        var level = Compensation.Full.Combine([u, v], [w, 1 - w]);
        foreach (var order in Orders)
        {
            var score = Compensation.OfOrder(order).Combine([u, v], [w, 1 - w]);
            Assert.That(score, Is.InRange(Math.Min(u, v) - 1e-9, level + 1e-9));
            if (order < 1)
            {
                Assert.That(score, Math.Abs(u - v) < 1e-9 ? Is.EqualTo(level).Within(1e-9) : Is.LessThan(level));
            }
        }
    }

    [TestCase(100, 100, 100)]
    [TestCase(100, 99.9, 99.95)]
    [TestCase(0, 100, 0)]
    [TestCase(0, 0, 0)]
    public void Is_100_only_at_100_and_0_at_the_worst_post(double first, double second, double expected) =>
        Assert.That(Compensation.Low.Combine([first, second], [1, 1]), Is.EqualTo(expected).Within(0.001));

    [TestCase(90, 50, 70, 67.082, 64.286, 50)]
    [TestCase(100, 20, 60, 44.721, 33.333, 20)]
    public void The_table_of_rules(double first, double second, double full, double partial, double low, double none)
    {
        double Score(Compensation rule) => rule.Combine([first, second], [1, 1]);
        Assert.That(
            new[] { Score(Compensation.Full), Score(Compensation.Partial), Score(Compensation.Low), Score(Compensation.None) },
            Is.EqualTo(new[] { full, partial, low, none }).Within(0.001));
    }

    [TestCase(-150)]
    [TestCase(-200)]
    [TestCase(-1e6)]
    [TestCase(-1e300)]
    public void Orders_far_below_0_near_the_weaker_side(double order) =>
        Assert.That(Compensation.OfOrder(order).Combine([90, 50], [1, 1]), Is.EqualTo(50 * Math.Pow(2, -1 / order)).Within(1e-9));

    [TestCase(1e-18)]
    [TestCase(-1e-18)]
    [TestCase(1e-9)]
    [TestCase(-1e-9)]
    public void Orders_close_to_0_near_the_geometric_mean(double order)
    {
        Assert.That(Compensation.OfOrder(order).Combine([90, 50], [1, 1]), Is.EqualTo(Math.Sqrt(90 * 50)).Within(1e-4));
        Assert.That(Compensation.OfOrder(order).Combine([0, 50], [1, 1]), Is.Zero);
    }

    [Test]
    public void The_default_is_low() => Assert.That(default(Compensation).Order, Is.EqualTo(-1));

    [Test]
    public void A_slope_at_zero_is_finite_under_the_default() =>
        Assert.That(Compensation.Low.Slope([0, 80], [1, 1], 0), Is.EqualTo(2).Within(1e-3));     // 1 / w

    [Test]
    public void Faults_name_value_and_cure()
    {
        Assert.That(() => Compensation.OfOrder(1.5), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("1.5"));
        Assert.That(() => Compensation.Low.Combine([1, 2], [1]), Throws.ArgumentException.With.Message.Contains("2 scores but 1 weights"));
        Assert.That(() => Compensation.Low.Combine([1, -2], [1, 1]), Throws.ArgumentException.With.Message.Contains("-2"));
        Assert.That(() => Compensation.Low.Combine([1, 2], [0, 0]), Throws.ArgumentException.With.Message.Contains("positive"));
    }
}
