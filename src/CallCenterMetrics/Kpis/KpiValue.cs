using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis;

/// <summary>The value of a KPI in one group, with what it was made from, or the reason why there is none.</summary>
public sealed class KpiValue
{
    private static readonly object None = new();
    private readonly Func<ConfidenceInterval?>? _interval;
    private object? _known;     // the interval once it was asked for, None where there is none

    internal KpiValue(
        Kpi kpi, double? value, double? numerator, double? denominator, long n, long lacking, string? reason = null, Func<ConfidenceInterval?>? interval = null)
    {
        (Kpi, Value, Numerator, Denominator, N, Lacking, Reason) = (kpi, value, numerator, denominator, n, lacking, reason);
        _interval = interval;
    }

    /// <summary>The KPI.</summary>
    public Kpi Kpi { get; }

    /// <summary>The value in the unit of the KPI; <see langword="null"/> where it is not available.</summary>
    public double? Value { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsAvailable => Value is not null;

    /// <summary>Why there is no value; <see langword="null"/> where there is one.</summary>
    public string? Reason { get; }

    /// <summary>The numerator (durations in seconds); <see langword="null"/> for a maximum or a percentile.</summary>
    public double? Numerator { get; }

    /// <summary>The denominator; <see langword="null"/> for a count, a maximum or a percentile.</summary>
    public double? Denominator { get; }

    /// <summary>Rows in the denominator.</summary>
    public long N { get; }

    /// <summary>Rows that would count but lack an input, and so left both numerator and denominator.</summary>
    public long Lacking { get; }

    /// <summary>Parts of handle time that no handled leg of the data has, and that the value therefore does without: hold, wrap.</summary>
    public IReadOnlyList<string> LeftOut { get; internal init; } = [];

    /// <summary>How the interval is found; <see cref="IntervalMethod.None"/> where there is none.</summary>
    public IntervalMethod Method => Interval is null ? IntervalMethod.None : Kpi.Method;

    /// <summary>The 95 % two-sided interval, computed when asked for; <see langword="null"/> where the method gives none for these totals.</summary>
    public ConfidenceInterval? Interval
    {
        get
        {
            _known ??= (IsAvailable ? _interval?.Invoke() : null) ?? None;
            return _known as ConfidenceInterval?;
        }
    }

    /// <summary>Id and value, or the reason.</summary>
    public override string ToString() => FormattableString.Invariant($"{Kpi.Id} = {(Value is { } value ? $"{value:G6} (n = {N})" : $"not available: {Reason}")}");

    internal KpiValue With(Func<ConfidenceInterval?> interval) => new(Kpi, Value, Numerator, Denominator, N, Lacking, Reason, interval) { LeftOut = LeftOut };
}
