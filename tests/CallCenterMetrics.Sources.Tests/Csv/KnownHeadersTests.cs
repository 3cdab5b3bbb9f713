using CallCenterMetrics.Sources.Csv;

namespace CallCenterMetrics.Sources.Tests.Csv;

public sealed class KnownHeadersTests
{
    private static readonly InteractionField[] Fields = Enum.GetValues<InteractionField>();

    /// <summary>The field names of the specification, chapter 2.1.</summary>
    private const string Names =
        "Id ContactId Customer OfferedAt EndedAt Queue Channel Direction Topic Segment Agent Outcome Wait Talk Hold Wrap Transfer Resolved "
        + "Satisfaction Recommendation Effort Invited Quality CriticalError Cost Value Converted Steps";

    [TestCaseSource(nameof(Fields))]
    public void Every_field_is_recognised_by_its_name(object field)
    {
        var name = field.ToString()!;
        var words = string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}"));
        foreach (var header in new[] { name, name.ToUpperInvariant(), words.ToLowerInvariant(), words.Replace('_', ' '), words.Replace('_', '-'), $" {name} ", "\uFEFF" + name })
        {
            Assert.That(KnownHeaders.Find(header)?.Field, Is.EqualTo(field), header);
            Assert.That(KnownHeaders.Field(header), Is.EqualTo(field), header);
        }
    }

    [Test]
    public void The_fields_are_those_of_the_specification() =>
        Assert.That(Fields.Select(field => field.ToString()).Except(["AnsweredAt"]), Is.EquivalentTo(Names.Split(' ')));

    [TestCase("Call ID", nameof(InteractionField.Id))]
    [TestCase("通话编号", nameof(InteractionField.Id))]
    [TestCase("Conversation ID", nameof(InteractionField.ContactId))]
    [TestCase("Start Time", nameof(InteractionField.OfferedAt))]
    [TestCase("进线时间", nameof(InteractionField.OfferedAt))]
    [TestCase("call_answered", nameof(InteractionField.AnsweredAt))]
    [TestCase("接通时间", nameof(InteractionField.AnsweredAt))]
    [TestCase("call_end", nameof(InteractionField.EndedAt))]
    [TestCase("挂断时间", nameof(InteractionField.EndedAt))]
    [TestCase("Skill", nameof(InteractionField.Queue))]
    [TestCase("技能组", nameof(InteractionField.Queue))]
    [TestCase("Answered (Y/N)", nameof(InteractionField.Outcome))]
    [TestCase("是否接通", nameof(InteractionField.Outcome))]
    [TestCase("Speed of Answer", nameof(InteractionField.Wait))]
    [TestCase("排队时长", nameof(InteractionField.Wait))]
    [TestCase("AvgTalkDuration", nameof(InteractionField.Talk))]
    [TestCase("通话时长", nameof(InteractionField.Talk))]
    [TestCase("ACW", nameof(InteractionField.Wrap))]
    [TestCase("话后时长", nameof(InteractionField.Wrap))]
    [TestCase("坐席工号", nameof(InteractionField.Agent))]
    [TestCase("Satisfaction rating", nameof(InteractionField.Satisfaction))]
    [TestCase("满意度", nameof(InteractionField.Satisfaction))]
    [TestCase("是否解决", nameof(InteractionField.Resolved))]
    [TestCase("渠道", nameof(InteractionField.Channel))]
    [TestCase("来电原因", nameof(InteractionField.Topic))]
    [TestCase("质检得分", nameof(InteractionField.Quality))]
    public void Common_headers_are_recognised(string header, string field) => Assert.That(KnownHeaders.Find(header)?.Field.ToString(), Is.EqualTo(field));

    [TestCase("Wait (s)", nameof(InteractionField.Wait), "s")]
    [TestCase("wait_seconds", nameof(InteractionField.Wait), "s")]
    [TestCase("Talk Time in Minutes", nameof(InteractionField.Talk), "min")]
    [TestCase("hold_ms", nameof(InteractionField.Hold), "ms")]
    [TestCase("ACW (min)", nameof(InteractionField.Wrap), "min")]
    [TestCase("等待时长（秒）", nameof(InteractionField.Wait), "s")]
    [TestCase("通话时长(分钟)", nameof(InteractionField.Talk), "min")]
    [TestCase("保持时长毫秒", nameof(InteractionField.Hold), "ms")]
    public void A_header_may_name_the_unit(string header, string field, string unit) =>
        Assert.That((KnownHeaders.Find(header)?.Field.ToString(), KnownHeaders.Find(header)?.Unit), Is.EqualTo((field, unit)));

    [TestCase("Notes")]
    [TestCase("")]
    [TestCase("Queues (s)")]
    [TestCase("Cost (s)")]
    [TestCase("备注")]
    public void What_is_unknown_stays_unknown(string header) => Assert.That(KnownHeaders.Find(header), Is.Null);

    [Test]
    public void A_stated_unit_wins_over_that_of_the_header() =>
        Assert.That(TestFile.One("Wait (s)", "1500", TestFile.With("Wait.unit=ms")).Wait, Is.EqualTo(TimeSpan.FromSeconds(1.5)));

    [TestCase("Date,Time,Outcome\n2026-01-05,09:05:00,Y\n")]
    [TestCase("日期,时间,接通状态\n2026/1/5,9:05,已接通\n")]
    [TestCase("Time,Date,Outcome\n09:05 AM,2026.1.5,Y\n")]
    [TestCase("Date,Start Time,Outcome\n2026-01-05,2026-01-05 09:05,Y\n")]
    [TestCase("Timestamp,Day,Outcome\n2026-01-05T09:05Z,Monday,Y\n")]
    public void Date_and_time_columns_are_joined(string text) =>
        Assert.That(TestFile.Read(text).OrThrow()[0].OfferedAt, Is.EqualTo(new DateTimeOffset(2026, 1, 5, 9, 5, 0, TimeSpan.Zero)));
}
