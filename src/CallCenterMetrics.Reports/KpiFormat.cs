using System.Globalization;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Reports;

/// <summary>KPI values as people read them: shares in percent, durations in seconds, "n/a" where there is none.</summary>
public static class KpiFormat
{
    /// <summary>Shown where a value is not available.</summary>
    public const string NotAvailable = "n/a";

    /// <summary>A value in the unit of its KPI.</summary>
    /// <param name="value">The value.</param>
    /// <param name="culture">The culture for digits and separators; invariant if null.</param>
    public static string Format(KpiValue value, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Value is { } number ? Number(number, value.Kpi.Unit, culture ?? CultureInfo.InvariantCulture) : NotAvailable;
    }

    /// <summary>The 95 % interval in the unit of its KPI; empty where there is none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="culture">The culture for digits and separators; invariant if null.</param>
    public static string FormatInterval(KpiValue value, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Interval is { } interval
            ? $"{Number(interval.Low, value.Kpi.Unit, culture ?? CultureInfo.InvariantCulture)} .. {Number(interval.High, value.Kpi.Unit, culture ?? CultureInfo.InvariantCulture)}"
            : "";
    }

    /// <summary>Goalposts in the unit of their KPI: <c>60 -> 90 %</c>, lower is better <c>90 -> 15 s</c>, a band <c>60/75-85/95 %</c>.</summary>
    /// <param name="goalposts">The goalposts.</param>
    /// <param name="unit">The unit of the KPI.</param>
    /// <param name="culture">The culture for digits and separators; invariant if null.</param>
    public static string FormatGoalposts(Goalposts goalposts, KpiUnit unit, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(goalposts);
        var suffix = unit switch { KpiUnit.Share => " %", KpiUnit.Seconds => " s", _ => "" };
        return (goalposts.IsBand
            ? $"{Post(goalposts.OuterLow)}/{Post(goalposts.Low)}-{Post(goalposts.High)}/{Post(goalposts.OuterHigh)}"
            : $"{Post(goalposts.Worst)} -> {Post(goalposts.Best)}") + suffix;

        string Post(double post) => (unit == KpiUnit.Share ? 100 * post : post) is var shown && Math.Abs(shown) is >= 1_000 and < 1e15
            ? shown.ToString("N0", culture ?? CultureInfo.InvariantCulture)
            : shown.ToString("G4", culture ?? CultureInfo.InvariantCulture);
    }

    private static string Number(double number, KpiUnit unit, CultureInfo culture) => unit switch
    {
        KpiUnit.Count => number.ToString("N0", culture),
        KpiUnit.Share => (100 * number).ToString("F1", culture) + " %",
        KpiUnit.SharePerYear => (100 * number).ToString("F1", culture) + " % a year",
        KpiUnit.PerHour => number.ToString("N2", culture) + " an hour",
        KpiUnit.Seconds => number.ToString("N1", culture) + " s",
        KpiUnit.NetPoints => number.ToString("F1", culture),
        KpiUnit.Points or KpiUnit.Money => number.ToString("N2", culture),
        _ => number.ToString("G5", culture),
    };
}
