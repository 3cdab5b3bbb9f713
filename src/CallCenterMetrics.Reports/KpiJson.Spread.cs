using System.Text.Json;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports;

/// <content>A definition spread.</content>
public static partial class KpiJson
{
    /// <summary>
    /// Writes one KPI under all its definitions:
    /// <code>
    /// {"kpi": "service_level", "target": {..}, "key": {"queue": "X"}, "range": 0.1,
    ///  "definitions": [{"id": "service_level.of_answered", "formula": "..", "value": 0.5, .., "default": false, "usedBy": ["icmi_2"], "difference": -0.1,
    ///                   "differences": [{"in": "denominator", "added": false, "rows": "abandoned", "amount": 12, "unit": "count"}]}]}
    /// </code>
    /// The members of a value, the target and the key are as in a table. "difference" and "differences" are against the first definition.
    /// </summary>
    /// <param name="stream">Takes UTF-8; left open.</param>
    /// <param name="spread">The KPI under its definitions.</param>
    public static void Write(Stream stream, DefinitionSpread spread)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(spread);
        using var json = new Utf8JsonWriter(stream, Layout);
        json.WriteStartObject();
        json.WriteString("kpi", spread.PlainId);
        WriteTarget(json, spread.Totals.Target);
        WriteKey(json, spread.Totals, spread.Group);
        json.WriteFinite("range", spread.Range);
        json.WriteStartArray("definitions");
        foreach (var definition in spread.Definitions)
        {
            WriteDefinition(json, definition);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDefinition(Utf8JsonWriter json, DefinitionValue definition)
    {
        json.WriteStartObject();
        json.WriteString("id", definition.Kpi.Id);
        json.WriteString("formula", definition.Kpi.Formula);
        WriteValue(json, definition.Value);
        json.WriteBoolean("default", definition.IsDefault);
        json.WriteStartArray("usedBy");
        foreach (var preset in definition.UsedBy)
        {
            json.WriteStringValue(preset.Id);
        }

        json.WriteEndArray();
        json.WriteFinite("difference", definition.Difference);
        json.WriteStartArray("differences");
        foreach (var difference in definition.Differences)
        {
            json.WriteStartObject();
            json.WriteString("in", difference.IsInNumerator ? "numerator" : "denominator");
            json.WriteBoolean("added", difference.IsAdded);
            json.WriteString("rows", difference.Rows);
            json.WriteFinite("amount", difference.Amount);
            json.WriteString("unit", JsonNamingPolicy.SnakeCaseLower.ConvertName(difference.Unit.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
