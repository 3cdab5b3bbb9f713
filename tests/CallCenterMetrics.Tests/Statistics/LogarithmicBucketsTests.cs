using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Statistics;

/// <summary>Against DataDog's own DDSketch; its values are whole milliseconds.</summary>
[TestFixture]
public sealed class LogarithmicBucketsTests
{
    private const double Share = 0.005;
    private static readonly LogarithmicBuckets AllOfTime = new(Share, long.MaxValue);

    private static IEnumerable<ReferenceCase> Mappings => ReferenceCase.Read(typeof(QuantileTests), "quantiles_sketch.jsonl", "ddsketch_mapping");

    private static IEnumerable<ReferenceCase> Quantiles => ReferenceCase.Read(typeof(QuantileTests), "quantiles_sketch.jsonl", "ddsketch_quantiles");

    [TestCaseSource(nameof(Mappings))]
    public void Keys_and_middles_are_those_of_the_reference(ReferenceCase known)
    {
        var buckets = Of(known);
        var keys = known.Input("values").Select(value => buckets.Key(Milliseconds(value))).ToArray();
        Assert.That(keys, Is.EqualTo(ReferenceCase.Numbers(known.Expected.GetProperty("keys"))));
        known.Agrees("gamma", buckets.Gamma, known.Expected.GetProperty("gamma").GetDouble());
        foreach (var (key, expected) in keys.Zip(ReferenceCase.Numbers(known.Expected.GetProperty("representatives"))))
        {
            known.Agrees($"middle of {key}", buckets.Middle(key) / 1_000, expected);
        }
    }

    [TestCaseSource(nameof(Quantiles))]
    public void Counts_by_key_give_the_reference_quantiles(ReferenceCase known)
    {
        var buckets = Of(known);
        var values = known.Input("values").Select(Milliseconds).ToArray();
        double[] middles = [.. values.Order().Select(value => value == 0 ? 0 : buckets.Middle(buckets.Key(value)) / 1_000)];
        var expected = ReferenceCase.Numbers(known.Expected.GetProperty("quantiles"));
        foreach (var (probability, quantile) in known.Input("q").Zip(expected))
        {
            known.Agrees($"quantile {probability}", middles[(int)(probability * (values.Length - 1))], quantile);
        }

        Assert.That(middles.Count(middle => middle == 0), Is.EqualTo(known.Expected.GetProperty("zero_count").GetDouble()));
        Assert.That(middles.Where(middle => middle > 0).Distinct().Count(), Is.EqualTo(known.Expected.GetProperty("buckets").GetInt32()));
    }

    [FsCheck.NUnit.Property(MaxTest = 2_000)]
    public bool A_duration_is_in_its_bucket_and_near_its_middle(int seed)
    {
        var milliseconds = Math.Max(1, new Random(seed).NextInt64() >> new Random(~seed).Next(63));
        var key = AllOfTime.Key(milliseconds);
        return milliseconds <= AllOfTime.UpTo(key) && milliseconds > AllOfTime.UpTo(key - 1)
            && Math.Abs(AllOfTime.Middle(key) - milliseconds) <= Share * milliseconds * (1 + 1e-12);
    }

    [Test]
    public void Edges_are_in_the_bucket_below()
    {
        var buckets = new LogarithmicBuckets(0.005, 400_000_000_000);
        for (var key = 0; key < buckets.Last; key++)
        {
            Assert.That((buckets.Key(buckets.UpTo(key)), buckets.Key(buckets.UpTo(key) + 1)), Is.EqualTo((key, key + 1)));
        }
    }

    private static LogarithmicBuckets Of(ReferenceCase known) => new(known.Inputs.GetProperty("alpha").GetDouble(), 100_000_000);

    private static long Milliseconds(double seconds) => (long)Math.Round(1_000 * seconds);
}
