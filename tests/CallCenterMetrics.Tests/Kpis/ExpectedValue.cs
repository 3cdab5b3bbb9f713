namespace CallCenterMetrics.Tests.Kpis;

/// <summary>What a KPI must be over some rows.</summary>
internal sealed record ExpectedValue(double? Value, double? Numerator, double? Denominator, long N)
{
    public static ExpectedValue Count(long count) => new(count, count, null, count);

    public static ExpectedValue Ratio(double numerator, double denominator, double factor = 1, long? n = null) =>
        new(denominator == 0 ? null : factor * numerator / denominator, numerator, denominator, n ?? (long)denominator);
}
