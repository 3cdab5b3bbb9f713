using CallCenterMetrics.Facts;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Balances;

/// <summary>From the facts of a center to balance scores.</summary>
public static class CenterScoring
{
    /// <summary>
    /// The score of a balance over all facts of a center. Goalposts are those of the center's targets, else the stated ones, else a reference's; a target that cannot serve is named in the warnings. An indicator
    /// whose facts are missing is left out and named; nothing that is missing throws or counts as 0.
    /// </summary>
    /// <param name="definition">The balance.</param>
    /// <param name="center">The facts.</param>
    /// <param name="options">How to score; the defaults where null.</param>
    public static BalanceScore Score(this BalanceDefinition definition, ContactCenter center, BalanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Score([definition], center, options)[0];
    }

    /// <summary>The scores of several balances over all facts of a center, in their order; facts are gone through once.</summary>
    /// <param name="definitions">The balances.</param>
    /// <param name="center">The facts.</param>
    /// <param name="options">How to score; the defaults where null.</param>
    public static IReadOnlyList<BalanceScore> Score(this IReadOnlyList<BalanceDefinition> definitions, ContactCenter center, BalanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(center);
        var kpis = new CenterKpis(center, definitions.SelectMany(Ids), options ?? BalanceOptions.Default);
        return [.. definitions.Select(definition => definition.Score(id => kpis[id], kpis.Goalposts) with { Warnings = [.. kpis.Warnings(Ids(definition))] })];

        static IEnumerable<string> Ids(BalanceDefinition definition) => definition.Sides.SelectMany(side => side.Indicators).Select(indicator => indicator.KpiId);
    }
}
