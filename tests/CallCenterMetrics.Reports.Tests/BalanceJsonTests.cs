using System.Text;
using System.Text.Json;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Reports.Tests;

public sealed class BalanceJsonTests
{
    [Test]
    public void A_balance_looks_as_documented()
    {
        using var json = Parsed(MadeBalances.Score);
        var balance = json.RootElement.GetProperty("balances")[0];
        Assert.Multiple(() =>
        {
            Assert.That(Names(balance), Is.EqualTo(new[] { "id", "score", "level", "imbalance", "coverage", "behind", "warnings", "sides", "nextBest", "explain" }));
            Assert.That(Names(balance.GetProperty("sides")[0]), Is.EqualTo(new[] { "id", "score", "weight", "coverage", "indicators" }));
            Assert.That(Names(balance.GetProperty("explain")), Is.EqualTo(new[] { "en", "zh" }));
            Assert.That((balance.GetProperty("id").GetString(), balance.GetProperty("behind").GetString()), Is.EqualTo(("speed_quality", "quality")));
            Assert.That(Raw(balance.GetProperty("nextBest")[0]), Is.EqualTo("{\"kpi\":\"quality_score\",\"side\":\"quality\",\"from\":82.5,\"to\":85,\"gain\":" + Json(MadeBalances.Score.NextBestImprovements()[0].Gain) + "}"));
            Assert.That(balance.GetProperty("explain").GetProperty("zh").GetString(), Is.EqualTo(MadeBalances.Score.Explain(chinese: true)));
        });
    }

    [Test]
    public void Posts_bands_and_missing_indicators()
    {
        using var json = Parsed(MadeBalances.Score);
        var sides = json.RootElement.GetProperty("balances")[0].GetProperty("sides");
        var speed = sides[0].GetProperty("indicators");
        Assert.Multiple(() =>
        {
            Assert.That(Raw(speed[0].GetProperty("goalposts")), Is.EqualTo("{\"worst\":90,\"best\":15,\"origin\":\"reference\"}"));
            Assert.That(Raw(speed[1].GetProperty("goalposts")), Is.EqualTo("{\"outerLow\":0.6,\"low\":0.7,\"high\":0.76,\"outerHigh\":0.86,\"origin\":\"target\"}"));
            Assert.That(Raw(sides[1].GetProperty("indicators")[1]), Is.EqualTo(
                "{\"id\":\"csat_top2\",\"value\":null,\"n\":0,\"low\":null,\"high\":null,\"score\":null,\"weight\":0,\"contribution\":0,"
                + "\"goalposts\":{\"worst\":0.6,\"best\":0.9,\"origin\":\"default\"},\"missing\":\"There are none to count: answers. It needs Interaction.Satisfaction.\"}"));
            Assert.That(speed[0].GetProperty("missing").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    public void Every_figure_reads_back_as_it_is()
    {
        using var json = Parsed(MadeBalances.Score, MadeBalances.NotAvailable);
        Assert.Multiple(() =>
        {
            foreach (var (element, balance) in json.RootElement.GetProperty("balances").EnumerateArray().Zip([MadeBalances.Score, MadeBalances.NotAvailable]))
            {
                Assert.That(Numbers(element, "score", "level", "imbalance", "coverage"), Is.EqualTo(new[] { balance.Score, balance.Level, balance.Imbalance, balance.Coverage }));
                foreach (var (sideElement, side) in element.GetProperty("sides").EnumerateArray().Zip(balance.Sides))
                {
                    Assert.That(sideElement.GetProperty("id").GetString(), Is.EqualTo(side.Id));
                    Assert.That(Numbers(sideElement, "score", "weight", "coverage"), Is.EqualTo(new[] { side.Score, side.Weight, side.Coverage }));
                    foreach (var (entry, indicator) in sideElement.GetProperty("indicators").EnumerateArray().Zip(side.Indicators))
                    {
                        Assert.That(Names(entry), Is.EqualTo(new[] { "id", "value", "n", "low", "high", "score", "weight", "contribution", "goalposts", "missing" }));
                        Assert.That(Numbers(entry, "value", "n", "low", "high", "score", "weight", "contribution"), Is.EqualTo(new[]
                        {
                            indicator.Value?.Value, indicator.Value?.N, indicator.Value?.Interval?.Low, indicator.Value?.Interval?.High,
                            indicator.Score, indicator.Weight, indicator.Contribution,
                        }));
                        Assert.That(entry.GetProperty("missing").GetString(), Is.EqualTo(indicator.Missing));
                    }
                }
            }
        });
    }

    [Test]
    public void Without_a_score_there_are_nulls_and_a_reason()
    {
        using var json = Parsed(MadeBalances.NotAvailable);
        var balance = json.RootElement.GetProperty("balances")[0];
        Assert.Multiple(() =>
        {
            Assert.That(Names(balance), Is.EqualTo(new[] { "id", "score", "level", "imbalance", "coverage", "reason", "behind", "warnings", "sides", "nextBest", "explain" }));
            Assert.That(new[] { "score", "level", "imbalance", "behind" }.Select(name => balance.GetProperty(name).ValueKind), Is.All.EqualTo(JsonValueKind.Null));
            Assert.That(balance.GetProperty("reason").GetString(), Is.EqualTo(MadeBalances.NotAvailable.Reason));
            Assert.That(balance.GetProperty("nextBest").GetArrayLength(), Is.Zero);
            Assert.That(Raw(balance.GetProperty("sides")[1].GetProperty("indicators")[1]), Does.StartWith(
                "{\"id\":\"not_known\",\"value\":null,\"n\":null,").And.EndWith("\"goalposts\":null,\"missing\":\"not computed yet\"}"));
        });
    }

    [Test]
    public void Weird_ids_and_names_read_back()
    {
        const string Weird = "a\u001b\"\\\n\0<账单>&\ud83d\ude42";
        var balance = MadeBalances.Of(new(Weird, new(Weird, Weird), SideDefinition.Of(Weird, Weird, Weird, Weird, "answer_rate"), SideDefinition.Of("b", "B", "乙", "quality_score")));
        using var json = Parsed(balance);
        var element = json.RootElement.GetProperty("balances")[0];
        Assert.That(
            new[] { element.GetProperty("id"), element.GetProperty("sides")[0].GetProperty("id"), element.GetProperty("sides")[0].GetProperty("indicators")[0].GetProperty("id") }.Select(id => id.GetString()),
            Is.All.EqualTo(Weird));
    }

    [Test]
    public void Numbers_that_json_cannot_write_are_null()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteFinite("a", double.NaN);
            json.WriteFinite("b", double.NegativeInfinity);
            json.WriteFinite("c", null);
            json.WriteFinite("d", 0.1);
            json.WriteEndObject();
        }

        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo("{\"a\":null,\"b\":null,\"c\":null,\"d\":0.1}"));
    }

    [Test]
    public void They_stand_at_the_end_of_the_document_of_a_table_and_only_where_given()
    {
        var calls = Made.Calls();
        byte[] Written(IReadOnlyList<BalanceScore>? balances)
        {
            using var stream = new MemoryStream();
            KpiJson.Write(stream, Made.Table(calls, 1, Dimension.Queue), Made.Reading(calls), balances);
            return stream.ToArray();
        }

        using var with = JsonDocument.Parse(Written([MadeBalances.Score]));
        using var empty = JsonDocument.Parse(Written([]));
        using var without = JsonDocument.Parse(Written(null));
        Assert.That(Names(with.RootElement)[^2..], Is.EqualTo(new[] { "groups", "balances" }));
        Assert.That(empty.RootElement.GetProperty("balances").GetArrayLength(), Is.Zero);
        Assert.That(Names(without.RootElement), Does.Not.Contain("balances"));
        Assert.That(Written([MadeBalances.Score, MadeBalances.NotAvailable]), Is.EqualTo(Written([MadeBalances.Of(MadeBalances.Definition), MadeBalances.NotAvailable])), "the same bytes");
    }

    private static JsonDocument Parsed(params BalanceScore[] balances)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            BalanceJson.Write(json, balances);
            json.WriteEndObject();
        }

        return JsonDocument.Parse(stream.ToArray());
    }

    private static string Raw(JsonElement element) => element.GetRawText();

    private static string Json(double number) => JsonSerializer.Serialize(number);

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static double?[] Numbers(JsonElement element, params string[] names) =>
        [.. names.Select(name => element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : (double?)null)];
}
