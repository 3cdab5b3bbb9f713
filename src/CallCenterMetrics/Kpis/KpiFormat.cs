using System.Globalization;

namespace CallCenterMetrics.Kpis;

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

    /// <summary>A number in a unit.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="culture">The culture for digits and separators; invariant if null.</param>
    public static string Format(double number, KpiUnit unit, CultureInfo? culture = null) => Number(number, unit, culture ?? CultureInfo.InvariantCulture);

    /// <summary>What one unit is shown as: 100 for shares, which are shown in percent, else 1; and what is written behind it.</summary>
    internal static (int Factor, string Suffix) Shown(KpiUnit unit) => unit switch
    {
        KpiUnit.Share => (100, " %"),
        KpiUnit.SharePerYear => (100, " % a year"),
        KpiUnit.Seconds => (1, " s"),
        KpiUnit.PerHour => (1, " an hour"),
        _ => (1, ""),
    };

    private static string Number(double number, KpiUnit unit, CultureInfo culture)
    {
        var (factor, suffix) = Shown(unit);
        return (factor * number).ToString(
            unit switch
            {
                KpiUnit.Count => "N0",
                KpiUnit.Share or KpiUnit.SharePerYear or KpiUnit.NetPoints => "F1",
                KpiUnit.Seconds => "N1",
                KpiUnit.Points or KpiUnit.Money or KpiUnit.PerHour => "N2",
                _ => "G5",
            },
            culture) + suffix;
    }
}
