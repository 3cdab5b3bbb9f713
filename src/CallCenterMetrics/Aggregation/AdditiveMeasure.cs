using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <summary>A count or an exact sum. Additive measures combine into an <see cref="Amount"/> with +, - and whole factors.</summary>
public sealed class AdditiveMeasure : Measure<Tally>
{
    internal AdditiveMeasure(string id, MeasureUnit unit, Func<InteractionRow, long>? value = null)
        : base(id, unit, value is null ? null : row => new Tally(value(row)))
    {
    }

    internal AdditiveMeasure(string id, MeasureUnit unit, FactSource source)
        : base(id, unit, amount => new Tally(amount), source)
    {
    }

    /// <summary>The measure as an amount.</summary>
    /// <param name="measure">The measure.</param>
    public static implicit operator Amount(AdditiveMeasure measure) => Amount.Of(measure);

    /// <summary>The sum of two measures.</summary>
    /// <param name="left">One measure.</param>
    /// <param name="right">The other, of the same unit.</param>
    public static Amount operator +(AdditiveMeasure left, AdditiveMeasure right) => Amount.Of(left) + Amount.Of(right);

    /// <summary>The difference of two measures.</summary>
    /// <param name="left">One measure.</param>
    /// <param name="right">The other, of the same unit.</param>
    public static Amount operator -(AdditiveMeasure left, AdditiveMeasure right) => Amount.Of(left) - Amount.Of(right);

    /// <summary>A whole multiple of a measure.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="measure">The measure.</param>
    public static Amount operator *(int factor, AdditiveMeasure measure) => factor * Amount.Of(measure);
}
