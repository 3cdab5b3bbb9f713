using CallCenterMetrics.Aggregation;
using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Kpis;

/// <summary>
/// Rows (or their time, or money) that are in the numerator or the denominator of one definition and not of another. Those added less those that are not come to the
/// difference of the numerators, and of the denominators.
/// </summary>
public sealed record DefinitionDifference
{
    private static readonly (AdditiveMeasure All, AdditiveMeasure Known)[] WithKnownWait =
        [(Answered, AnsweredWaitKnown), (Abandoned, AbandonedWaitKnown), (FlowedOut, FlowedOutWaitKnown), (CallbackQueued, CallbackQueuedWaitKnown)];

    private static readonly AdditiveMeasure[] Outcomes = [Answered, Abandoned, FlowedOut, CallbackQueued, Open];

    private DefinitionDifference(bool isInNumerator, bool isAdded, string rows, double amount, MeasureUnit unit) =>
        (IsInNumerator, IsAdded, Rows, Amount, Unit) = (isInNumerator, isAdded, rows, amount, unit);

    /// <summary>Whether they are in the numerator, not in the denominator.</summary>
    public bool IsInNumerator { get; }

    /// <summary>Whether this definition counts them and the other does not, not the other way round.</summary>
    public bool IsAdded { get; }

    /// <summary>What they are, such as <c>abandoned short</c>.</summary>
    public string Rows { get; }

    /// <summary>How much there is of them: rows, seconds or money; 0 where they make no difference in these totals.</summary>
    public double Amount { get; }

    /// <summary>The unit of the amount.</summary>
    public MeasureUnit Unit { get; }

    /// <summary>Sign, amount and rows, such as <c>- 12 abandoned short</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{(IsAdded ? "+" : "-")} {Amount:#,##0.##}{(Unit == MeasureUnit.Seconds ? " s" : "")} {Rows}");

    /// <summary>What a definition has more or less than another, numerators first; nothing where one is no quotient of two amounts.</summary>
    internal static IReadOnlyList<DefinitionDifference> Between(Kpi first, Kpi other, Totals totals, int group) =>
    [
        .. Between(first.Calculation.Numerator, other.Calculation.Numerator, true, totals, group),
        .. Between(first.Calculation.Denominator, other.Calculation.Denominator, false, totals, group),
    ];

    private static IEnumerable<DefinitionDifference> Between(Amount? first, Amount? other, bool isInNumerator, Totals totals, int group)
    {
        if (first is null || other is null)
        {
            return [];
        }

        var terms = other.Terms.Concat(first.Terms.Select(term => (term.Measure, Factor: -term.Factor))).GroupBy(term => term.Measure.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.First().Measure, same => same.Sum(term => term.Factor));
        var rests = new List<(string Rows, Amount Amount, int Factor)>();     // what is left of some rows without a part of them
        if (terms.TryGetValue(Offered, out var offered) && offered != 0 && Outcomes.All(totals.Measures.Contains))
        {
            terms.Remove(Offered);
            rests.Add(("offered of other outcomes", Outcomes.Aggregate(Aggregation.Amount.Of(Offered), (rest, outcome) => rest - outcome), offered));
            Array.ForEach(Outcomes, outcome => terms[outcome] = terms.GetValueOrDefault(outcome) + offered);
        }

        foreach (var (all, known) in WithKnownWait)
        {
            var (whole, part) = (terms.GetValueOrDefault(all), terms.GetValueOrDefault(known));
            if (whole * part < 0)
            {
                var both = Math.Sign(whole) * Math.Min(Math.Abs(whole), Math.Abs(part));
                rests.Add(($"{Words(all)} of unknown wait", all - known, both));
                (terms[all], terms[known]) = (whole - both, part + both);
            }
        }

        return terms.Where(term => term.Value != 0).Select(term => Of(Words(term.Key), term.Key, term.Value))
            .Concat(rests.Select(rest => Of(rest.Rows, rest.Amount, rest.Factor)).Where(rest => rest.Amount != 0));

        DefinitionDifference Of(string rows, Amount amount, int factor) =>
            new(isInNumerator, factor > 0, rows, Math.Abs(factor) * amount.Of(totals, group) / amount.UnitsPerResult, amount.Unit);
    }

    private static string Words(AdditiveMeasure measure) => (measure.Id.EndsWith("_wait_known", StringComparison.Ordinal) ? $"{measure.Id[..^"_wait_known".Length]} of known wait" : measure.Id).Replace('_', ' ');
}
