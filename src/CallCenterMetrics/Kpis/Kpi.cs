using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis;

/// <summary>
/// A key performance indicator: a pure function of totals, with a name, a formula in words and a source. KPIs do not add: a KPI is made from measures only,
/// so the average of two KPIs cannot be written; merge or roll up the totals instead. The standard ones are in <see cref="KpiCatalog"/>.
/// </summary>
public sealed record Kpi
{
    internal Kpi(string id, Calculation calculation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        (Id, Calculation) = (id, calculation);
        Name = new(id, id);
        Formula = calculation.Formula;
    }

    /// <summary>Stable name in snake case; a dot names the definition. Give one made with parameters another name where two are used side by side.</summary>
    public string Id { get; init; }

    /// <summary>
    /// The id without the definition, <c>service_level</c> of <c>service_level.of_answered</c>; KPIs that have it in common are definitions of one, or tell one with its
    /// parts (<c>transfer_rate.blind</c>).
    /// </summary>
    public string PlainId => Id.Split('.')[0];

    /// <summary>Name in English and Chinese; the id unless stated.</summary>
    public BilingualText Name { get; init; }

    /// <summary>What it speaks of.</summary>
    public KpiFamily Family { get; init; } = KpiFamily.Own;

    /// <summary>Unit of its value.</summary>
    public KpiUnit Unit { get; init; } = KpiUnit.Ratio;

    /// <summary>Which way is better.</summary>
    public KpiDirection Direction { get; init; }

    /// <summary>The formula in words.</summary>
    public string Formula { get; init; }

    /// <summary>Where the definition comes from.</summary>
    public string Source { get; init; } = "the user";

    /// <summary>The facts it needs, such as <c>Interaction.Wait</c>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>How its interval is found.</summary>
    public IntervalMethod Method => Calculation.Method;

    /// <summary>The measures it reads; pass those of a KPI of your own to <see cref="Grouping.Totals(ServiceTarget, IEnumerable{Measure})"/>.</summary>
    public IReadOnlyList<Measure> Measures => [.. Calculation.Measures.Distinct()];

    internal Calculation Calculation { get; }

    /// <summary>A KPI that is an amount itself. Unit: that of the amount (money for amounts). Never not available: 0 where nothing was counted.</summary>
    /// <param name="id">Name in snake case.</param>
    /// <param name="amount">The amount.</param>
    public static Kpi Count(string id, Amount amount) => new(id, new CountCalculation(Checked(amount)))
    {
        Unit = UnitOf(amount, KpiUnit.Count),
    };

    /// <summary>A share: rows of the numerator out of rows of the denominator, each of which either counts or does not. Interval: Wilson. Not available over 0.</summary>
    /// <param name="id">Name in snake case.</param>
    /// <param name="numerator">The rows that count, all of them rows of the denominator.</param>
    /// <param name="denominator">All rows.</param>
    public static Kpi Share(string id, Amount numerator, Amount denominator) =>
        new(id, new ShareCalculation(Checked(numerator), Checked(denominator), Lack.Nothing)) { Unit = KpiUnit.Share };

    /// <summary>A mean over rows. Interval: Student's t. Not available over 0 rows.</summary>
    /// <param name="id">Name in snake case.</param>
    /// <param name="sum">Sum of the values.</param>
    /// <param name="count">Number of rows with a value.</param>
    /// <param name="squares">Sum of squares of the values: <see cref="Measure.Squares(string, Func{Facts.InteractionRow, TimeSpan?})"/> of the same rows.</param>
    public static Kpi Mean(string id, AdditiveMeasure sum, AdditiveMeasure count, Measure<SumOfSquares> squares) =>
        new(id, new MeanCalculation(Checked(sum), Checked(count), [squares], Lack.Nothing)) { Unit = UnitOf(sum, KpiUnit.Points) };

    /// <summary>A ratio of two amounts. Interval: the delta method over days. Not available over 0.</summary>
    /// <param name="id">Name in snake case.</param>
    /// <param name="numerator">What is divided.</param>
    /// <param name="denominator">What it is divided by; where it counts rows, it is the n of the value.</param>
    /// <param name="rows">The rows behind the denominator where it is a duration or money; without it n is 0.</param>
    /// <example><code>Kpi.Ratio("refund_share", Measure.Count("refunds", c => c.Topic == "refund"), Measures.Answered)</code></example>
    public static Kpi Ratio(string id, Amount numerator, Amount denominator, Amount? rows = null) => new(id, new RatioCalculation(
        Checked(numerator), Checked(denominator), rows ?? (denominator.Unit == MeasureUnit.Count ? denominator : null), Lack.Nothing));

    /// <summary>
    /// A percentile of durations in seconds, a quantile of type 7 read from a sketch: to 0.5 s up to an hour, to 0.5 % beyond. Its n is that of the sketch. Not
    /// available over 0 rows.
    /// </summary>
    /// <param name="id">Name in snake case.</param>
    /// <param name="sketch">The sketch: <see cref="Measure.Sketch"/>, or one of <see cref="SketchMeasures"/>.</param>
    /// <param name="percent">Above 0 and below 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A percentage that is none.</exception>
    public static Kpi Percentile(string id, Measure<DurationSketch> sketch, double percent)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        return new(id, new PercentileCalculation(CheckedPercent(percent), [sketch], _ => sketch, Lack.Nothing)) { Unit = KpiUnit.Seconds };
    }

    /// <summary>The value in one group.</summary>
    /// <param name="totals">The totals.</param>
    /// <param name="group">0-based position of the group.</param>
    /// <param name="options">What counts as available; the defaults where null.</param>
    /// <exception cref="KeyNotFoundException">The totals lack a measure of this KPI.</exception>
    public KpiValue Evaluate(Totals totals, int group, KpiOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        if (totals.WhyWithoutOneOf(totals.AreOfReports ? Calculation.OfValue : Calculation.OfFacts) is { } reason)
        {
            return new(this, null, null, null, 0, 0, $"{Id} {(reason.StartsWith("needs", StringComparison.Ordinal) ? reason : $"is not known here: {reason}")}.");
        }

        if (totals.LacksInteractions && Calculation.OfFacts.Count > 0 && Calculation.Measures.Any(measure => measure.Source is null))
        {
            return new(this, null, null, null, 0, 0, $"{Id} needs Interaction.");     // nothing was answered is not what it says
        }

        return Calculation.Evaluate(this, totals, group, options ?? KpiOptions.Default);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} = {Formula}";

    /// <summary>Whether both are computed alike, whatever they are called.</summary>
    internal bool IsComputedAs(Kpi other) => Calculation.Formula == other.Calculation.Formula;

    internal static double CheckedPercent(double percent) => percent is > 0 and < 100
        ? percent
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentile lies above 0 and below 100, such as 90.");

    private static KpiUnit UnitOf(Amount amount, KpiUnit ofCounts) =>
        amount.Unit switch { MeasureUnit.Seconds => KpiUnit.Seconds, MeasureUnit.Amount => KpiUnit.Money, _ => ofCounts };

    private static Amount Checked(Amount amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        return amount;
    }
}
