using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Tests.Scoring;

/// <summary>Scores against COINr, the R package coupling, and formulas evaluated in R.</summary>
[TestFixture]
public sealed class CompositeReferenceTests
{
    private static readonly (string Name, double Order)[] Means =
        [("arith", 1), ("geo", 0), ("harm", -1), ("p_minus2", -2), ("p_half", 0.5), ("p_minus_half", -0.5), ("min", double.NegativeInfinity)];

    [TestCaseSource(nameof(PowerMeans))]
    public void Power_means(ReferenceCase known)
    {
        foreach (var (name, order) in Means)
        {
            if (known.Expected.TryGetProperty(name, out var expected))
            {
                known.Agrees(name, Compensation.OfOrder(order).Combine(known.Input("u"), known.Input("w")), expected.GetDouble());
            }
        }
    }

    [TestCaseSource(nameof(BalanceScores))]
    public void Level_imbalance_and_slopes(ReferenceCase known)
    {
        double[] scores = [.. known.Input("u").Select(u => 100 * u)];
        var (weights, compensation) = (known.Input("w"), Compensation.OfOrder(known.Inputs.GetProperty("p").GetDouble()));
        var (score, level) = (compensation.Combine(scores, weights), Compensation.Full.Combine(scores, weights));
        known.Agrees("score", score, known.Expected.GetProperty("score").GetDouble());
        known.Agrees("level", level, known.Expected.GetProperty("level").GetDouble());
        Assert.That(level - score, Is.EqualTo(known.Expected.GetProperty("imbalance_loss").GetDouble()).Within(1e-9));
        var slopes = ReferenceCase.Numbers(known.Expected.GetProperty("marginal"));
        for (var i = 0; i < scores.Length; i++)
        {
            known.Agrees($"slope {i}", compensation.Slope(scores, weights, i), slopes[i]);
        }
    }

    [TestCaseSource(nameof(Couplings))]
    public void Coupling_coordination(ReferenceCase known)
    {
        var rows = known.Inputs.GetProperty("u_rows").EnumerateArray().ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            var coupling = CouplingCoordination.Of([.. ReferenceCase.Numbers(rows[i]).Select(u => 100 * u)], known.Input("w"));
            known.Agrees($"C {i}", coupling.C, known.Expected.GetProperty("C")[i].GetDouble());
            if (known.Expected.TryGetProperty("T", out var comprehensive))
            {
                known.Agrees($"T {i}", coupling.T, comprehensive[i].GetDouble());
            }

            known.Agrees($"D {i}", coupling.D, known.Expected.GetProperty("D")[i].GetDouble());
        }
    }

    [TestCaseSource(nameof(MeanMins))]
    public void Mean_min(ReferenceCase known) => known.Agrees(
        "value", MeanMin.Of(known.Input("u"), known.Inputs.GetProperty("alpha").GetDouble(), known.Inputs.GetProperty("beta").GetDouble()),
        known.Expected.GetProperty("value").GetDouble());

    [TestCaseSource(nameof(GoalpostCases))]
    public void Goalposts_down(ReferenceCase known)
    {
        var posts = Goalposts.Between(known.Inputs.GetProperty("floor").GetDouble(), known.Inputs.GetProperty("target").GetDouble());
        foreach (var (x, y) in known.Input("x").Zip(ReferenceCase.Numbers(known.Expected.GetProperty("y"))))
        {
            known.Agrees($"score of {x}", posts.Score(x), y);
        }
    }

    private static IEnumerable<ReferenceCase> PowerMeans() => Cases("power_means");

    private static IEnumerable<ReferenceCase> BalanceScores() => Cases("balance_score");

    private static IEnumerable<ReferenceCase> Couplings() => Cases("ccd");

    private static IEnumerable<ReferenceCase> MeanMins() => Cases("mean_min");

    private static IEnumerable<ReferenceCase> GoalpostCases() => Cases("normalise_goalposts");

    private static IEnumerable<ReferenceCase> Cases(string method) => ReferenceCase.Read(typeof(CompositeReferenceTests), "composite.jsonl", method);
}
