using System.Text.Json;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports.Tests;

/// <summary>A KPI under all its definitions, as text and as JSON.</summary>
public sealed class DefinitionSpreadReportTests
{
    /// <summary>6 answered in 3 s and 2 in 30 s, 1 abandoned after 2 s and 1 after 30 s, 1 flowed out.</summary>
    private static Totals Totals => InteractionTable.From(
        [.. Legs(Outcome.Answered, 3, 6), .. Legs(Outcome.Answered, 30, 2), .. Legs(Outcome.Abandoned, 2, 1), .. Legs(Outcome.Abandoned, 30, 1), .. Legs(Outcome.FlowedOut, 9, 1)])
        .GroupBy(Dimension.Queue).Totals(ServiceTarget.Seconds(20, 5));

    [Test]
    public void Text_has_values_users_and_what_differs()
    {
        var text = KpiText.Spread(Totals.Spread(KpiCatalog.DefaultServiceLevel));
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.StartWith("Service level, 账单; wait <= 20 s, short abandon < 5 s; the first is answered within T / (answered + abandoned)\n"));
            Assert.That(text, Does.Match(@"(?m)^of_answered_and_abandoned +60\.0 % +\S.* 6 +10 +default, Genesys Cloud, ICMI 3, Cisco \(abandons negative\)$"));
            Assert.That(text, Does.Match(@"(?m)^of_answered +75\.0 % +\S.* 6 +8 +\+15\.0 +ICMI 2, Asterisk ServicelevelPerf, Wazo / XiVO \(<\)$"));
            Assert.That(text, Does.Match(@"(?m)^of_offered +54\.5 % +\S.* 6 +11 +-5\.5$"));
            Assert.That(text, Does.Match(@"(?m)^left_queue_within +numerator \+ 1 abandoned within, \+ 0 callback queued within; denominator \+ 1 flowed out, \+ 0 callback queued of known wait$"));
            Assert.That(text.Split('\n').Count(line => line.StartsWith("of_answered_and_abandoned ", StringComparison.Ordinal)), Is.EqualTo(1), "the first is not unlike itself");
        });
    }

    [Test]
    public void Text_of_one_definition_has_no_second_table_and_durations_their_unit()
    {
        Assert.That(KpiText.Spread(Totals.Spread(KpiCatalog.AnswerRate)), Does.Not.Contain("unlike").And.Not.Contain("short abandon"));
        var deferred = InteractionTable.From([.. Legs(Outcome.Answered, 3, 1), .. Legs(Outcome.Answered, 33, 2).Select(leg => leg with { Channel = Channel.Email })]).GroupBy().Totals(ServiceTarget.Default);
        var text = KpiText.Spread(deferred.Spread(KpiCatalog.AverageSpeedOfAnswer));
        Assert.That(text, Does.Match(@"(?m)^immediate +3\.0 s +3 +1 +-20\.0 s$"));
        Assert.That(text, Does.Match(@"(?m)^immediate +numerator - 66 s deferred wait; denominator - 2 deferred answered of known wait$"));
    }

    [Test]
    public void Text_says_why_a_value_is_not_available()
    {
        var text = KpiText.Spread(Totals.Spread(KpiCatalog.Occupancy));
        Assert.That(text, Does.Match(@"(?m)^on_queue +n/a +default, Amazon Connect$").And.Match(@"(?m)^on_queue +occupancy\.on_queue needs AgentActivity\.$").And.Match(@"(?m)^staffed +occupancy\.staffed needs AgentActivity\.$"));
    }

    [Test]
    public void Json_has_the_same()
    {
        using var stream = new MemoryStream();
        KpiJson.Write(stream, Totals.Spread(KpiCatalog.DefaultServiceLevel));
        using var json = JsonDocument.Parse(stream.ToArray());
        var top = json.RootElement;
        var definitions = top.GetProperty("definitions").EnumerateArray().ToDictionary(definition => definition.GetProperty("id").GetString()!);
        var (first, left) = (definitions["service_level.of_answered_and_abandoned"], definitions["service_level.left_queue_within"]);
        Assert.Multiple(() =>
        {
            Assert.That(top.EnumerateObject().Select(member => member.Name), Is.EqualTo(["kpi", "target", "key", "range", "definitions"]));
            Assert.That((top.GetProperty("kpi").GetString(), top.GetProperty("key").GetProperty("queue").GetString()), Is.EqualTo(("service_level", "账单")));
            Assert.That(top.GetProperty("range").GetDouble(), Is.EqualTo(0.75 - 6 / 11.0).Within(1e-15));
            Assert.That((first.GetProperty("value").GetDouble(), first.GetProperty("default").GetBoolean(), first.GetProperty("difference").GetDouble()), Is.EqualTo((0.6, true, 0.0)));
            Assert.That(first.GetProperty("usedBy").EnumerateArray().Select(preset => preset.GetString()), Is.EqualTo(["genesys_cloud", "icmi_3", "cisco_negative"]));
            Assert.That(first.GetProperty("differences").GetArrayLength(), Is.Zero);
            Assert.That(left.GetProperty("formula").GetString(), Does.Contain("callback queued"));
            Assert.That(left.GetProperty("difference").GetDouble(), Is.EqualTo(7 / 11.0 - 0.6).Within(1e-15));
            Assert.That(left.GetProperty("differences")[2].GetRawText().Where(letter => !char.IsWhiteSpace(letter)), Is.EqualTo("{\"in\":\"denominator\",\"added\":true,\"rows\":\"flowedout\",\"amount\":1,\"unit\":\"count\"}"));
        });
    }

    private static IEnumerable<Interaction> Legs(Outcome outcome, double wait, int count) => Enumerable.Repeat(
        new Interaction { OfferedAt = DateTimeOffset.UnixEpoch, Queue = "账单", Outcome = outcome, Wait = TimeSpan.FromSeconds(wait) }, count);
}
