using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Statistics;

public sealed class MeanIntervalTests
{
    private const double Student14At975 = 2.144786687916926;

    /// <summary>Quantiles of tables of Student's distribution; 1 and 2 degrees of freedom have closed forms, tan and 2p-1 / sqrt(2p(1-p)).</summary>
    [TestCase(2, 0.95, 12.706204736432095)]
    [TestCase(3, 0.95, 4.302652729911275)]
    [TestCase(3, 0.99, 9.924843200918294)]
    [TestCase(6, 0.95, 2.570581835636314)]
    [TestCase(11, 0.95, 2.2281388519649385)]
    [TestCase(11, 0.90, 1.8124611228107335)]
    [TestCase(31, 0.99, 2.7499956535672306)]
    [TestCase(101, 0.95, 1.983971518523556)]
    [TestCase(1001, 0.95, 1.962339080804087)]
    public void StudentT_reaches_as_far_as_the_tables_say(int count, double level, double quantile)
    {
        // half of the values are -1 and 1 (and one is 0 where the count is odd): mean 0, s² = pairs * 2 / (n - 1)
        var squares = count - count % 2;
        var error = Math.Sqrt((double)squares / (count - 1) / count);
        var interval = MeanInterval.StudentT(0, squares, count, level)!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(interval.High / error, Is.EqualTo(quantile).Within(1e-9 * quantile));
            Assert.That(interval.Low, Is.EqualTo(-interval.High).Within(1e-15));
        });
    }

    [Test]
    public void StudentT_agrees_with_a_plain_computation()
    {
        int[] values = [41, 12, 75, 33, 58, 29, 64];
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / 6);
        var interval = MeanInterval.StudentT(values.Sum(), values.Sum(value => value * value), 7)!.Value;
        Assert.Multiple(() =>
        {
            Assert.That((interval.Low + interval.High) / 2, Is.EqualTo(mean).Within(1e-12));
            Assert.That((interval.High - interval.Low) / 2, Is.EqualTo(2.4469118511449692 * deviation / Math.Sqrt(7)).Within(1e-9));
        });
    }

    /// <summary>Ten years in milliseconds, one row a millisecond more: in doubles, sums of squares would cancel to nothing or worse.</summary>
    [Test]
    public void StudentT_does_not_cancel_where_values_are_huge_and_nearly_equal()
    {
        const long Value = 315_619_200_000;
        const long Count = 1_000_000;
        var sum = (Int128)Value * Count + 1;
        var squares = (Int128)Value * Value * (Count - 1) + (Int128)(Value + 1) * (Value + 1);
        var interval = MeanInterval.StudentT(sum - (Int128)Value * Count, 1, Count)!.Value;      // the same values, less ten years each
        var shifted = MeanInterval.StudentT(sum, squares, Count)!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(interval.High - interval.Low, Is.EqualTo(2 * 1.959966e-6).Within(1e-11));
            Assert.That(shifted.High - shifted.Low, Is.LessThan(1e-4), "doubles near ten years of milliseconds are 6e-5 apart");
            Assert.That((shifted.Low + shifted.High) / 2, Is.EqualTo((double)Value).Within(1e-3));
        });
    }

    [Test]
    public void StudentT_keeps_its_width_under_a_shift_that_doubles_hold()
    {
        const long Shift = 1_000_000_000;
        long[] values = [1, 2, 3, 4, 10];
        var near = MeanInterval.StudentT(values.Sum(), values.Sum(value => value * value), 5)!.Value;
        var far = MeanInterval.StudentT(
            values.Aggregate(Int128.Zero, (sum, value) => sum + value + Shift),
            values.Aggregate(Int128.Zero, (sum, value) => sum + (Int128)(value + Shift) * (value + Shift)), 5)!.Value;
        Assert.That(far.High - far.Low, Is.EqualTo(near.High - near.Low).Within(1e-6));
    }

    [TestCase(0)]
    [TestCase(1)]
    public void StudentT_needs_two_values(int count) => Assert.That(MeanInterval.StudentT(3 * count, 9 * count, count), Is.Null);

    [Test]
    public void StudentT_of_equal_values_has_no_width() =>
        Assert.That(MeanInterval.StudentT(3 * 8, 9 * 8, 8), Is.EqualTo(new ConfidenceInterval(3, 3)));

    [TestCase(8, 10)]
    [TestCase(8, 8)]
    public void StudentT_refuses_a_level_that_is_none(int sum, int squares) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanInterval.StudentT(sum, squares, 8, 1));

    /// <summary>Handle times by agent; ratio and standard error from survey 4.1.1 (R 4.2.2), var = k/(k-1) Σe² / (Σy)². R's interval is normal, ours t.</summary>
    [Test]
    public void RatioOverClusters_gives_the_reference_standard_error()
    {
        double[] seconds = [3760, 8310, 13395, 6315, 7200, 15800, 2083, 9750, 11355, 8515, 6415, 13355, 3140, 10370, 7685];
        double[] calls = [12, 30, 45, 18, 22, 60, 5, 33, 41, 27, 19, 52, 8, 36, 25];
        var interval = MeanInterval.RatioOverClusters(seconds, calls)!.Value;
        Assert.Multiple(() =>
        {
            Assert.That((interval.Low + interval.High) / 2, Is.EqualTo(294.337182448037).Within(1e-9 * 294));
            Assert.That((interval.High - interval.Low) / 2 / Student14At975, Is.EqualTo(8.22076411672479).Within(1e-8));
        });
    }

    [Test]
    public void RatioOverClusters_is_not_available_for_one_cluster_or_nothing_to_divide_by() => Assert.Multiple(() =>
    {
        Assert.That(MeanInterval.RatioOverClusters([1], [2]), Is.Null);
        Assert.That(MeanInterval.RatioOverClusters([1, 2], [0, 0]), Is.Null);
        Assert.That(MeanInterval.RatioOverClusters([], []), Is.Null);
    });

    [Test]
    public void RatioOverClusters_refuses_lists_of_different_length() =>
        Assert.That(() => MeanInterval.RatioOverClusters([1, 2], [1, 2, 3]), Throws.ArgumentException.With.Message.Contains("2 numerators but 3 denominators"));
}
