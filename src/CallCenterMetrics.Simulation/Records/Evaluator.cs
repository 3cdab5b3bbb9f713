namespace CallCenterMetrics.Simulation.Records;

/// <summary>A quality analyst: how much higher than right they score on average, and the standard deviation around that.</summary>
internal sealed record Evaluator(string Id, double Leniency, double Noise)
{
    private static readonly (double Leniency, double Noise)[] _first = [(4, 2.5), (-4.5, 3), (0, 5)];

    public static IReadOnlyList<Evaluator> Draw(SyntheticOptions options)
    {
        var chance = new Chance(options.Seed, "evaluators");
        return
        [
            .. Enumerable.Range(0, (int)Math.Max(3, Math.Round(3 * options.Size)))
                .Select(i => i < 3 ? _first[i] : (chance.Normal(0, 3), 2.5 + 2 * chance.Share()))
                .Select((traits, i) => new Evaluator($"e{i + 1}", traits.Item1, traits.Item2)),
        ];
    }
}
