using System.Globalization;

namespace CallCenterMetrics.Reports;

/// <summary>The figures of a balance as people read them.</summary>
internal static class BalanceFigures
{
    private const int Cells = 10;

    /// <summary>Points of score with one decimal; a dash where there are none.</summary>
    public static string Points(double? points) => points is { } known ? known.ToString("F1", CultureInfo.InvariantCulture) : "-";

    /// <summary>A share in percent with at most one decimal.</summary>
    public static string Percent(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    /// <summary>A coverage in whole percent: 100 only where nothing is missing, 50 only where half is there.</summary>
    public static string Covered(double coverage)
    {
        const double Tolerance = 1e-9;      // coverage is a sum of fractions
        var percent = Math.Round(100 * coverage, MidpointRounding.AwayFromZero);
        percent -= (percent >= 100 && coverage < 1 - Tolerance) || (percent == 50 && coverage < 0.5 - Tolerance) ? 1 : 0;
        return percent.ToString("0", CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>A bar of ten cells, one for ten points, growing to the right.</summary>
    public static string Bar(double score) => new string('█', Filled(score)) + new string('░', Cells - Filled(score));

    /// <summary>The same, growing to the left.</summary>
    public static string BarToLeft(double score) => new string('░', Cells - Filled(score)) + new string('█', Filled(score));

    private static int Filled(double score) => (int)Math.Clamp(Math.Round(score / (100.0 / Cells), MidpointRounding.AwayFromZero), 0, Cells);
}
