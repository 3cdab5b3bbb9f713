namespace CallCenterMetrics.Aggregation;

/// <summary>
/// A whole-number combination of additive measures of one unit, such as <c>Measures.Answered + Measures.Abandoned</c>. Amounts add because measures do;
/// there is no amount made from a KPI, so an average of averages cannot be written.
/// </summary>
public sealed class Amount
{
    private readonly (AdditiveMeasure Measure, int Factor)[] _terms;

    private Amount((AdditiveMeasure Measure, int Factor)[] terms)
    {
        if (terms.Select(term => term.Measure.Unit).Distinct().Count() > 1)
        {
            throw new ArgumentException(
                $"{string.Join(", ", terms.Select(term => $"{term.Measure.Id} ({term.Measure.Unit})"))} differ in unit; add measures of one unit only.", nameof(terms));
        }

        _terms = terms;
    }

    /// <summary>The unit of the measures.</summary>
    public MeasureUnit Unit => _terms[0].Measure.Unit;

    /// <summary>The measures it is made of.</summary>
    public IEnumerable<AdditiveMeasure> Measures => _terms.Select(term => term.Measure);

    internal IReadOnlyList<(AdditiveMeasure Measure, int Factor)> Terms => _terms;

    internal double UnitsPerResult => _terms[0].Measure.UnitsPerResult;

    /// <summary>The amount of one measure.</summary>
    /// <param name="measure">The measure.</param>
    public static Amount Of(AdditiveMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new([(measure, 1)]);
    }

    /// <summary>The sum of two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other, of the same unit.</param>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static Amount operator +(Amount left, Amount right) => new([.. Checked(left)._terms, .. Checked(right)._terms]);

    /// <summary>The difference of two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other, of the same unit.</param>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static Amount operator -(Amount left, Amount right) => left + -1 * right;

    /// <summary>A whole multiple of an amount.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="amount">The amount.</param>
    public static Amount operator *(int factor, Amount amount) =>
        new(Array.ConvertAll(Checked(amount)._terms, term => (term.Measure, checked(term.Factor * factor))));

    /// <summary>The amount in one group, in the integer unit of its measures.</summary>
    /// <param name="totals">The totals.</param>
    /// <param name="group">0-based position of the group.</param>
    /// <exception cref="KeyNotFoundException">The totals lack one of the measures.</exception>
    internal long Of(Totals totals, int group)
    {
        var amount = 0L;
        foreach (var (measure, factor) in _terms)
        {
            amount = checked(amount + factor * totals.Of(measure, group).Value);
        }

        return amount;
    }

    /// <summary>The formula, such as <c>answered + abandoned - abandoned_short</c>.</summary>
    public override string ToString() => string.Concat(_terms.Select((term, i) =>
        (term.Factor < 0 ? i == 0 ? "-" : " - " : i == 0 ? "" : " + ") + (Math.Abs(term.Factor) == 1 ? "" : Math.Abs(term.Factor) + " ") + term.Measure.Id));

    private static Amount Checked(Amount amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        return amount;
    }
}
