using System.Globalization;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports;

/// <content>A definition spread.</content>
public static partial class KpiText
{
    private static readonly AdditiveMeasure[] OfThreshold = [Measures.AnsweredWithin, Measures.AbandonedWithin, Measures.CallbackQueuedWithin];

    /// <summary>
    /// One KPI under all its definitions: value, interval, numerator, denominator, difference to the first (of shares in percentage points) and who uses it; then what each
    /// counts that the first does not (+), and does not count that the first does (-). A preset that compares waits in another way than the totals has its comparison behind its name.
    /// </summary>
    /// <param name="spread">The KPI under its definitions.</param>
    public static string Spread(DefinitionSpread spread)
    {
        ArgumentNullException.ThrowIfNull(spread);
        var first = spread.Definitions[0];
        var values = new TextTable("definition", "value", "95 % interval", "numerator", "denominator", IsShare(first.Kpi) ? "points" : "difference", "<used by");
        var words = new TextTable("definition", "<unlike first");
        foreach (var definition in spread.Definitions)
        {
            var name = definition.Kpi.Id == spread.PlainId ? spread.PlainId : definition.Kpi.Id[(spread.PlainId.Length + 1)..];
            values.Add(
                name, KpiFormat.Format(definition.Value), KpiFormat.FormatInterval(definition.Value), Amount(definition.Value.Numerator), Amount(definition.Value.Denominator),
                definition == first ? "" : Signed(definition), string.Join(", ", Users(definition, spread.Totals.Target)));
            if (definition != first || !definition.Value.IsAvailable)
            {
                words.Add(name, definition.Value.Reason ?? Unlike(definition));
            }
        }

        var place = string.Join(" / ", spread.Key.Select(part => part ?? "(none)").DefaultIfEmpty("all rows"));
        var target = spread.Definitions.Any(definition => ComparesWaits(definition.Kpi)) ? $"; {spread.Totals.Target}" : "";
        return $"{TextTable.Clean($"{spread.Name.English}, {place}{target}; the first is {first.Kpi.Formula}")}\n\n{values}{(words.IsEmpty ? "" : $"\n{words}")}";
    }

    private static string Unlike(DefinitionValue definition) => definition.Differences.Count == 0
        ? definition.Kpi.Formula
        : string.Join("; ", definition.Differences.GroupBy(difference => difference.IsInNumerator).Select(part => $"{(part.Key ? "numerator" : "denominator")} {string.Join(", ", part)}"));

    private static bool IsShare(Kpi kpi) => kpi.Unit is KpiUnit.Share or KpiUnit.SharePerYear;

    private static bool ComparesWaits(Kpi kpi) => kpi.Measures.Intersect(OfThreshold).Any();

    private static string Amount(double? amount) => amount?.ToString("#,##0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Signed(DefinitionValue definition) => definition.Difference is { } difference ? Signed(difference, definition.Kpi) : "";

    /// <summary>A difference in the unit of a KPI, of shares in percentage points.</summary>
    private static string Signed(double difference, Kpi kpi, bool chinese = false) => IsShare(kpi)
        ? (100 * difference).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)
        : (difference > 0 ? "+" : "") + KpiFormat.Format(difference, kpi.Unit, chinese: chinese);

    private static IEnumerable<string> Users(DefinitionValue definition, ServiceTarget target)
    {
        if (definition.IsDefault)
        {
            yield return "default";
        }

        foreach (var preset in definition.UsedBy)
        {
            yield return ComparesWaits(definition.Kpi) && preset.Inclusive is { } inclusive && inclusive != target.Inclusive ? $"{preset} ({(inclusive ? "<=" : "<")})" : preset.Name.English;
        }
    }
}
