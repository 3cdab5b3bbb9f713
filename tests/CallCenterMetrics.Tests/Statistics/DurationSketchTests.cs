using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Statistics;

[TestFixture]
public sealed class DurationSketchTests
{
    private const long TenYears = 315_619_200_000;
    private const long Hour = 3_600_000;

    private static IEnumerable<ReferenceCase> Quantiles => ReferenceCase.Read(typeof(QuantileTests), "quantiles_sketch.jsonl", "ddsketch_quantiles");

    private static IEnumerable<ReferenceCase> Histograms => ReferenceCase.Read(typeof(QuantileTests), "quantiles_sketch.jsonl", "hdr_equivalent_values");

    /// <summary>Every probability on 450 waits of the reference: within the stated error of the exact quantile, which is half a second at most.</summary>
    [TestCaseSource(nameof(Quantiles))]
    public void Quantiles_of_the_reference_data_are_within_half_a_second(ReferenceCase known)
    {
        long[] values = [.. known.Input("values").Select(value => (long)Math.Round(1_000 * value))];
        var sketch = Sketch(values);
        AssertWithinError(sketch, values);
        Assert.That(sketch.Count, Is.EqualTo(known.Expected.GetProperty("count").GetDouble()));
        Assert.That((DurationCounts.BinOf(sketch.Bins[0]), DurationCounts.CountIn(sketch.Bins[0])), Is.EqualTo((0, known.Expected.GetProperty("zero_count").GetDouble())));
        foreach (var (probability, exact) in known.Input("q").Zip(ReferenceCase.Numbers(known.Expected.GetProperty("exact_lower_rank"))))
        {
            var rank = Math.Floor(probability * (values.Length - 1));
            Assert.That(sketch.Quantile(rank / (values.Length - 1)), Is.EqualTo(exact).Within(0.5 + 1e-9), $"{probability}");
        }
    }

    /// <summary>
    /// HdrHistogram is another sketch, not part of this one: it reads a duration as the middle of those it takes for equivalent, a few low bits of the milliseconds apart.
    /// Both sketches put the same duration in a bin of theirs, so their readings may differ by no more than both errors; and ours holds the same values in less memory.
    /// </summary>
    [TestCaseSource(nameof(Histograms))]
    public void Readings_agree_with_HdrHistogram_within_the_errors_of_both(ReferenceCase known)
    {
        long[] values = [.. known.Input("values").Select(value => (long)value)];
        var (lows, middles, highs) = (Of("lowest_equivalent"), Of("median_equivalent"), Of("highest_equivalent"));
        for (var i = 0; i < values.Length; i++)
        {
            var (read, error) = Reading(values[i]);
            var theirs = Math.Max(middles[i] - lows[i], highs[i] - middles[i]);
            Assert.That(Math.Abs(read - middles[i]), Is.LessThanOrEqualTo(error + theirs), $"{values[i]} ms");
        }

        var footprint = known.Expected.GetProperty("footprint_bytes").GetInt32();
        Assert.That(32 + 16 + 8 * Sketch(values).Bins.Length, Is.LessThan(footprint));

        double[] Of(string name) => ReferenceCase.Numbers(known.Expected.GetProperty(name));
    }

    /// <summary>Where our reading is as good as the digits that HdrHistogram promises, as the type says; the ends of the claim are sharp.</summary>
    [TestCase(2, 50_000, TenYears)]
    [TestCase(3, 500_000, Hour)]
    public void Two_digits_hold_from_50_seconds_and_three_from_500_to_an_hour(int digits, long from, long upTo)
    {
        var promise = Math.Pow(10, -digits);
        for (var value = from; value <= upTo; value += Math.Max(1, value / 3_001))
        {
            Assert.That(Reading(value).Error, Is.LessThanOrEqualTo(promise * value), $"{value} ms");
        }

        Assert.That(Reading(from - 500).Error, Is.GreaterThan(promise * (from - 500)));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool Any_split_in_any_order_is_the_whole(int seed, byte parts)
    {
        var random = new Random(seed);
        long[] values = [.. Awkward(random, random.Next(400))];
        var split = values.GroupBy(_ => random.Next(1 + parts % 9)).Select(part => Sketch(part)).Append(default).ToArray();
        random.Shuffle(split);
        var whole = Sketch(values);
        return split.Aggregate((all, part) => all.Combine(part)) == whole && split.Aggregate((all, part) => part.Combine(all)) == whole
            && One(values) == whole && whole.Combine(default) == whole && default(DurationSketch).Combine(whole) == whole;
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Quantiles_are_within_their_error_whatever_was_counted(int seed)
    {
        var random = new Random(seed);
        long[] values = [.. Awkward(random, 1 + random.Next(300))];
        AssertWithinError(Sketch(values), values);
    }

    [TestCase(0)]
    [TestCase(499)]
    [TestCase(10_300)]
    [TestCase(Hour)]
    [TestCase(Hour + 1)]
    [TestCase(TenYears)]
    public void Equal_durations_are_read_exactly(long milliseconds)
    {
        var sketch = Sketch([.. Enumerable.Repeat(milliseconds, 1_000)]);
        Assert.That((sketch.Quantile(0.37), sketch.QuantileError(0.37), sketch.Longest), Is.EqualTo(((double?)milliseconds / 1_000.0, (double?)0.0, (TimeSpan?)TimeSpan.FromMilliseconds(milliseconds))));
    }

    [Test]
    public void Whole_seconds_up_to_an_hour_give_the_exact_quantile_of_type_7()
    {
        var random = new Random(11);
        double[] seconds = [.. Enumerable.Range(0, 5_000).Select(_ => (double)random.Next(3_601)).Order()];
        var sketch = Sketch([.. seconds.Select(second => (long)(1_000 * second))]);
        for (var percent = 0; percent <= 100; percent++)
        {
            Assert.That(sketch.Quantile(percent / 100.0), Is.EqualTo(Quantile.Type7(seconds, percent / 100.0)).Within(1e-9));
        }
    }

    [Test]
    public void The_error_is_half_a_second_up_to_an_hour_and_half_a_percent_beyond() => Assert.Multiple(() =>
    {
        var seconds = Sketch([0, 12_345, 3_000_000]);
        Assert.That((seconds.Quantile(0.5), seconds.QuantileError(0.5)), Is.EqualTo(((double?)12, (double?)0.5)));
        var long1 = Sketch([0, 86_400_000, TenYears]);
        Assert.That(long1.Quantile(0.5), Is.EqualTo(86256.63069809404).Within(1e-6), "the bucket middle of the reference");
        Assert.That(long1.QuantileError(0.5), Is.GreaterThan(86_400 - 86_256.64).And.LessThan(0.0051 * 86_400));
        Assert.That((seconds.QuantileError(0), seconds.QuantileError(1)), Is.EqualTo(((double?)0, (double?)0)));
    });

    [Test]
    public void Bins_follow_one_another_without_gap_and_ascend()
    {
        for (var bin = 1; bin < DurationBins.Count - 1; bin++)
        {
            var (before, here) = (DurationBins.Span(bin - 1), DurationBins.Span(bin));
            Assert.That(here.Low, Is.EqualTo(before.High + 1));
            Assert.That(here.Middle, Is.GreaterThan(before.Middle).And.InRange(here.Low, here.High));
            Assert.That((DurationBins.Of((long)here.Low), DurationBins.Of((long)here.High)), Is.EqualTo((bin, bin)));
        }

        Assert.That(DurationBins.Of((long)TimeSpan.MaxValue.TotalMilliseconds), Is.EqualTo(DurationBins.Count - 1));
        Assert.That(DurationBins.Count, Is.EqualTo(5_538), "as DurationSketch says of its memory");
    }

    [Test]
    public void Combining_changes_neither_side()
    {
        var (left, right) = (Sketch([1_000, 2_000]), Sketch([2_000, 7_200_000]));
        _ = left.Combine(right);
        Assert.That((left, right), Is.EqualTo((Sketch([1_000, 2_000]), Sketch([2_000, 7_200_000]))));
        Assert.That(left, Is.Not.EqualTo(right));
        Assert.That(left, Is.Not.EqualTo(Sketch([1_000, 2_001])), "same bins, but the longest differs");
    }

    [Test]
    public void Nothing_counted_has_no_quantile() => Assert.Multiple(() =>
    {
        Assert.That((default(DurationSketch).Quantile(0.5), default(DurationSketch).Shortest, default(DurationSketch).Count), Is.EqualTo(((double?)null, (TimeSpan?)null, 0L)));
        Assert.That(default(DurationSketch).ToString(), Is.EqualTo("n = 0"));
        Assert.That(Sketch([4_000, 6_200, 9_000]).ToString(), Is.EqualTo("n = 3, 4 s .. 6 s .. 9 s"));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(DurationSketch).Quantile(1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DurationSketch(TimeSpan.FromTicks(-1)).ToString());
    });

    [Test]
    public void Counts_beyond_48_bits_are_an_error_and_not_a_number()
    {
        var many = new DurationSketch([DurationCounts.Packed(3, (1L << 48) - 1)], (1L << 48) - 1, 3_000, 3_000);
        Assert.Throws<OverflowException>(() => many.Combine(new(TimeSpan.FromSeconds(3))));
        Assert.That(many.Combine(new(TimeSpan.FromSeconds(4))).Count, Is.EqualTo(1L << 48));
    }

    /// <summary>400,000 durations after the first 20,000: no allocation but for bins not seen before.</summary>
    [Test]
    public void Adding_to_bins_seen_before_allocates_nothing()
    {
        var random = new Random(5);
        long[] values = [.. Enumerable.Range(0, 20_000).Select(_ => (long)(-180_000 * Math.Log(1 - random.NextDouble())))];
        var groups = new DurationCounts[100];
        Fill();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 20; round++)
        {
            Fill();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Fill()
        {
            for (var i = 0; i < values.Length; i++)
            {
                groups[i % groups.Length].Add(values[i]);
            }
        }
    }

    /// <summary>How one duration is read, in milliseconds, and the error it is read with where shorter and longer ones are counted too.</summary>
    private static (double Read, double Error) Reading(long milliseconds)
    {
        var sketch = Sketch([0, milliseconds, 2 * TenYears]);
        return (1_000 * sketch.Quantile(0.5)!.Value, 1_000 * sketch.QuantileError(0.5)!.Value);
    }

    private static void AssertWithinError(DurationSketch sketch, long[] values)
    {
        double[] sorted = [.. values.Order().Select(value => value / 1_000.0)];
        for (var percent = 0.0; percent <= 100; percent += 2.5)
        {
            var exact = Quantile.Type7(sorted, percent / 100);
            var (read, error) = (sketch.Quantile(percent / 100)!.Value, sketch.QuantileError(percent / 100)!.Value);
            var rounding = 1e-12 * exact + 1e-9;
            Assert.That(Math.Abs(read - exact), Is.LessThanOrEqualTo(error + rounding), $"{percent} of {values.Length}");
            Assert.That(error, Is.LessThanOrEqualTo((exact <= 3_600 ? 0.5 : 0) + Math.Max(0.5, 0.00506 * exact) + rounding), $"error at {percent} of {values.Length}");
        }
    }

    /// <summary>Zeros, ties, halves of a second, the ends of bins, the hour, a long tail to ten years.</summary>
    private static IEnumerable<long> Awkward(Random random, int count)
    {
        var tie = random.NextInt64(TenYears + 1);
        for (var i = 0; i < count; i++)
        {
            yield return random.Next(8) switch
            {
                0 => 0,
                1 => tie,
                2 => 500 * random.NextInt64(7_300),
                3 => Hour - 2 + random.Next(5),
                4 => (long)Math.Exp(random.NextDouble() * Math.Log(TenYears)),
                5 => (long)DurationBins.Span(random.Next(DurationBins.Count - 1)).High is var high && high <= TenYears ? high + random.Next(2) : TenYears,
                _ => random.NextInt64(1_500_000),
            };
        }
    }

    /// <summary>Gathered in place.</summary>
    private static DurationSketch Sketch(IEnumerable<long> milliseconds)
    {
        var counts = default(DurationCounts);
        foreach (var value in milliseconds)
        {
            counts.Add(value);
        }

        return counts.ToSketch();
    }

    /// <summary>Combined from the sketches of single durations.</summary>
    private static DurationSketch One(IEnumerable<long> milliseconds) => milliseconds.Aggregate(
        default(DurationSketch), (all, value) => all.Combine(new(TimeSpan.FromMilliseconds(value))));
}
