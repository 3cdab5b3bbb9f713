using System.Globalization;

namespace CallCenterMetrics.Kpis;

/// <summary>KPI values as people read them: shares in percent, durations in seconds (from two hours on in hours), "n/a" where there is none.</summary>
public static class KpiFormat
{
    /// <summary>Shown where a value is not available.</summary>
    public const string NotAvailable = "n/a";

    private const double ManySeconds = 7200;

    /// <summary>A value in the unit of its KPI.</summary>
    /// <param name="value">The value.</param>
    /// <param name="culture">The culture for digits and separators; invariant if null.</param>
    /// <param name="chinese">Units in Simplified Chinese instead of English.</param>
    public static string Format(KpiValue value, CultureInfo? culture = null, bool chinese = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Value is { } number ? Number(number, value.Kpi.Unit, culture ?? CultureInfo.InvariantCulture, chinese) : NotAvailable;
    }

    /// <summary>The 95 % interval in the unit of its KPI; empty where there is none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="culture">The culture for digits and separators; invariant if null.</param>
    /// <param name="chinese">Units in Simplified Chinese instead of English.</param>
    public static string FormatInterval(KpiValue value, CultureInfo? culture = null, bool chinese = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Interval is { } interval
            ? $"{Number(interval.Low, value.Kpi.Unit, culture ?? CultureInfo.InvariantCulture, chinese)} .. {Number(interval.High, value.Kpi.Unit, culture ?? CultureInfo.InvariantCulture, chinese)}"
            : "";
    }

    /// <summary>A number in a unit.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="culture">The culture for digits and separators; invariant if null.</param>
    /// <param name="chinese">Units in Simplified Chinese instead of English.</param>
    public static string Format(double number, KpiUnit unit, CultureInfo? culture = null, bool chinese = false) => Number(number, unit, culture ?? CultureInfo.InvariantCulture, chinese);

    /// <summary>What a number of a unit is multiplied with to be shown - shares in percent, many seconds in hours - and what is written behind it.</summary>
    internal static (double Factor, string Suffix) Shown(KpiUnit unit, double largest, bool chinese) => unit switch
    {
        KpiUnit.Share => (100, " %"),
        KpiUnit.SharePerYear => (100, chinese ? " %/年" : " % a year"),
        KpiUnit.Seconds => Math.Abs(largest) < ManySeconds ? (1, chinese ? " 秒" : " s") : (1 / 3600.0, chinese ? " 小时" : " h"),
        KpiUnit.PerHour => (1, chinese ? " 次/小时" : " an hour"),
        KpiUnit.Agents => (1, chinese ? " 人" : " agents"),
        KpiUnit.Days => (1, chinese ? " 天" : " days"),
        KpiUnit.PerMonth => (1, chinese ? " 次/月" : " a month"),
        KpiUnit.HoursPerMonth => (1, chinese ? " 小时/月" : " h a month"),
        _ => (1, ""),
    };

    private static string Number(double number, KpiUnit unit, CultureInfo culture, bool chinese)
    {
        var (factor, suffix) = Shown(unit, number, chinese);
        return (factor * number).ToString(
            unit switch
            {
                KpiUnit.Count => "N0",
                KpiUnit.Share or KpiUnit.SharePerYear or KpiUnit.NetPoints => "F1",
                KpiUnit.Seconds or KpiUnit.Agents or KpiUnit.Days => "N1",
                KpiUnit.Points or KpiUnit.Money or KpiUnit.PerHour or KpiUnit.PerMonth or KpiUnit.HoursPerMonth => "N2",
                _ => "G5",
            },
            culture) + suffix;
    }
}
