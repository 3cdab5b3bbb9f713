using System.Text.Json;
using CallCenterMetrics.DataQuality;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports.Tests;

public sealed class DataQualityReportTests
{
    private static readonly DateTimeOffset _nine = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly DataQualityReport _report = (ContactCenter.Of(InteractionTable.From(
    [
        new() { Id = "c-1", OfferedAt = _nine, Outcome = Outcome.Abandoned, Wait = TimeSpan.FromSeconds(9) },
        new() { Id = "c-1", OfferedAt = _nine, Outcome = Outcome.Abandoned, Wait = TimeSpan.FromSeconds(9), Talk = TimeSpan.FromSeconds(70) },
    ])) with { Evaluations = [new() { InteractionId = "c-1", Evaluator = "e", At = _nine }] }).CheckData(new() { Kpis = [KpiCatalog.AnswerRate, KpiCatalog.AverageHandleTime, KpiCatalog.Occupancy] });

    [Test]
    public void Text_shows_what_was_checked_what_was_found_and_what_was_not_checked() => Assert.That(DataQualityText.Report(_report), Is.EqualTo("""
        ?
        """));

    [Test]
    public void In_chinese() => Assert.That(DataQualityText.Report(_report, chinese: true), Is.EqualTo("""
        ?
        """));

    [Test]
    public void Json_has_every_check()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            DataQualityJson.Write(writer, _report);
            writer.WriteEndObject();
        }

        var checks = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("dataQuality").EnumerateArray().ToDictionary(check => check.GetProperty("kind").GetString()!);
        Assert.That(checks, Has.Count.EqualTo(Enum.GetValues<DataCheckKind>().Length));
        using (Assert.EnterMultipleScope())
        {
            var repeated = checks["repeated_id"];
            Assert.That(repeated.GetProperty("severity").GetString(), Is.EqualTo("contradictory"));
            Assert.That((repeated.GetProperty("count").GetInt64(), repeated.GetProperty("of").GetInt64(), repeated.GetProperty("share").GetDouble()), Is.EqualTo((1, 2, 0.5)));
            Assert.That(repeated.GetProperty("examples")[0].ToString(), Is.EqualTo("""{"id":"c-1","found":"again in row 1"}"""));
            Assert.That(repeated.GetProperty("kpis").ToString(), Is.EqualTo("""["answer_rate","average_handle_time"]"""));
            Assert.That(repeated.GetProperty("name").GetProperty("zh").GetString(), Is.EqualTo("联络段编号重复"));
            Assert.That(repeated.TryGetProperty("reason", out _), Is.False);
            Assert.That(checks["clock_skew"].GetProperty("reason").GetString(), Is.EqualTo("needs AgentActivity"));
            Assert.That(checks["clock_skew"].GetProperty("share").ValueKind, Is.EqualTo(JsonValueKind.Null));
        }
    }
}
