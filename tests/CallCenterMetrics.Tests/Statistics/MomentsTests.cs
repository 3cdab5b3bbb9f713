using System.Numerics;
using System.Text.Json;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Statistics;

[TestFixture]
public sealed class MomentsTests
{
    private static IEnumerable<ReferenceCase> Cases => ReferenceCase.Read(typeof(MomentsTests), "moments.jsonl", "merge_moments");

    private static IEnumerable<ReferenceCase> Sketched => ReferenceCase.Read(typeof(MomentsTests), "quantiles_sketch.jsonl", "ddsketch_quantiles");

    /// <summary>Against exact fractions, whose values are whole tenths; the second case has an offset of a thousand million, where naive sums of squares fail.</summary>
    [TestCaseSource(nameof(Cases))]
    public void Merged_parts_give_the_reference_values(ReferenceCase known)
    {
        const double Tenths = 10;
        Moments[] parts = [.. known.Inputs.GetProperty("parts").EnumerateArray().Select(part => Of(ReferenceCase.Numbers(part).Select(x => (long)Math.Round(x * Tenths))))];
        var all = parts.Aggregate(default(Moments), (sum, part) => sum.Combine(part));
        Assert.That(parts.Reverse().Aggregate((sum, part) => part.Combine(sum)), Is.EqualTo(all));
        Assert.That(all.Count, Is.EqualTo(Expected("n").GetInt64()));
        known.Agrees("mean", all.Mean!.Value / Tenths, Expected("mean").GetDouble());
        known.Agrees("variance", all.Variance!.Value / Tenths / Tenths, Expected("variance").GetDouble());
        known.Agrees("deviation", all.StandardDeviation!.Value / Tenths, Math.Sqrt(Expected("variance").GetDouble()));
        known.Agrees("sum_sq_dev", all.SumOfSquaredDeviations / Tenths / Tenths, Expected("sum_sq_dev").GetDouble());
        known.Agrees("m3", all.SumOfCubedDeviations / Math.Pow(Tenths, 3), Expected("m3").GetDouble());
        known.Agrees("m4", all.SumOfQuarticDeviations / Math.Pow(Tenths, 4), Expected("m4").GetDouble());
        known.Agrees("min", all.Smallest!.Value / Tenths, Expected("min").GetDouble());
        known.Agrees("max", all.Largest!.Value / Tenths, Expected("max").GetDouble());

        JsonElement Expected(string name) => known.Expected.GetProperty(name);
    }

    /// <summary>The sum beside a sketch, which has none of its own, in three parts as by the reference.</summary>
    [TestCaseSource(nameof(Sketched))]
    public void The_sum_and_number_of_sketched_durations_are_exact(ReferenceCase known)
    {
        long[] milliseconds = [.. known.Input("values").Select(value => (long)Math.Round(1_000 * value))];
        var all = Enumerable.Range(0, 3).Select(part => Of(milliseconds.Where((_, i) => i % 3 == part))).Aggregate((sum, part) => sum.Combine(part));
        Assert.That(all.Count, Is.EqualTo(Expected("count")));
        known.Agrees("sum", (double)all.Sum / 1_000, Expected("sum"));

        double Expected(string name) => known.Expected.GetProperty(name).GetDouble();
    }

    [FsCheck.NUnit.Property]
    public bool Any_split_in_any_order_is_the_whole(int seed, byte parts)
    {
        var random = new Random(seed);
        long[] values = [.. Awkward(random, random.Next(60))];
        var split = values.GroupBy(_ => random.Next(1 + parts % 9)).Select(part => Of(part)).Append(default).ToArray();
        random.Shuffle(split);
        var whole = Of(values);
        return split.Aggregate((all, part) => all.Combine(part)) == whole && split.Aggregate((all, part) => part.Combine(all)) == whole
            && whole.Combine(default) == whole && default(Moments).Combine(whole) == whole;
    }

    /// <summary>Against n x - Σx of each value, whole numbers whose powers are summed one by one and divided once, by a power of n.</summary>
    [FsCheck.NUnit.Property]
    public bool Deviations_are_exact_to_a_double_whatever_the_offset(int seed)
    {
        var random = new Random(seed);
        long[] values = [.. Awkward(random, 1 + random.Next(40))];
        BigInteger n = values.Length;
        var total = values.Aggregate(BigInteger.Zero, (sum, value) => sum + value);
        var moments = Of(values);
        return Is(moments.SumOfSquaredDeviations, 2) && Is(moments.SumOfCubedDeviations, 3) && Is(moments.SumOfQuarticDeviations, 4);

        bool Is(double actual, int power)
        {
            const int Bits = 200;      // below the point, so that small quotients keep theirs
            var sum = values.Aggregate(BigInteger.Zero, (all, value) => all + BigInteger.Pow(n * value - total, power));
            var exact = Math.ScaleB((double)((sum << Bits) / BigInteger.Pow(n, power)), -Bits);
            return Math.Abs(actual - exact) <= 1e-15 * Math.Abs(exact);
        }
    }

    [FsCheck.NUnit.Property]
    public bool An_offset_moves_no_deviation(int[] values, long offset)
    {
        var (there, here) = (Of(values.Select(x => x + offset / 4)), Of(values.Select(x => (long)x)));
        return there.SumOfSquaredDeviations == here.SumOfSquaredDeviations && there.SumOfCubedDeviations == here.SumOfCubedDeviations
            && there.SumOfQuarticDeviations == here.SumOfQuarticDeviations && there.Skewness == here.Skewness && there.ExcessKurtosis == here.ExcessKurtosis;
    }

    /// <summary>The examples in the help of Excel's SKEW and KURT, to the printed digits.</summary>
    [Test]
    public void Skewness_and_kurtosis_are_those_of_Excel()
    {
        var moments = Of([3, 4, 5, 2, 3, 4, 5, 6, 4, 7]);
        Assert.That((moments.Skewness, moments.ExcessKurtosis), Is.EqualTo(((double?)0.359543071, (double?)-0.151799637)).Within(5e-10));
    }

    [FsCheck.NUnit.Property]
    public bool Skewness_and_kurtosis_are_those_of_MathNet_where_it_can(short[] some)
    {
        double[] values = [.. some.Append((short)-400).Append((short)3).Append((short)5).Append((short)9_000).Select(x => (double)x)];
        var moments = Of(values.Select(x => (long)x));
        return Near(moments.Skewness!.Value, MathNet.Numerics.Statistics.Statistics.Skewness(values))
            && Near(moments.ExcessKurtosis!.Value, MathNet.Numerics.Statistics.Statistics.Kurtosis(values));

        static bool Near(double actual, double expected) => Math.Abs(actual - expected) <= 1e-9 * (1 + Math.Abs(expected));
    }

    /// <summary>Beyond 2,097,152 rows n³ leaves 63 bits. Copies of ten values keep their central moments; the sample's shape then is the population's.</summary>
    [Test]
    public void Ten_thousand_million_rows_keep_their_shape()
    {
        const double Copies = 1 << 30;
        var ten = Of([3, 4, 5, 2, 3, 4, 5, 6, 4, 7]);
        var many = Enumerable.Range(0, 30).Aggregate(ten, (sum, _) => sum.Combine(sum));
        Assert.That((many.SumOfCubedDeviations, many.SumOfQuarticDeviations), Is.EqualTo((Copies * ten.SumOfCubedDeviations, Copies * ten.SumOfQuarticDeviations)).Within(1e-13).Percent);
        Assert.That(many.Skewness, Is.EqualTo(ten.SumOfCubedDeviations / 10 / Math.Pow(ten.SumOfSquaredDeviations / 10, 1.5)).Within(1e-9));
        Assert.That(many.ExcessKurtosis, Is.EqualTo(10 * ten.SumOfQuarticDeviations / Math.Pow(ten.SumOfSquaredDeviations, 2) - 3).Within(1e-9));
    }

    /// <summary>Their fourth powers have 253 bits together; the mean is -1/2 and every deviation half of 2^64 - 1.</summary>
    [Test]
    public void The_ends_of_64_bits_are_within_range()
    {
        var ends = new Moments(long.MinValue).Combine(new(long.MaxValue));
        Assert.That((ends.Mean, ends.SumOfCubedDeviations), Is.EqualTo(((double?)-0.5, 0.0)));
        Assert.That(ends.SumOfQuarticDeviations, Is.EqualTo(2 * Math.Pow(2, 252)).Within(1e-13).Percent);
        Assert.Throws<OverflowException>(() => ends.Combine(new(long.MinValue)).Combine(ends).ToString());
    }

    [Test]
    public void Ten_years_in_milliseconds_keep_their_spread()
    {
        const long TenYears = 315_619_200_000;
        var moments = Of(Enumerable.Range(0, 1_001).Select(i => TenYears - 500 + i));
        Assert.That((moments.Mean, moments.SumOfSquaredDeviations), Is.EqualTo(((double?)TenYears, 1_001.0 * (1_001 * 1_001 - 1) / 12)));
    }

    [Test]
    public void Nothing_has_no_mean_and_one_value_no_variance() => Assert.Multiple(() =>
    {
        Assert.That((default(Moments).Mean, default(Moments).Variance, default(Moments).Smallest, default(Moments).SumOfSquaredDeviations), Is.EqualTo(((double?)null, (double?)null, (long?)null, 0.0)));
        Assert.That((new Moments(-7).Mean, new Moments(-7).StandardDeviation, new Moments(-7).Smallest, new Moments(-7).Largest), Is.EqualTo(((double?)-7, (double?)null, (long?)-7, (long?)-7)));
        Assert.That((default(Moments).SumOfCubedDeviations, default(Moments).SumOfQuarticDeviations, default(Moments).Skewness), Is.EqualTo((0.0, 0.0, (double?)null)));
        Assert.That((Of([1, 2]).Skewness, Of([1, 2, 4]).ExcessKurtosis, Of([5, 5, 5, 5]).Skewness, Of([5, 5, 5, 5]).ExcessKurtosis), Is.EqualTo(((double?)null, (double?)null, (double?)null, (double?)null)));
        Assert.That(Of([1, 2, 3]).Skewness, Is.Zero);
    });

    private static Moments Of(IEnumerable<long> values) => values.Aggregate(default(Moments), (sum, value) => sum.Combine(new(value)));

    /// <summary>Values of either sign, ties, and small differences on offsets up to 10^17, where sums of powers as doubles have no correct digit.</summary>
    private static IEnumerable<long> Awkward(Random random, int count)
    {
        var offset = (long)Math.Pow(10, random.Next(18)) * random.Next(-1, 2);
        var width = 1 + random.Next(5_000);
        for (var i = 0; i < count; i++)
        {
            yield return offset + random.Next(20) switch { 0 => offset, 1 => -offset, 2 => 0, _ => random.Next(width) };
        }
    }
}
