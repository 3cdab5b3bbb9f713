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
        check                      found  of  unit           share  how sure        KPIs touched
        -------------------------  -----  --  -----------  -------  --------------  ------------
        Repeated leg ids               1   2  legs         50.00 %  cannot be true             2
        Talk without answer            1   2  legs         50.00 %  cannot be true             2
        Outlying durations             0   2  legs          0.00 %
        Evaluations without a leg      0   1  evaluations   0.00 %

        Repeated leg ids: 1 / 2 legs
          The same leg came more than once, and each row counts. Leave out repeated ids when reading, or take the
          newest row of each.
          - c-1 (again in row 1)
          touches answer_rate, average_handle_time

        Talk without answer: 1 / 2 legs
          The leg was answered after all, or the time is not talk. As it is, it counts as not answered and its time
          nowhere. Map the outcome by the answer, or leave the duration empty where nobody answered.
          - c-1 (Abandoned, Talk 0:01:10)
          touches answer_rate, average_handle_time

        not checked                             reason
        --------------------------------------  ------------------------------------------------------------------
        The same leg under two ids              needs Interaction.Agent or Interaction.Customer
        Repeated spans of activity              needs AgentActivity
        Spans that end before they begin        needs AgentActivity
        Overlapping spans of one agent          needs AgentActivity
        Overlapping calls of one agent          needs answered calls with Interaction.Agent, Wait and Talk
        Ended before the talk did               needs Interaction.EndedAt
        Legs before the first of their contact  needs contacts named after their first leg (Interaction.ContactId)
        Clocks that disagree                    needs AgentActivity
        Missing logouts                         needs AgentActivity
        States longer than a shift              needs AgentActivity
        Surveys without a leg                   needs SurveyResponse

        """));

    [Test]
    public void In_chinese() => Assert.That(DataQualityText.Report(_report, chinese: true), Is.EqualTo("""
        检查                发现  总数  单位       占比  把握        涉及指标
        ------------------  ----  ----  ------  -------  ----------  --------
        联络段编号重复         1     2  联络段  50.00 %  不可能属实         2
        未接通却有通话         1     2  联络段  50.00 %  不可能属实         2
        离群时长               0     2  联络段   0.00 %
        找不到联络段的质检     0     1  质检     0.00 %

        联络段编号重复：1 / 2 联络段
          同一联络段出现多次，每一行都会计入。读取时去除重复编号，或每个编号只取最新一行。
          - c-1 (again in row 1)
          涉及：answer_rate, average_handle_time

        未接通却有通话：1 / 2 联络段
          该联络其实已接通，或该时间并非通话。目前按未接通计，时间不计入。按是否应答映射结果，或在无人应答时留空时长。
          - c-1 (Abandoned, Talk 0:01:10)
          涉及：answer_rate, average_handle_time

        未检查                  原因
        ----------------------  ------------------------------------------------------------------
        同一联络段有两个编号    needs Interaction.Agent or Interaction.Customer
        状态时段重复            needs AgentActivity
        结束早于开始的时段      needs AgentActivity
        同一坐席的状态时段重叠  needs AgentActivity
        同一坐席的通话重叠      needs answered calls with Interaction.Agent, Wait and Talk
        结束早于通话结束        needs Interaction.EndedAt
        早于首段的后续联络段    needs contacts named after their first leg (Interaction.ContactId)
        时钟不一致              needs AgentActivity
        缺少登出                needs AgentActivity
        超过班次长度的状态      needs AgentActivity
        找不到联络段的问卷      needs SurveyResponse

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
