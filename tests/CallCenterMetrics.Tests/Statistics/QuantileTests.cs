using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Statistics;

[TestFixture]
public sealed class QuantileTests
{
    private static IEnumerable<ReferenceCase> Types => ReferenceCase.Read(typeof(QuantileTests), "quantiles_exact.jsonl", "quantile_types");

    private static IEnumerable<ReferenceCase> Sketched => ReferenceCase.Read(typeof(QuantileTests), "quantiles_sketch.jsonl", "ddsketch_quantiles");

    /// <summary>Against R 4.2.2, stats::quantile.</summary>
    [Test]
    public void Every_type_gives_the_reference_values([ValueSource(nameof(Types))] ReferenceCase known, [Values] QuantileType type)
    {
        double[] sorted = [.. known.Input("x").Order()];
        var (probabilities, expected) = (known.Input("p"), ReferenceCase.Numbers(known.Expected.GetProperty($"type{(int)type}")));
        for (var i = 0; i < probabilities.Length; i++)
        {
            known.Agrees($"{type} at {probabilities[i]}", Quantile.Of(sorted, probabilities[i], type), expected[i]);
        }
    }

    /// <summary>The quantile at the probability of a rank is the value of that rank: the exact quantiles that the sketches are compared with.</summary>
    [TestCaseSource(nameof(Sketched))]
    public void At_the_probability_of_a_rank_stands_its_value(ReferenceCase known)
    {
        double[] sorted = [.. known.Input("values").Order()];
        foreach (var (probability, exact) in known.Input("q").Zip(ReferenceCase.Numbers(known.Expected.GetProperty("exact_lower_rank"))))
        {
            known.Agrees($"{probability}", Quantile.Type7(sorted, Math.Floor(probability * (sorted.Length - 1)) / (sorted.Length - 1)), exact);
        }
    }

    [FsCheck.NUnit.Property]
    public bool Every_type_stays_within_the_values_and_rises_with_the_probability(int[] numbers, byte first, byte second)
    {
        double[] sorted = [.. numbers.Append(0).Select(number => (double)number).Order()];
        var (low, high) = (Math.Min(first, second) / 255.0, Math.Max(first, second) / 255.0);
        return Enum.GetValues<QuantileType>().All(type =>
            Quantile.Of(sorted, low, type) is var below && Quantile.Of(sorted, high, type) is var above
            && below <= above + 1e-6 && below >= sorted[0] && above <= sorted[^1]);
    }

    [FsCheck.NUnit.Property]
    public bool Types_1_and_3_are_values_that_occur(int[] numbers, byte probability)
    {
        double[] sorted = [.. numbers.Append(7).Select(number => (double)number).Order()];
        return sorted.Contains(Quantile.Of(sorted, probability / 255.0, QuantileType.InvertedDistribution))
            && sorted.Contains(Quantile.Of(sorted, probability / 255.0, QuantileType.ClosestObservation));
    }

    [TestCase(-0.01)]
    [TestCase(1.01)]
    [TestCase(double.NaN)]
    public void A_probability_that_is_none_is_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1, 2], probability, QuantileType.Hazen));

    [Test]
    public void Nothing_has_no_quantile_and_there_is_no_tenth_type() => Assert.Multiple(() =>
    {
        Assert.That(() => Quantile.Type7([], 0.5), Throws.ArgumentException.With.Message.Contains("at least one value"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1], 0.5, (QuantileType)10));
    });
}
