using System.Text.Json;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Reports;

/// <summary>
/// Balances as JSON, stable and the same to the byte for the same input:
/// <code>
/// "balances": [{"id": "..", "score": 69.5, "level": 69.7, "imbalance": 0.2, "coverage": 1, "behind": "quality", "warnings": [".."],
///  "sides": [{"id": "..", "score": 73.5, "weight": 0.5, "coverage": 1,
///   "indicators": [{"id": "..", "value": .., "n": .., "low": .., "high": .., "score": .., "weight": .., "contribution": ..,
///    "goalposts": {"worst": .., "best": .., "origin": "target"}, "missing": null}]}],
///  "nextBest": [{"kpi": "..", "side": "..", "from": .., "to": .., "gain": ..}],
///  "explain": {"en": "..", "zh": ".."}}]
/// </code>
/// Scores are 0 to 100; weights and coverage are fractions; value, its interval (low, high), goalposts, from and to are in the unit of the KPI. Goalposts of a band:
/// <c>{"outerLow": .., "low": .., "high": .., "outerHigh": .., "origin": ".."}</c>. Origins: target, reference, peers, default. Not available: <c>null</c>, with
/// <c>"reason"</c> in the balance (only there) and <c>"missing"</c> in the indicator. Members may be added in later versions; none is renamed or removed within a major version.
/// </summary>
public static class BalanceJson
{
    /// <summary>Writes the member "balances" into the object that is open.</summary>
    /// <param name="json">The writer; its options decide on the layout.</param>
    /// <param name="balances">The balances, in the order to write them.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<BalanceScore> balances)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(balances);
        json.WriteStartArray("balances");
        foreach (var balance in balances)
        {
            WriteBalance(json, balance);
        }

        json.WriteEndArray();
    }

    private static void WriteBalance(Utf8JsonWriter json, BalanceScore balance)
    {
        json.WriteStartObject();
        json.WriteString("id", balance.Definition.Id);
        json.WriteFinite("score", balance.Score);
        json.WriteFinite("level", balance.Level);
        json.WriteFinite("imbalance", balance.Imbalance);
        json.WriteFinite("coverage", balance.Coverage);
        if (balance.Reason is { } reason)
        {
            json.WriteString("reason", reason);
        }

        json.WriteString("behind", balance.Behind?.Id);
        json.WriteStartArray("warnings");
        foreach (var warning in balance.Warnings)
        {
            json.WriteStringValue(warning);
        }

        json.WriteEndArray();
        json.WriteStartArray("sides");
        foreach (var side in balance.Sides)
        {
            WriteSide(json, side);
        }

        json.WriteEndArray();
        json.WriteStartArray("nextBest");
        foreach (var step in balance.NextBestImprovements())
        {
            json.WriteStartObject();
            json.WriteString("kpi", step.KpiId);
            json.WriteString("side", step.Side);
            json.WriteFinite("from", step.From);
            json.WriteFinite("to", step.To);
            json.WriteFinite("gain", step.Gain);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("explain");
        json.WriteString("en", balance.Explain());
        json.WriteString("zh", balance.Explain(chinese: true));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, SideScore side)
    {
        json.WriteStartObject();
        json.WriteString("id", side.Id);
        json.WriteFinite("score", side.Score);
        json.WriteFinite("weight", side.Weight);
        json.WriteFinite("coverage", side.Coverage);
        json.WriteStartArray("indicators");
        foreach (var indicator in side.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("id", indicator.KpiId);
            json.WriteFinite("value", indicator.Value?.Value);
            json.WriteFinite("n", indicator.Value?.N);
            json.WriteFinite("low", indicator.Value?.Interval?.Low);
            json.WriteFinite("high", indicator.Value?.Interval?.High);
            json.WriteFinite("score", indicator.Score);
            json.WriteFinite("weight", indicator.Weight);
            json.WriteFinite("contribution", indicator.Contribution);
            WriteGoalposts(json, indicator.Goalposts);
            json.WriteString("missing", indicator.Missing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGoalposts(Utf8JsonWriter json, Goalposts? posts)
    {
        if (posts is null)
        {
            json.WriteNull("goalposts");
            return;
        }

        (string Name, double Value)[] values = posts.IsBand
            ? [("outerLow", posts.OuterLow), ("low", posts.Low), ("high", posts.High), ("outerHigh", posts.OuterHigh)]
            : [("worst", posts.Worst), ("best", posts.Best)];
        json.WriteStartObject("goalposts");
        foreach (var (name, value) in values)
        {
            json.WriteFinite(name, value);
        }

        json.WriteString("origin", JsonNamingPolicy.SnakeCaseLower.ConvertName(posts.Origin.ToString()));
        json.WriteEndObject();
    }
}
