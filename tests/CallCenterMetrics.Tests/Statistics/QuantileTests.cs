using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Statistics;

[TestFixture]
public sealed class QuantileTests
{
    private static IEnumerable<ReferenceCase> Types => ReferenceCase.Read(typeof(QuantileTests), "quantiles_exact.jsonl", "quantile_types");

    private static IEnumerable<ReferenceCase> Robust => ReferenceCase.Read(typeof(QuantileTests), "quantiles_exact.jsonl", "robust_scale");

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

    /// <summary>Median, interquartile range of type 7 and median absolute deviation x 1.4826, all made of quantiles.</summary>
    [TestCaseSource(nameof(Robust))]
    public void Scales_made_of_quantiles_give_the_reference_values(ReferenceCase known)
    {
        double[] sorted = [.. known.Input("x").Order()];
        var median = Quantile.Type7(sorted, 0.5);
        double[] deviations = [.. sorted.Select(x => Math.Abs(x - median)).Order()];
        known.Agrees("median", median, known.Expected.GetProperty("median").GetDouble());
        known.Agrees("mad", 1.4826 * Quantile.Type7(deviations, 0.5), known.Expected.GetProperty("mad").GetDouble());
        known.Agrees("iqr7", Quantile.Type7(sorted, 0.75) - Quantile.Type7(sorted, 0.25), known.Expected.GetProperty("iqr7").GetDouble());
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
