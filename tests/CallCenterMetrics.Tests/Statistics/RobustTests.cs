using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Statistics;

/// <summary>What a few extreme values do not move: the trimmed mean and the median absolute deviation, against R 4.2.2.</summary>
[TestFixture]
public sealed class RobustTests
{
    private static readonly double[] Waits = [3, 5, 7, 12, 18, 22, 25, 30, 40, 60, 1_200];
    private static readonly double[] Amounts = [-4, 0.1, 0.2, 0.35, 7.5, 8.25, 9, 11.125];

    private static IEnumerable<ReferenceCase> Cases => ReferenceCase.Read(typeof(QuantileTests), "quantiles_exact.jsonl", "robust_scale");

    [TestCaseSource(nameof(Cases))]
    public void All_give_the_reference_values(ReferenceCase known)
    {
        double[] sorted = [.. known.Input("x").Order()];
        Agrees("median", Quantile.Type7(sorted, 0.5));
        Agrees("mad", MedianAbsoluteDeviation.Of(sorted));
        Agrees("iqr7", Quantile.Type7(sorted, 0.75) - Quantile.Type7(sorted, 0.25));
        Agrees("trimmed10", TrimmedMean.Of(sorted, 0.1));

        void Agrees(string name, double actual) => known.Agrees(name, actual, known.Expected.GetProperty(name).GetDouble());
    }

    [TestCase(0, 129.2727272727273, 4.065625, TestName = "Trimmed by nothing: the mean")]
    [TestCase(0.05, 129.2727272727273, 4.065625)]
    [TestCase(0.1, 24.33333333333333, 4.065625)]
    [TestCase(0.25, 22, 4.075)]
    [TestCase(0.45, 21.66666666666667, 3.925)]
    [TestCase(0.5, 22, 3.925, TestName = "Trimmed by half at each end: the median")]
    public void Trimmed_means_are_those_of_R(double share, double waits, double amounts) => Assert.Multiple(() =>
    {
        Assert.That(TrimmedMean.Of(Waits, share), Is.EqualTo(waits).Within(1e-13 * waits));
        Assert.That(TrimmedMean.Of(Amounts, share), Is.EqualTo(amounts).Within(1e-13 * amounts));
    });

    /// <summary>The example in the help of Excel's TRIMMEAN, whose 20 % are both ends together.</summary>
    [Test]
    public void The_trimmed_mean_of_Excel() => Assert.That(TrimmedMean.Of([1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7], 0.1), Is.EqualTo(34 / 9.0).Within(1e-14));

    [Test]
    public void A_large_offset_costs_no_digits() =>
        Assert.That(TrimmedMean.Of([1e9 + 0.125, 1e9 + 0.25, 1e9 + 0.5, 1e9 + 9], 0.25), Is.EqualTo(1e9 + 0.375));

    [Test]
    public void Median_absolute_deviations_are_those_of_R() => Assert.Multiple(() =>
    {
        Assert.That(MedianAbsoluteDeviation.Of(Waits), Is.EqualTo(22.239).Within(1e-13));
        Assert.That(MedianAbsoluteDeviation.Of(Amounts), Is.EqualTo(6.041595).Within(1e-13));
        Assert.That(MedianAbsoluteDeviation.Of([1, 1, 1, 9]), Is.Zero);
    });

    /// <summary>The plain LINQ version.</summary>
    [FsCheck.NUnit.Property]
    public bool The_trimmed_mean_is_the_mean_of_what_is_kept(short[] numbers, byte share)
    {
        double[] sorted = [.. numbers.Append((short)0).Select(number => (double)number).Order()];
        var cut = share / 512.0;
        var kept = sorted.Skip((int)Math.Floor(sorted.Length * cut)).SkipLast((int)Math.Floor(sorted.Length * cut)).ToArray();
        return Math.Abs(TrimmedMean.Of(sorted, cut) - kept.Average()) <= 1e-11 * (1 + Math.Abs(kept.Average()));
    }

    /// <summary>A wild value in four leaves both near the others, however wild it is.</summary>
    [FsCheck.NUnit.Property]
    public bool A_quarter_of_wild_values_moves_neither_far(ushort[] tame, int wild)
    {
        double[] usual = [.. tame.Concat(new ushort[] { 1, 2, 3 }).Select(x => (double)x)];
        double[] sorted = [.. usual.Concat(Enumerable.Repeat(1e15 * Math.Sign(wild), usual.Length / 3)).Order()];
        return Math.Abs(TrimmedMean.Of(sorted, 0.3) - 32_768) <= 32_768 && MedianAbsoluteDeviation.Of(sorted) <= 1.4826 * 65_535;
    }

    [Test]
    public void One_value_is_its_own_and_nothing_has_none() => Assert.Multiple(() =>
    {
        Assert.That((TrimmedMean.Of([7], 0.4), MedianAbsoluteDeviation.Of([7])), Is.EqualTo((7.0, 0.0)));
        Assert.That(() => TrimmedMean.Of([], 0.1), Throws.ArgumentException.With.Message.Contains("at least one value"));
        Assert.That(() => MedianAbsoluteDeviation.Of([]), Throws.ArgumentException.With.Message.Contains("at least one value"));
    });

    [TestCase(-0.01)]
    [TestCase(0.51)]
    [TestCase(double.NaN)]
    public void A_share_that_is_none_is_refused(double share) => Assert.Throws<ArgumentOutOfRangeException>(() => TrimmedMean.Of(Waits, share));
}
