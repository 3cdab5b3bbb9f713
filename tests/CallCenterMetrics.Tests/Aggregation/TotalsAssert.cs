using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Aggregation;

/// <summary>Compares totals with the plain LINQ version, measure by measure and group by group.</summary>
internal static class TotalsAssert
{
    private const int MostShown = 12;

    /// <summary>Whether the totals by some dimensions are those of LINQ over the same rows.</summary>
    public static void AgreeWithLinq(Totals totals, IEnumerable<Interaction> rows, params Func<Interaction, string?>[] keys)
    {
        var expected = LinqTotals.ByGroup(rows, row => GroupKey(keys.Select(key => key(row))), totals.Target);
        Assert.That(totals.Dimensions, Has.Count.EqualTo(keys.Length));
        Assert.That(
            Enumerable.Range(0, totals.Count).Select(group => GroupKey(totals.Key(group))).Order(StringComparer.Ordinal),
            Is.EqualTo(expected.Keys.Order(StringComparer.Ordinal)));
        var differences = new List<string>();
        for (var group = 0; group < totals.Count; group++)
        {
            differences.AddRange(Differences(totals, group, expected[GroupKey(totals.Key(group))]));
        }

        Assert.That(differences.Take(MostShown), Is.Empty, $"{differences.Count} cells differ");
    }

    /// <summary>Whether the only group of totals without dimensions is that of LINQ over the same rows.</summary>
    public static void AgreeWithLinq(Totals totals, Interaction[] rows)
    {
        Assert.That((totals.Count, totals.Dimensions.Count), Is.EqualTo((1, 0)));
        Assert.That(Differences(totals, 0, LinqTotals.Of(rows, totals.Target)).Take(MostShown), Is.Empty);
    }

    public static Int128? Value(Totals totals, Measure measure, int group) => measure switch
    {
        Measure<Tally> tally => totals.Of(tally, group).Value,
        Measure<SumOfSquares> squares => totals.Of(squares, group).Value,
        Measure<Maximum> maximum => totals.Of(maximum, group).Value,
        _ => throw new ArgumentException($"'{measure.Id}' is none of the known statistics.", nameof(measure)),
    };

    private static IEnumerable<string> Differences(Totals totals, int group, IReadOnlyDictionary<string, Int128?> expected) => Measures.All
        .Select(measure => (measure.Id, Found: Value(totals, measure, group), Expected: expected[measure.Id]))
        .Where(cell => cell.Found != cell.Expected)
        .Select(cell => $"{cell.Id} of [{string.Join(", ", totals.Key(group))}]: found {cell.Found}, expected {cell.Expected}");

    private static string GroupKey(IEnumerable<string?> parts) => string.Join('|', parts.Select(part => part is null ? "(none)" : $"'{part}'"));
}
