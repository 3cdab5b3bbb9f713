using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests.Csv;

public sealed class ValueWordsTests
{
    [TestCase("Y", Outcome.Answered)]
    [TestCase("n", Outcome.Abandoned)]
    [TestCase("Answered", Outcome.Answered)]
    [TestCase("ABANDONED", Outcome.Abandoned)]
    [TestCase("已接通", Outcome.Answered)]
    [TestCase("已放弃", Outcome.Abandoned)]
    [TestCase("FlowedOut", Outcome.FlowedOut)]
    [TestCase("flowed_out", Outcome.FlowedOut)]
    [TestCase("CallbackQueued", Outcome.CallbackQueued)]
    [TestCase("callback-queued", Outcome.CallbackQueued)]
    [TestCase("Contained", Outcome.Contained)]
    [TestCase("NotConnected", Outcome.NotConnected)]
    [TestCase("Open", Outcome.Open)]
    [TestCase("1", Outcome.Answered)]
    [TestCase("true", Outcome.Answered)]
    public void Outcomes_have_words(string word, Outcome outcome) =>
        Assert.That(TestFile.Read($"OfferedAt,Outcome\n2026-01-05 09:00,{word}\n").OrThrow()[0].Outcome, Is.EqualTo(outcome));

    [Test]
    public void Every_name_of_an_enum_is_a_word() => Assert.Multiple(() =>
    {
        Assert.That(Enum.GetNames<Outcome>().Select(word => TestFile.Read($"OfferedAt,Outcome\n2026-01-05 09:00,{word}\n").OrThrow()[0].Outcome), Is.EqualTo(Enum.GetValues<Outcome>()));
        Assert.That(Enum.GetNames<Channel>().Select(word => TestFile.One("Channel", word).Channel), Is.EqualTo(Enum.GetValues<Channel>()));
        Assert.That(Enum.GetNames<Direction>().Select(word => TestFile.One("Direction", word).Direction), Is.EqualTo(Enum.GetValues<Direction>()));
        Assert.That(Enum.GetNames<Transfer>().Select(word => TestFile.One("Transfer", word).Transfer), Is.EqualTo(Enum.GetValues<Transfer>()));
    });

    [TestCase("Y", true)]
    [TestCase("yes", true)]
    [TestCase("TRUE", true)]
    [TestCase("1", true)]
    [TestCase("是", true)]
    [TestCase("N", false)]
    [TestCase("no", false)]
    [TestCase("False", false)]
    [TestCase("0", false)]
    [TestCase("否", false)]
    public void Yes_and_no_have_words(string word, bool value)
    {
        var row = TestFile.One("Resolved,Invited,CriticalError,Converted", $"{word},{word},{word},{word}");
        Assert.That(new[] { row.Resolved, row.Invited, row.CriticalError, row.Converted }, Is.All.EqualTo(value));
    }

    [TestCase("盲转", Transfer.Blind)]
    [TestCase("warm", Transfer.Consult)]
    [TestCase("No", Transfer.None)]
    public void Transfers_have_words(string word, Transfer transfer) => Assert.That(TestFile.One("Transfer", word).Transfer, Is.EqualTo(transfer));

    [Test]
    public void A_plain_yes_does_not_say_how_a_leg_was_passed_on()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Transfer\n2026-01-05 09:00,Y,Yes\n");
        FindingAssert.HasOnly(reading, "unknown_word", "Transfer", FindingEffect.FieldAbsent, 1, "calls.csv:2");
    }

    [Test]
    public void Words_longer_than_most_are_read_too() =>
        Assert.That(TestFile.One("Channel", "the one and only telephone line", TestFile.With("Channel[The one and only telephone line]=Voice")).Channel, Is.EqualTo(Channel.Voice));

    [Test]
    public void Very_many_distinct_words_are_read_in_bounded_memory()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"2026-01-05 09:00,Y,w{i}\n"));
        var reading = TestFile.Read("OfferedAt,Outcome,Channel\n" + rows + "2026-01-05 09:00,Y,Chat\n");
        Assert.That(reading.Findings.Single().Count, Is.EqualTo(20_000));
        Assert.That(reading.OrThrow()[20_000].Channel, Is.EqualTo(Channel.Chat));
    }
}
