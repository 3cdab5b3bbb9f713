namespace CallCenterMetrics.Statistics;

/// <summary>The largest value seen; none for no rows.</summary>
public readonly record struct Maximum : IStatistic<Maximum>
{
    private readonly long _value;
    private readonly bool _any;

    /// <summary>The maximum of one value.</summary>
    /// <param name="value">The value, in the integer unit of its measure.</param>
    public Maximum(long value) => (_value, _any) = (value, true);

    /// <summary>The largest value; <see langword="null"/> where nothing was seen.</summary>
    public long? Value => _any ? _value : null;

    /// <inheritdoc/>
    public Maximum Combine(Maximum other) => !other._any || (_any && _value >= other._value) ? this : other;
}
