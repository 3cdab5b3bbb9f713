using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Scoring;

/// <summary>From KPI values to the score of a balance.</summary>
public static class Scorer
{
    private const double LeastCoverage = 0.5;
    private const double Rounding = 1e-12;      // exactly half is enough, also where the sum of weights is rounded up

    /// <summary>
    /// The score of a balance. An indicator without a value or goalposts is left out and its weight shared among the others of its side; a side of which under half
    /// of the weight is left makes the balance not available.
    /// </summary>
    /// <param name="definition">The balance.</param>
    /// <param name="valueOf">The value of a KPI; null where it was not computed.</param>
    /// <param name="goalposts">The goalposts.</param>
    /// <param name="only">Score these KPIs only, so that groups are compared on what they have in common; all where null.</param>
    /// <exception cref="ArgumentException">A KPI is on both sides.</exception>
    public static BalanceScore Score(
        this BalanceDefinition definition, Func<string, KpiValue?> valueOf, GoalpostSet goalposts, IReadOnlySet<string>? only = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(valueOf);
        ArgumentNullException.ThrowIfNull(goalposts);
        if (definition.First.Indicators.Select(indicator => indicator.KpiId).Intersect(definition.Second.Indicators.Select(indicator => indicator.KpiId)).FirstOrDefault() is { } twice)
        {
            throw new ArgumentException($"The balance {definition.Id} names '{twice}' on both sides; a KPI can pull one way only.", nameof(definition));
        }

        var weight = definition.First.Weight + definition.Second.Weight;
        SideScore[] sides = [.. definition.Sides.Select(side => Score(side, side.Weight / weight, valueOf, goalposts, only))];
        var coverage = sides.Sum(side => side.Weight * side.Coverage);
        if (Array.FindAll(sides, side => !side.IsAvailable) is { Length: > 0 } missing)
        {
            return new()
            {
                Definition = definition, Sides = sides, Coverage = coverage,
                Reason = string.Join(" ", missing.Select(side => FormattableString.Invariant(
                    $"{side.Name.English} has {Math.Floor(100 * side.Coverage + 100 * Rounding):0} % of its indicators; it needs {100 * LeastCoverage:0} %. Missing: {string.Join("; ", side.Indicators.Where(indicator => indicator.Missing is not null).Select(indicator => $"{indicator.KpiId} ({indicator.Missing})"))}."))),
            };
        }

        var (scores, weights) = Arrays(sides);
        var level = Compensation.Full.Combine(scores, weights);
        return new()
        {
            Definition = definition, Sides = sides, Coverage = coverage,
            Score = Math.Min(level, definition.Compensation.Combine(scores, weights)), Level = level,     // above the level by rounding only
        };
    }

    /// <summary>
    /// The same balances scored on the indicators that all of them have: a group that leaves out a bad one stands as if it had it, beside others that are no longer
    /// measured by it either. Look at the coverage too.
    /// </summary>
    /// <param name="scores">Scores of one definition, of several groups or periods.</param>
    /// <returns>The scores in the same order, and the KPIs they are compared on.</returns>
    /// <exception cref="ArgumentException">There are none, or their definitions differ.</exception>
    public static (IReadOnlyList<BalanceScore> Scores, IReadOnlyList<string> ComparedOn) OnCommonIndicators(IReadOnlyList<BalanceScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Select(score => score.Definition).Distinct().Count() != 1)
        {
            throw new ArgumentException("Only scores of one and the same definition can be compared; score all groups with the same one.", nameof(scores));
        }

        var common = scores.Select(Present).Aggregate((left, right) => [.. left.Intersect(right)]).ToHashSet(StringComparer.Ordinal);
        return (
            [.. scores.Select(score => score.Definition.Score(id => score.Indicator(id).Value, Posts(score), common))],
            [.. scores[0].Sides.SelectMany(side => side.Indicators).Select(indicator => indicator.KpiId).Where(common.Contains)]);
    }

    internal static IReadOnlyList<Improvement> Improvements(BalanceScore balance)
    {
        if (balance.Score is not { } now)
        {
            return [];
        }

        const double Step = 0.1;    // of the goalpost range
        var (scores, weights) = Arrays(balance.Sides);
        var improvements = new List<(Improvement Step, double Lost)>();
        for (var side = 0; side < balance.Sides.Count; side++)
        {
            foreach (var indicator in balance.Sides[side].Indicators)
            {
                if (indicator is { Score: { } score and < 100, Value.Value: { } value, Goalposts: { } posts })
                {
                    var moved = posts.Towards(value, Step);
                    double[] raised = [.. scores];
                    raised[side] += indicator.Weight * (posts.Score(moved) - score);
                    var gain = balance.Definition.Compensation.Combine(raised, weights) - now;
                    improvements.Add((new(indicator.KpiId, balance.Sides[side].Id, value, moved, Math.Max(0, gain)), balance.Sides[side].Weight * indicator.Weight * (100 - score)));
                }
            }
        }

        return [.. improvements.OrderByDescending(pair => Math.Round(pair.Step.Gain, 9)).ThenByDescending(pair => Math.Round(pair.Lost, 9))
            .ThenBy(pair => pair.Step.KpiId, StringComparer.Ordinal).Select(pair => pair.Step)];
    }

    private static SideScore Score(SideDefinition side, double share, Func<string, KpiValue?> valueOf, GoalpostSet goalposts, IReadOnlySet<string>? only)
    {
        IndicatorScore[] indicators = [.. side.Indicators.Select(indicator => Score(indicator.KpiId, valueOf, goalposts, only))];
        var weights = side.Indicators.Zip(indicators, (definition, indicator) => indicator.Score is null ? 0 : definition.Weight).ToArray();
        var (present, all) = (weights.Sum(), side.Indicators.Sum(indicator => indicator.Weight));
        var isAvailable = present >= LeastCoverage * all * (1 - Rounding);
        for (var i = 0; i < indicators.Length; i++)
        {
            var weight = present == 0 ? 0 : weights[i] / present;
            indicators[i] = indicators[i] with { Weight = weight, Contribution = share * weight * (indicators[i].Score ?? 0) };
        }

        return new()
        {
            Id = side.Id, Name = side.Name, Weight = share, Coverage = present / all, Indicators = indicators,
            Score = isAvailable ? Math.Min(100, indicators.Sum(indicator => indicator.Weight * (indicator.Score ?? 0))) : null,
        };
    }

    private static IndicatorScore Score(string kpiId, Func<string, KpiValue?> valueOf, GoalpostSet goalposts, IReadOnlySet<string>? only)
    {
        var (value, posts) = (valueOf(kpiId), goalposts[kpiId]);
        var missing = value is null ? "not computed yet"
            : value.Reason is { } reason ? reason
            : posts is null ? "no target or reference to measure it against"
            : only?.Contains(kpiId) == false ? "not common to all that are compared"
            : null;
        return new()
        {
            KpiId = kpiId, Value = value, Goalposts = posts, Missing = missing,
            Score = missing is null ? posts!.Score(value!.Value!.Value) : null,
        };
    }

    private static IEnumerable<string> Present(BalanceScore score) =>
        score.Sides.SelectMany(side => side.Indicators).Where(indicator => indicator.Score is not null).Select(indicator => indicator.KpiId);

    private static GoalpostSet Posts(BalanceScore score) => score.Sides.SelectMany(side => side.Indicators)
        .Aggregate(GoalpostSet.Empty, (set, indicator) => indicator.Goalposts is { } posts ? set.With(indicator.KpiId, posts) : set);

    private static (double[] Scores, double[] Weights) Arrays(IReadOnlyList<SideScore> sides) =>
        ([.. sides.Select(side => side.Score!.Value)], [.. sides.Select(side => side.Weight)]);
}
