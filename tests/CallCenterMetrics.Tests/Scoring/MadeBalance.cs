using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Tests.Scoring;

/// <summary>A balance made up from a seed: 1 to 6 indicators a side with any weights, posts or bands, some of them without a value.</summary>
internal sealed record MadeBalance(BalanceDefinition Definition, IReadOnlyDictionary<string, double?> Values, IReadOnlyDictionary<string, Goalposts> Posts)
{
    public static readonly double[] Orders = [1, 0.5, 0.3, 1e-3, 0, -0.5, -1, -2, -7.3, -50, -1000, double.NegativeInfinity];
    private static readonly double[] Weights = [1, 1, 0.1, 0.2, 0.3, 2, 3.7, 40];

    public static MadeBalance Of(int seed, bool mayLack = true)
    {
        var dice = new Random(seed);
        var (values, posts) = (new Dictionary<string, double?>(), new Dictionary<string, Goalposts>());
        var sides = new[] { "first", "second" }.Select(id => Side(id, dice, mayLack, values, posts)).ToArray();
        return new(new("made", new("Made", "虚构"), sides[0], sides[1]) { Compensation = Compensation.OfOrder(Orders[dice.Next(Orders.Length)]) }, values, posts);
    }

    public IEnumerable<string> Present => Values.Where(pair => pair.Value is not null).Select(pair => pair.Key);

    public BalanceScore Score(IReadOnlySet<string>? only = null) => Definition.Score(ValueOf, Goals, only);

    public MadeBalance With(string kpiId, double? value) => this with { Values = new Dictionary<string, double?>(Values) { [kpiId] = value } };

    /// <summary>Every value replaced.</summary>
    public MadeBalance WithAll(Func<string, double, double> change) => this with { Values = Values.ToDictionary(pair => pair.Key, pair => pair.Value is { } value ? change(pair.Key, value) : (double?)null) };

    public MadeBalance WithSides(Func<SideDefinition, SideDefinition> change) =>
        this with { Definition = Definition with { First = change(Definition.First), Second = change(Definition.Second) } };

    public override string ToString() =>
        $"{Definition.Compensation}: " + string.Join("; ", Definition.Sides.Select(side => FormattableString.Invariant($"{side.Id} x {side.Weight}: ")
            + string.Join(", ", side.Indicators.Select(indicator => FormattableString.Invariant($"{indicator.KpiId} x {indicator.Weight} = {Values[indicator.KpiId]:R} on {Posts[indicator.KpiId]}")))));

    private GoalpostSet Goals => Posts.Aggregate(GoalpostSet.Empty, (set, pair) => set.With(pair.Key, pair.Value));

    private KpiValue? ValueOf(string id) => Values[id] is { } value ? new(Kpi.Ratio(id, Measures.Offered, Measures.Answered), value, null, null, 100, 0) : null;

    private static SideDefinition Side(string id, Random dice, bool mayLack, Dictionary<string, double?> values, Dictionary<string, Goalposts> posts)
    {
        var indicators = Enumerable.Range(0, dice.Next(1, 7)).Select(i => new IndicatorDefinition($"{id}_{i}", Weights[dice.Next(Weights.Length)])).ToArray();
        foreach (var indicator in indicators)
        {
            var made = MadePosts(dice);
            posts[indicator.KpiId] = made;
            values[indicator.KpiId] = mayLack && dice.Next(6) == 0 ? null : Value(made, dice);
        }

        return new(id, new(id, id), indicators) { Weight = Weights[dice.Next(Weights.Length - 1)] };
    }

    private static Goalposts MadePosts(Random dice)
    {
        var scale = Math.Pow(10, dice.Next(-3, 5));
        double[] rising = [.. Enumerable.Range(0, 4).Select(i => scale * (2 * i + dice.NextDouble() - 3))];
        return dice.Next(4) switch
        {
            0 => Goalposts.Band(rising[0], rising[1], dice.Next(2) == 0 ? rising[1] : rising[2], rising[3]),
            1 => Goalposts.Between(rising[3], rising[0]),
            _ => Goalposts.Between(rising[0], rising[2]),
        };
    }

    /// <summary>A value between the posts, at one of them, or a little outside.</summary>
    private static double Value(Goalposts posts, Random dice)
    {
        var (from, to) = (posts.Worst, posts.IsBand ? posts.OuterHigh : posts.Best);
        return dice.Next(8) switch { 0 => posts.Worst, 1 => posts.Best, _ => from + (to - from) * (1.3 * dice.NextDouble() - 0.15) };
    }
}
