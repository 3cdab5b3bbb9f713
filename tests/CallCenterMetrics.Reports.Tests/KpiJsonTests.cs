using System.Text;
using System.Text.Json;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports.Tests;

public sealed class KpiJsonTests
{
    [Test]
    public void The_top_has_rows_target_findings_and_groups()
    {
        using var json = Parsed(Written(Made.Calls(), 1, [], Made.Finding));
        var top = json.RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(Names(top), Is.EqualTo(new[] { "rows", "rowsRead", "findings", "target", "groups" }));
            Assert.That((top.GetProperty("rows").GetInt64(), top.GetProperty("rowsRead").GetInt64()), Is.EqualTo((4L, 7L)));
            Assert.That(top.GetProperty("target").GetRawText().Where(letter => !char.IsWhiteSpace(letter)), Is.EqualTo("{\"threshold\":20,\"shortAbandon\":5,\"inclusive\":true}"));
            Assert.That(top.GetProperty("groups").GetArrayLength(), Is.EqualTo(1));
            Assert.That(Names(top.GetProperty("groups")[0]), Is.EqualTo(new[] { "key", "kpis" }));
            Assert.That(Names(top.GetProperty("groups")[0].GetProperty("key")), Is.Empty);
        });
    }

    [Test]
    public void A_finding_has_all_its_parts()
    {
        using var json = Parsed(Written(Made.Calls(), 1, [], Made.Finding, Made.Finding with { Field = null, Effect = FindingEffect.RowLeftOut, Examples = [] }));
        var (finding, other) = (json.RootElement.GetProperty("findings")[0], json.RootElement.GetProperty("findings")[1]);
        Assert.Multiple(() =>
        {
            Assert.That(Names(finding), Is.EqualTo(new[] { "code", "field", "effect", "count", "found", "expected", "cure", "examples" }));
            Assert.That(finding.GetProperty("code").GetString(), Is.EqualTo("bad_value"));
            Assert.That(finding.GetProperty("effect").GetString(), Is.EqualTo("field_absent"));
            Assert.That(finding.GetProperty("count").GetInt64(), Is.EqualTo(1_234));
            Assert.That(finding.GetProperty("examples")[0].GetProperty("place").GetString(), Is.EqualTo("电话.csv:12"));
            Assert.That(finding.GetProperty("examples")[0].GetProperty("found").GetString(), Is.EqualTo("soon"));
            Assert.That(finding.GetProperty("examples")[1].GetProperty("found").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(other.GetProperty("field").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(other.GetProperty("effect").GetString(), Is.EqualTo("row_left_out"));
            Assert.That(other.GetProperty("examples").GetArrayLength(), Is.Zero);
        });
    }

    [Test]
    public void Every_kpi_is_there_with_its_numbers_or_a_reason()
    {
        var calls = Made.Calls();
        var table = Made.Table(calls, 1, Dimension.Queue);
        using var json = Parsed(Written(calls, 1, [Dimension.Queue]));
        Assert.Multiple(() =>
        {
            for (var group = 0; group < table.Count; group++)
            {
                var kpis = json.RootElement.GetProperty("groups")[group].GetProperty("kpis");
                Assert.That(Names(kpis), Is.EqualTo(KpiCatalog.All.Select(kpi => kpi.Id)));
                foreach (var value in table.Group(group))
                {
                    var entry = kpis.GetProperty(value.Kpi.Id);
                    Assert.That(Names(entry).Take(6), Is.EqualTo(new[] { "value", "numerator", "denominator", "n", "low", "high" }), value.Kpi.Id);
                    Assert.That(Number(entry, "value"), Is.EqualTo(value.Value), value.Kpi.Id);
                    Assert.That(Number(entry, "numerator"), Is.EqualTo(value.Numerator), value.Kpi.Id);
                    Assert.That(Number(entry, "denominator"), Is.EqualTo(value.Denominator), value.Kpi.Id);
                    Assert.That(Number(entry, "n"), Is.EqualTo(value.N), value.Kpi.Id);
                    Assert.That((Number(entry, "low"), Number(entry, "high")), Is.EqualTo((value.Interval?.Low, value.Interval?.High)), value.Kpi.Id);
                    Assert.That(entry.TryGetProperty("reason", out var reason) ? reason.GetString() : null, Is.EqualTo(value.Reason), value.Kpi.Id);
                    Assert.That(entry.TryGetProperty("reason", out _), Is.EqualTo(!value.IsAvailable), value.Kpi.Id);
                    Assert.That(entry.TryGetProperty("method", out _), Is.EqualTo(value.Interval is not null), value.Kpi.Id);
                    Assert.That(entry.TryGetProperty("lacking", out var lacking) ? lacking.GetInt64() : 0, Is.EqualTo(value.Lacking), value.Kpi.Id);
                }
            }
        });
    }

    [Test]
    public void A_share_a_mean_and_a_missing_value_look_as_documented()
    {
        using var json = Parsed(Written(Made.Calls(), 1, [Dimension.Queue]));
        var bills = json.RootElement.GetProperty("groups").EnumerateArray().Single(group => group.GetProperty("key").GetProperty("queue").GetString() == "账单").GetProperty("kpis");
        var (level, handle, nps) = (bills.GetProperty("service_level.of_answered"), bills.GetProperty("average_handle_time"), bills.GetProperty("nps"));
        Assert.Multiple(() =>
        {
            Assert.That((Number(level, "value"), Number(level, "numerator"), Number(level, "denominator"), Number(level, "n")), Is.EqualTo((0.5, 1.0, 2.0, 2.0)));
            Assert.That(level.GetProperty("method").GetString(), Is.EqualTo("wilson"));
            Assert.That((Number(handle, "value"), Number(handle, "numerator")), Is.EqualTo((150.25, 300.5)));
            Assert.That(handle.GetProperty("method").GetString(), Is.EqualTo("student_t"));
            Assert.That(handle.GetProperty("leftOut").EnumerateArray().Select(part => part.GetString()), Is.EqualTo(new[] { "hold", "wrap" }));
            Assert.That(nps.GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(nps.GetProperty("reason").GetString(), Does.Contain("Interaction.Recommendation"));
            Assert.That((Number(bills.GetProperty("offered"), "value"), bills.GetProperty("offered").GetProperty("denominator").ValueKind), Is.EqualTo((2.0, JsonValueKind.Null)));
        });
    }

    [Test]
    public void Hours_and_weekdays_are_numbers_and_other_keys_are_texts_or_null()
    {
        Dimension[] dimensions = [Interval.Weekday(Made.Berlin), Interval.HourOfDay(Made.Berlin), Interval.HalfHour(Made.Berlin), Interval.Week(Made.Berlin), Dimension.Queue, Dimension.Channel];
        using var json = Parsed(Written(Made.Calls(), 1, dimensions));
        var keys = json.RootElement.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("key")).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(Names(keys[0]), Is.EqualTo(new[] { "weekday", "hour", "interval", "week", "queue", "channel" }));
            Assert.That(keys.Select(key => key.GetProperty("weekday").GetInt32()), Is.EqualTo(new[] { 1, 7, 7, 7 }));
            Assert.That(keys.Select(key => key.GetProperty("hour").GetInt32()), Is.EqualTo(new[] { 3, 1, 5, 7 }));
            Assert.That(keys[1].GetProperty("interval").GetString(), Is.EqualTo("2026-03-29T01:30:00+01:00"));
            Assert.That(keys[2].GetProperty("interval").GetString(), Is.EqualTo("2026-03-29T05:00:00+02:00"));
            Assert.That(keys[0].GetProperty("week").GetString(), Is.EqualTo("2026-W14"));
            Assert.That(keys[0].GetProperty("queue").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(keys[1].GetProperty("channel").GetString(), Is.EqualTo("Voice"));
        });
    }

    [Test]
    public void Chinese_is_written_as_it_stands()
    {
        var text = Encoding.UTF8.GetString(Written(Made.Calls(), 1, [Dimension.Queue], Made.Finding));
        Assert.That(text, Does.Contain("\"账单\"").And.Contains("电话.csv:12"));
    }

    [Test]
    public void Control_characters_and_quotes_are_escaped()
    {
        var calls = InteractionTable.From([new() { OfferedAt = DateTimeOffset.UnixEpoch, Outcome = Outcome.Answered, Queue = "a\u001b[31m\"\n\0" }]);
        var bytes = Written(calls, 1, [Dimension.Queue]);
        Assert.That(bytes.Where(letter => letter < 32 && letter != '\n'), Is.Empty);
        using var json = Parsed(bytes);
        Assert.That(json.RootElement.GetProperty("groups")[0].GetProperty("key").GetProperty("queue").GetString(), Is.EqualTo("a\u001b[31m\"\n\0"));
    }

    [Test]
    public void The_same_input_gives_the_same_bytes_on_every_run_and_thread_count()
    {
        var calls = Made.Calls(30_000);
        Dimension[] dimensions = [Dimension.Queue, Interval.HourOfDay(Made.Berlin)];
        var once = Written(calls, 1, dimensions, Made.Finding);
        Assert.That(Written(calls, 1, dimensions, Made.Finding), Is.EqualTo(once));
        Assert.That(Written(calls, 4, dimensions, Made.Finding), Is.EqualTo(once));
        Assert.That(once.AsSpan().IndexOf("\r"u8), Is.Negative);
    }

    [Test]
    public void No_rows_are_an_ordinary_table()
    {
        using var whole = Parsed(Written(InteractionTable.Empty, 1, []));
        using var byQueue = Parsed(Written(InteractionTable.Empty, 1, [Dimension.Queue]));
        Assert.That((whole.RootElement.GetProperty("groups").GetArrayLength(), byQueue.RootElement.GetProperty("groups").GetArrayLength()), Is.EqualTo((1, 0)));
    }

    [Test]
    public void A_refused_reading_is_not_written()
    {
        using var stream = new MemoryStream();
        var refused = new Reading<InteractionTable>(Made.Finding with { Effect = FindingEffect.Refused }, [], 0);
        Assert.That(() => KpiJson.Write(stream, Made.Table(Made.Calls(), 1), refused), Throws.TypeOf<DataRefusedException>());
    }

    private static byte[] Written(InteractionTable calls, int threads, Dimension[] dimensions, params Finding[] findings)
    {
        using var stream = new MemoryStream();
        KpiJson.Write(stream, Made.Table(calls, threads, dimensions), Made.Reading(calls, findings));
        return stream.ToArray();
    }

    private static JsonDocument Parsed(byte[] utf8) => JsonDocument.Parse(utf8);

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static double? Number(JsonElement element, string name) => element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
