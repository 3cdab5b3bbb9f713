using System.Text.Json;
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

    [TestCaseSource(nameof(MissingCases))]
    public void A_missing_score_leaves_its_weight_to_the_others(ReferenceCase known)
    {
        var present = known.Inputs.GetProperty("u").EnumerateArray().Zip(known.Input("w")).Where(pair => pair.First.ValueKind == JsonValueKind.Number).ToArray();
        foreach (var (name, order) in Means.Where(mean => known.Expected.TryGetProperty(mean.Name, out _)))
        {
            var score = Compensation.OfOrder(order).Combine([.. present.Select(pair => pair.First.GetDouble())], [.. present.Select(pair => pair.Second)]);
            known.Agrees(name, score, known.Expected.GetProperty(name).GetDouble());
        }
    }

    [TestCaseSource(nameof(MazziottaPareto))]
    public void Low_is_the_mazziotta_pareto_index_of_two_sides(ReferenceCase known) =>
        known.Agrees("mpi", Compensation.Low.Combine(known.Input("z"), [1, 1]), known.Expected.GetProperty("mpi").GetDouble());

    [TestCaseSource(nameof(GoalpostCases))]
    public void Goalpost_scores(ReferenceCase known)
    {
        double Of(string name) => known.Inputs.GetProperty(name).GetDouble();
        var x = known.Input("x");
        var (posts, scale) = known.Method switch
        {
            "normalise_goalposts" => (Goalposts.Between(Of("floor"), Of("target")), 1),
            "normalise_minmax" => (Goalposts.Between(x.Min(), x.Max()), 1),
            "normalise_dist2target" => (Goalposts.Between(Of("direction") > 0 ? x.Min() : x.Max(), Of("target")), 100),
            "desirability_max" => (Goalposts.Between(Of("low"), Of("high")), 100),
            "desirability_min" => (Goalposts.Between(Of("high"), Of("low")), 100),
            _ => (Goalposts.Band(Of("low"), Of("target"), Of("target"), Of("high")), 100),
        };
        var expected = ReferenceCase.Numbers(known.Expected.GetProperty(known.Expected.TryGetProperty("y", out _) ? "y" : "d"));
        foreach (var (value, score) in x.Zip(expected))
        {
            known.Agrees($"score of {value}", posts.Score(value), scale * score);
        }
    }

    private static IEnumerable<ReferenceCase> PowerMeans() => Cases("power_means");

    private static IEnumerable<ReferenceCase> BalanceScores() => Cases("balance_score");

    private static IEnumerable<ReferenceCase> Couplings() => Cases("ccd");

    private static IEnumerable<ReferenceCase> MeanMins() => Cases("mean_min");

    private static IEnumerable<ReferenceCase> MissingCases() => Cases("power_means_missing");

    private static IEnumerable<ReferenceCase> MazziottaPareto() => Cases("mpi");

    private static IEnumerable<ReferenceCase> GoalpostCases() =>
        new[] { "normalise_goalposts", "normalise_minmax", "normalise_dist2target", "desirability_max", "desirability_min", "desirability_target" }.SelectMany(Cases);

    private static IEnumerable<ReferenceCase> Cases(string method) => ReferenceCase.Read(typeof(CompositeReferenceTests), "composite.jsonl", method);
}
