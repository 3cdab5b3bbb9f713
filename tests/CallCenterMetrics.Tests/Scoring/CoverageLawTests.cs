using CallCenterMetrics.Scoring;
using FsCheck;

namespace CallCenterMetrics.Tests.Scoring;

/// <summary>What is missing: the rule of half, and comparisons on common indicators.</summary>
[TestFixture]
public sealed class CoverageLawTests
{
    [TestCase(true, 1.0, 1.0)]
    [TestCase(true, 0.3, 0.1, 0.2)]     // 0.1 + 0.2 + 0.3 is more than twice 0.3 in floating point
    [TestCase(true, 0.3, 0.2, 0.1)]
    [TestCase(true, 0.7, 0.1, 0.6)]
    [TestCase(false, 1.0, 1.0001)]
    [TestCase(false, 0.3, 0.1, 0.2, 0.0001)]
    [TestCase(true, 1.0001, 1.0)]
    public void A_side_counts_from_half_of_its_weight(bool available, double present, params double[] missing)
    {
        var balance = Balance(present, missing).Score();
        Assert.That(balance.IsAvailable, Is.EqualTo(available));
        Assert.That(balance.Coverage, Is.EqualTo((1 + present / (present + missing.Sum())) / 2).Within(1e-9));
        if (!available)
        {
            Assert.That((balance.Score, balance.Level, balance.Imbalance, balance.Behind, balance.Coupling()), Is.EqualTo(((double?)null, (double?)null, (double?)null, (SideScore?)null, (CouplingCoordination?)null)));
            Assert.That(balance.Reason, Does.StartWith("First has ").And.Contain("missing_0 (not computed yet)"));
            Assert.That(balance.NextBestImprovements(), Is.Empty);
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void Exactly_half_counts_whatever_the_weights_and_their_order(FsCheck.NonEmptyArray<byte> weights, DoNotSize<int> seed)
    {
        var dice = new Random(seed.Item);
        double[] halves = [.. weights.Get.Select(weight => (1 + weight) / 10.0)];
        var indicators = halves.Select((weight, i) => new IndicatorDefinition($"present_{i}", weight))
            .Concat(halves.Select((weight, i) => new IndicatorDefinition($"missing_{i}", weight))).OrderBy(_ => dice.Next()).ToArray();
        Assert.That(Of(indicators).Score().IsAvailable, Is.True, () => string.Join(", ", indicators.Select(indicator => $"{indicator.KpiId} x {indicator.Weight}")));
        Assert.That(Of([.. indicators, new("missing", 0.001)]).Score().IsAvailable, Is.False);
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Hiding_an_indicator_gains_nothing_on_common_indicators(DoNotSize<int> seed, byte pick)
    {
        var made = MadeBalance.Of(seed.Item);
        var ids = made.Present.ToArray();
        if (ids.Length == 0)
        {
            return;
        }

        var worst = ids[pick % ids.Length];
        var open = made.With(worst, made.Posts[worst].Worst);
        var (scores, comparedOn) = Scorer.OnCommonIndicators([open.Score(), open.With(worst, null).Score()]);
        Assert.That(scores[1].Score, Is.EqualTo(scores[0].Score), () => $"{worst} is hidden in {made}");
        Assert.That(comparedOn, Does.Not.Contain(worst).And.EquivalentTo(ids.Where(id => id != worst)));
        Assert.That(scores[0].Indicator(worst).Missing, Is.EqualTo("not common to all that are compared"));
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void Next_best_gains_are_what_scoring_again_gives(DoNotSize<int> seed)
    {
        var made = MadeBalance.Of(seed.Item);
        var balance = made.Score();
        var steps = balance.NextBestImprovements();
        Assert.That(steps.Select(step => Math.Round(step.Gain, 9)), Is.Ordered.Descending);
        Assert.That(steps.Select(step => step.KpiId), Is.EquivalentTo(
            balance.IsAvailable ? balance.Sides.SelectMany(side => side.Indicators).Where(indicator => indicator.Score < 100).Select(indicator => indicator.KpiId) : []));
        foreach (var step in steps)
        {
            Assert.That(step.From, Is.EqualTo(made.Values[step.KpiId]));
            Assert.That(balance.Sides.Single(side => side.Indicators.Any(indicator => indicator.KpiId == step.KpiId)).Id, Is.EqualTo(step.Side));
            var after = made.With(step.KpiId, step.To).Score();
            Assert.That(step.Gain, Is.EqualTo(after.Score - balance.Score).Within(1e-6).And.GreaterThanOrEqualTo(0), () => $"{step} in {made}");
        }
    }

    private static MadeBalance Balance(double present, double[] missing) =>
        Of([new("present_0", present), .. missing.Select((weight, i) => new IndicatorDefinition($"missing_{i}", weight))]);

    /// <summary>Those named present have a value; the other side is complete.</summary>
    private static MadeBalance Of(IndicatorDefinition[] indicators)
    {
        IEnumerable<string> ids = [.. indicators.Select(indicator => indicator.KpiId), "other"];
        return new(
            new("made", new("Made", "虚构"), new("first", new("First", "一"), indicators), SideDefinition.Of("second", "Second", "二", "other")),
            ids.ToDictionary(id => id, id => id.StartsWith("missing", StringComparison.Ordinal) ? (double?)null : 5), ids.ToDictionary(id => id, _ => Goalposts.Between(0, 10)));
    }
}
