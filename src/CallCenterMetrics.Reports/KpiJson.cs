using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Reports;

/// <summary>
/// KPI tables as JSON, stable and the same to the byte for the same input:
/// <code>
/// {"rows": N, "rowsRead": N,
///  "findings": [{"code": "..", "field": "..", "effect": "..", "count": N, "found": "..", "expected": "..", "cure": "..", "examples": [{"place": "f.csv:12", "found": ".."}]}],
///  "target": {"threshold": 20, "shortAbandon": 5, "inclusive": true, "special": [{"queue": "X", "channel": null, "threshold": 60, "shortAbandon": 5}]},
///  "groups": [{"key": {"queue": "X"}, "kpis": {"answer_rate": {"value": 0.5, "numerator": 1, "denominator": 2, "n": 2, "low": .., "high": .., "method": "wilson"}}}],
///  "balances": [..]}
/// </code>
/// "balances" is there only where balances are given; their shape is told by <see cref="BalanceJson"/>.
/// Not available: <c>"value": null</c> with <c>"reason"</c>. Rows that lacked an input: <c>"lacking"</c>. Parts of handle time that the data do
/// not have: <c>"leftOut"</c>. Keys are texts, whole numbers for hour and weekday,
/// or null. Text stands as it is, also &lt; and &amp;: escape the JSON before it goes into a page. Members may be added in later versions; none is renamed or removed within a major version.
/// </summary>
public static partial class KpiJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes a table and what was found in its data.</summary>
    /// <param name="stream">Takes UTF-8; left open.</param>
    /// <param name="table">The KPIs.</param>
    /// <param name="reading">What came of reading the data; without it rows and findings are left out.</param>
    /// <param name="balances">Balances to add at the end; without them the member is left out.</param>
    public static void Write(Stream stream, KpiTable table, Reading<InteractionTable>? reading = null, IReadOnlyList<BalanceScore>? balances = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(table);
        using var json = new Utf8JsonWriter(stream, Layout);
        json.WriteStartObject();
        if (reading is not null)
        {
            json.WriteNumber("rows", reading.OrThrow().Count);
            json.WriteNumber("rowsRead", reading.RowsRead);
            json.WriteStartArray("findings");
            foreach (var finding in reading.Findings)
            {
                WriteFinding(json, finding);
            }

            json.WriteEndArray();
        }

        WriteTarget(json, table.Totals.Target);
        json.WriteStartArray("groups");
        for (var group = 0; group < table.Count; group++)
        {
            WriteGroup(json, table, group);
        }

        json.WriteEndArray();
        if (balances is not null)
        {
            BalanceJson.Write(json, balances);
        }

        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, ServiceTarget target)
    {
        json.WriteStartObject("target");
        json.WriteNumber("threshold", target.General.Service.TotalSeconds);
        json.WriteNumber("shortAbandon", target.General.ShortAbandon.TotalSeconds);
        json.WriteBoolean("inclusive", target.Inclusive);
        if (target.Special.Count > 0)
        {
            json.WriteStartArray("special");
            foreach (var (queue, channel, thresholds) in target.Special)
            {
                json.WriteStartObject();
                json.WriteString("queue", queue);
                json.WriteString("channel", channel?.ToString());
                json.WriteNumber("threshold", thresholds.Service.TotalSeconds);
                json.WriteNumber("shortAbandon", thresholds.ShortAbandon.TotalSeconds);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("field", finding.Field);
        json.WriteString("effect", JsonNamingPolicy.SnakeCaseLower.ConvertName(finding.Effect.ToString()));
        json.WriteNumber("count", finding.Count);
        json.WriteString("found", finding.Found);
        json.WriteString("expected", finding.Expected);
        json.WriteString("cure", finding.Cure);
        json.WriteStartArray("examples");
        foreach (var example in finding.Examples)
        {
            json.WriteStartObject();
            json.WriteString("place", example.Place);
            json.WriteString("found", example.Found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, KpiTable table, int group)
    {
        json.WriteStartObject();
        WriteKey(json, table.Totals, group);
        json.WriteStartObject("kpis");
        foreach (var value in table.Group(group))
        {
            json.WriteStartObject(value.Kpi.Id);
            WriteValue(json, value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteKey(Utf8JsonWriter json, Totals totals, int group)
    {
        json.WriteStartObject("key");
        foreach (var (dimension, part) in totals.Dimensions.Zip(totals.Key(group)))
        {
            if (dimension.IsNumeric && part is not null)
            {
                json.WritePropertyName(dimension.Id);
                json.WriteRawValue(part);
            }
            else
            {
                json.WriteString(dimension.Id, part);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, KpiValue value)
    {
        json.WriteFinite("value", value.Value);
        json.WriteFinite("numerator", value.Numerator);
        json.WriteFinite("denominator", value.Denominator);
        json.WriteNumber("n", value.N);
        json.WriteFinite("low", value.Interval?.Low);
        json.WriteFinite("high", value.Interval?.High);
        if (value.Method != IntervalMethod.None)
        {
            json.WriteString("method", JsonNamingPolicy.SnakeCaseLower.ConvertName(value.Method.ToString()));
        }

        if (value.Lacking > 0)
        {
            json.WriteNumber("lacking", value.Lacking);
        }

        if (value.LeftOut.Count > 0)
        {
            json.WriteStartArray("leftOut");
            foreach (var part in value.LeftOut)
            {
                json.WriteStringValue(part);
            }

            json.WriteEndArray();
        }

        if (value.Reason is { } reason)
        {
            json.WriteString("reason", reason);
        }
    }
}
