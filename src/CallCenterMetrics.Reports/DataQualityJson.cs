using System.Text.Json;
using CallCenterMetrics.DataQuality;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports;

/// <summary>
/// What is suspicious in data as JSON, stable and the same to the byte for the same input:
/// <code>
/// "dataQuality": [{"kind": "repeated_id", "severity": "contradictory", "name": {"en": "..", "zh": ".."}, "count": N, "of": N, "share": 0.1,
///  "unit": {"en": "legs", "zh": ".."}, "meaning": {"en": "..", "zh": ".."}, "cure": {"en": "..", "zh": ".."},
///  "examples": [{"id": "..", "found": ".."}], "kpis": ["answer_rate", ..]}]
/// </code>
/// Every kind of check is there. Not made: <c>"share": null</c> with <c>"reason"</c>. Members may be added in later versions; none is renamed or removed within a major version.
/// </summary>
public static class DataQualityJson
{
    /// <summary>Writes the member "dataQuality" into the object that is open.</summary>
    /// <param name="json">The writer; its options decide on the layout.</param>
    /// <param name="report">The report.</param>
    public static void Write(Utf8JsonWriter json, DataQualityReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteStartArray("dataQuality");
        foreach (var check in report.Checks)
        {
            Write(json, check);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, DataCheck check)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.SnakeCaseLower.ConvertName(check.Kind.ToString()));
        json.WriteString("severity", JsonNamingPolicy.SnakeCaseLower.ConvertName(check.Severity.ToString()));
        Write(json, "name", check.Name);
        json.WriteNumber("count", check.Count);
        json.WriteNumber("of", check.Of);
        json.WriteFinite("share", check.Share);
        if (check.Reason is { } reason)
        {
            json.WriteString("reason", reason);
        }

        Write(json, "unit", check.Noun);
        Write(json, "meaning", check.Meaning);
        Write(json, "cure", check.Cure);
        json.WriteStartArray("examples");
        foreach (var example in check.Examples)
        {
            json.WriteStartObject();
            json.WriteString("id", example.Id);
            json.WriteString("found", example.Found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("kpis");
        foreach (var id in check.KpiIds)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, BilingualText words)
    {
        json.WriteStartObject(name);
        json.WriteString("en", words.English);
        json.WriteString("zh", words.Chinese);
        json.WriteEndObject();
    }
}
