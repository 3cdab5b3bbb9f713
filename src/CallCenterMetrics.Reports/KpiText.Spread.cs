using System.Globalization;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports;

/// <content>A definition spread.</content>
public static partial class KpiText
{
    private static readonly AdditiveMeasure[] OfThreshold = [Measures.AnsweredWithin, Measures.AbandonedWithin, Measures.CallbackQueuedWithin];

    /// <summary>
    /// One KPI under all its definitions: value, interval, numerator, denominator, difference to the first (of shares in percentage points) and who uses it; then the formulas and
    /// what each counts that the first does not (+), or does not count that the first does (-). A preset that compares waits in another way than the totals has its comparison behind
    /// its name.
    /// </summary>
    /// <param name="spread">The KPI under its definitions.</param>
    public static string Spread(DefinitionSpread spread)
    {
        ArgumentNullException.ThrowIfNull(spread);
        var isShare = spread.Definitions[0].Kpi.Unit is KpiUnit.Share or KpiUnit.SharePerYear;
        var values = new TextTable("definition", "value", "95 % interval", "numerator", "denominator", isShare ? "points" : "difference", "<used by");
        var words = new TextTable("definition", "<formula", "<unlike the first");
        foreach (var definition in spread.Definitions)
        {
            var name = Short(definition.Kpi, spread);
            values.Add(
                name, KpiFormat.Format(definition.Value), KpiFormat.FormatInterval(definition.Value), Amount(definition.Value.Numerator), Amount(definition.Value.Denominator),
                definition == spread.Definitions[0] ? "" : Signed(definition), string.Join(", ", Users(definition, spread.Totals.Target)));
            words.Add(name, definition.Kpi.Formula, definition.Value.Reason ?? string.Join(", ", definition.Differences));
        }

        var place = string.Join(" / ", spread.Key.Select(part => part ?? "(none)").DefaultIfEmpty("all rows"));
        return $"{TextTable.Clean($"{spread.Name.English}, {place}; {spread.Totals.Target}")}\n\n{values}\n{words}";
    }

    private static string Short(Kpi kpi, DefinitionSpread spread) => kpi.Id == spread.PlainId ? kpi.Id : kpi.Id[(spread.PlainId.Length + 1)..];

    private static string Amount(double? amount) => amount?.ToString("#,##0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Signed(DefinitionValue definition) => definition.Difference is not { } difference ? ""
        : (difference < 0 ? "" : "+") + (definition.Kpi.Unit is KpiUnit.Share or KpiUnit.SharePerYear
            ? (100 * difference).ToString("F1", CultureInfo.InvariantCulture)
            : KpiFormat.Format(difference, definition.Kpi.Unit));

    private static IEnumerable<string> Users(DefinitionValue definition, ServiceTarget target)
    {
        if (definition.IsDefault)
        {
            yield return "default";
        }

        var comparesWaits = definition.Kpi.Measures.Intersect(OfThreshold).Any();
        foreach (var preset in definition.UsedBy)
        {
            yield return comparesWaits && preset.Inclusive is { } inclusive && inclusive != target.Inclusive ? $"{preset} ({(inclusive ? "<=" : "<")})" : preset.Name.English;
        }
    }
}
