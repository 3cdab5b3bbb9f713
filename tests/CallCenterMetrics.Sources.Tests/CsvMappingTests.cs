using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests;

public sealed class CsvMappingTests
{
    [TestCase("Wait=Speed of answer")]
    [TestCase("wait = speed_of_answer")]
    [TestCase("WAIT=SPEED-OF-ANSWER")]
    public void A_field_is_a_column(string rule) =>
        Assert.That(TestFile.One("x,Speed of answer", "1,7", TestFile.With(rule)).Wait, Is.EqualTo(TimeSpan.FromSeconds(7)));

    [Test]
    public void A_column_may_serve_two_fields()
    {
        var row = TestFile.One("Team", "north", TestFile.With("Queue=Team", "Segment=Team"));
        Assert.That((row.Queue, row.Segment), Is.EqualTo(("north", "north")));
    }

    [TestCase("OfferedAt=Tag+Uhr")]
    [TestCase("offered_at = Tag + Uhr")]
    public void An_instant_is_joined_of_two_columns(string rule)
    {
        var reading = TestFile.Read("Tag,Uhr,Outcome\n2026-01-05,9:05:07,Y\n", TestFile.With(rule));
        Assert.That(reading.OrThrow()[0].OfferedAt, Is.EqualTo(new DateTimeOffset(2026, 1, 5, 9, 5, 7, TimeSpan.Zero)));
    }

    [Test]
    public void A_plus_may_belong_to_the_name_of_a_column()
    {
        Assert.That(TestFile.One("Talk+Hold", "70", TestFile.With("Talk=Talk+Hold")).Talk, Is.EqualTo(TimeSpan.FromSeconds(70)));
        var reading = TestFile.Read("Day+Shift,Clock+Zone,Outcome\n2026-01-05,9:05,Y\n", TestFile.With("OfferedAt=Day+Shift+Clock+Zone"));
        Assert.That(reading.OrThrow()[0].OfferedAt.Hour, Is.EqualTo(9));
    }

    [Test]
    public void Only_instants_are_joined()
    {
        var refusal = FindingAssert.Refused(
            TestFile.Read("OfferedAt,Outcome,First,Last\n2026-01-05 09:00:00,Y,a,b\n", TestFile.With("Agent=First+Last")), "missing_column", "Agent", "calls.csv");
        Assert.That(refusal.ToString(), Does.Contain("First+Last"));
    }

    [Test]
    public void A_field_is_a_constant()
    {
        var reading = TestFile.Read("OfferedAt\n2026-01-05 09:00:00\n", TestFile.With("Outcome:=Answered", "Queue := front desk ", "Wait:=0:30", "Channel:=电话"));
        var row = reading.OrThrow()[0];
        Assert.That((row.Outcome, row.Queue, row.Wait, row.Channel), Is.EqualTo((Outcome.Answered, "front desk", (TimeSpan?)TimeSpan.FromSeconds(30), Channel.Voice)));
    }

    [Test]
    public void An_empty_header_means_no_column()
    {
        Assert.That(TestFile.One("Resolved,Wait", "Y,9", TestFile.With("Resolved=", "Wait=")).ToInteraction() is { Resolved: null, Wait: null });
        Assert.That(TestFile.Read("OfferedAt,Outcome\n", TestFile.With("Outcome=")).Refusal?.Code, Is.EqualTo("missing_column"));
    }

    [Test]
    public void A_default_is_what_an_empty_field_means()
    {
        var text = "OfferedAt,Outcome,Hold\n2026-01-05 09:00:00,,\n2026-01-05 09:00:00,N,3\n";
        var reading = TestFile.Read(text, TestFile.With("Hold.default=0", "Outcome.default=Answered", "Wrap.default=5"));
        Assert.That(
            reading.OrThrow().Select(row => (row.Outcome, row.Hold?.TotalSeconds, row.Wrap?.TotalSeconds)),
            Is.EqualTo(new (Outcome, double?, double?)[] { (Outcome.Answered, 0, 5), (Outcome.Abandoned, 3, 5) }));
    }

    [TestCase("ms", "1500", 1.5)]
    [TestCase("s", "1.5", 1.5)]
    [TestCase("min", "1.5", 90)]
    [TestCase("h", "0.5", 1_800)]
    [TestCase("hh:mm:ss", "1:02:03", 3_723)]
    [TestCase("mm:ss", "62:03", 3_723)]
    [TestCase("hh:mm", "1:02", 3_720)]
    [TestCase("HH:MM", "1:02", 3_720)]
    public void A_duration_has_a_unit(string unit, string text, double seconds) =>
        Assert.That(TestFile.One("Talk", text, TestFile.With($"Talk.unit={unit}")).Talk?.TotalSeconds, Is.EqualTo(seconds));

    [TestCase("s", "1767603600")]
    [TestCase("s", "1767603600.000")]
    [TestCase("ms", "1767603600000")]
    public void An_instant_may_count_from_1970(string unit, string text)
    {
        var reading = TestFile.Read($"OfferedAt,Outcome\n{text},Y\n", TestFile.With($"OfferedAt.unit={unit}"));
        Assert.That(reading.OrThrow()[0].OfferedAt, Is.EqualTo(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public void Formats_are_tried_in_turn()
    {
        var reading = TestFile.Read(
            "OfferedAt,Outcome\n05/01/2026 09:05,Y\n2026年1月5日 9:05,Y\n05.01.2026 09:05 +01:00,Y\n",
            TestFile.With("OfferedAt.format=dd/MM/yyyy HH:mm", "OfferedAt.format=yyyy年M月d日 H:mm", "OfferedAt.format=dd.MM.yyyy HH:mm zzz"));
        Assert.That(reading.OrThrow().Select(row => row.OfferedAt.Hour), Is.EqualTo(new[] { 9, 9, 8 }));
    }

    [TestCase("OfferedAt.format=dd/MM/yyyy HH:mm")]
    [TestCase("OfferedAt.format=dd/MM/yyyy", "OfferedAt.format=HH:mm")]
    [TestCase("OfferedAt.format=dd/MM/yyyy")]
    public void Joined_columns_have_one_format_or_one_each(params string[] formats)
    {
        var reading = TestFile.Read("Date,Time,Outcome\n05/01/2026,09:05,Y\n", TestFile.With(formats));
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(reading.OrThrow()[0].OfferedAt, Is.EqualTo(new DateTimeOffset(2026, 1, 5, 9, 5, 0, TimeSpan.Zero)));
    }

    [TestCase("Outcome:=Sold")]
    [TestCase("Resolved.default=perhaps")]
    public void A_constant_or_default_that_is_no_value_is_refused(string rule) =>
        Assert.That(() => CsvMapping.Parse(rule), Throws.TypeOf<FormatException>().With.Message.Contains(rule.Split('=')[1]).And.Message.Contains("expected one of"));

    [Test]
    public void A_constant_may_be_a_word_that_another_rule_explains() => Assert.That(
        TestFile.Read("OfferedAt\n2026-01-05 09:00:00\n", TestFile.With("Outcome:=Sold", "Outcome[Sold]=Answered")).OrThrow()[0].Outcome,
        Is.EqualTo(CallCenterMetrics.Facts.Outcome.Answered));

    [Test]
    public void An_outcome_that_does_not_suit_the_leg_is_found_and_kept()
    {
        var reading = TestFile.Read(TestFile.Header + TestFile.Row("1", outcome: "Contained") + TestFile.Row("2"));
        Assert.That(reading.OrThrow(), Has.Count.EqualTo(2));
        Assert.That(reading.Findings.Select(finding => (finding.Code, finding.Count)), Is.EqualTo(new[] { ("unsuitable_outcome", 1L) }));
    }

    [Test]
    public void Headers_that_are_not_utf8_are_told_to_be_so()
    {
        byte[] header = [0xB4, 0xF2, 0xB5, (byte)',', (byte)'x', (byte)'\n'];
        var reading = TestFile.Read(header);
        Assert.That(reading.Refusal!.Cure, Does.Contain("gb18030"));
    }

    [TestCase("secret-name,2026-01-01 10:00,answered")]
    [TestCase("secret-name,+49 30 1234567,answered")]
    public void A_first_row_that_is_data_is_not_printed_even_if_a_word_of_it_is_a_header(string row)
    {
        var reading = TestFile.Read(row + "\n" + row + "\n");
        Assert.That(reading.Refusal!.ToString(), Does.Contain("perhaps its first line is no header").And.Not.Contains("secret"));
    }

    [Test]
    public void Columns_that_serve_nothing_are_named() => Assert.That(
        TestFile.Read("OfferedAt,Outcome,Wiat\n2026-01-05 09:00,Y,3\n").Layout, Has.Some.EqualTo("not used: \"Wiat\""));

    [Test]
    public void A_row_over_the_limit_is_left_out()
    {
        var reading = TestFile.Read(
            TestFile.Header + TestFile.Row("1") + TestFile.Row(new string('x', 400)), CsvOptions.Default with { LargestRow = 300 });
        Assert.That(reading.OrThrow(), Has.Count.EqualTo(1));
        Assert.That(reading.Findings.Single().Code, Is.EqualTo("long_line"));
    }

    [Test]
    public void A_field_may_have_a_zone_of_its_own()
    {
        var reading = TestFile.Read(
            "OfferedAt,Outcome,EndedAt\n2026-01-05 09:00,Abandoned,2026-01-05 08:10\n", TestFile.In("UTC", "OfferedAt.zone=Europe/Berlin", "EndedAt.zone=UTC"));
        Assert.That((reading.OrThrow()[0].OfferedAt.Hour, reading.OrThrow()[0].Wait), Is.EqualTo((8, (TimeSpan?)TimeSpan.FromMinutes(10))));
    }

    [Test]
    public void Words_have_stated_meanings()
    {
        var reading = TestFile.Read(
            "OfferedAt,Outcome,Resolved\n2026-01-05 09:00,Handled,fixed\n2026-01-05 09:00,LOST CALL,open\n2026-01-05 09:00,已接通,Y\n",
            TestFile.With("Outcome[handled]=answered", "Outcome[Lost call]=Abandoned", "Resolved[fixed]=Yes", "Resolved[open]=no", "Outcome[已接通]=FlowedOut"));
        Assert.That(
            reading.OrThrow().Select(row => (row.Outcome, row.Resolved)),
            Is.EqualTo(new (Outcome, bool?)[] { (Outcome.Answered, true), (Outcome.Abandoned, false), (Outcome.FlowedOut, true) }));
    }

    [Test]
    public void Of_two_rules_that_say_the_same_the_later_wins()
    {
        var row = TestFile.One("a,b,c", "1,2,X", TestFile.With("Wait=a", "Wait=b", "Queue:=p", "Queue:=q", "Wait.unit=ms", "Wait.unit=min", "Resolved=c", "Resolved[X]=Yes", "Resolved[x]=No"));
        Assert.That((row.Wait, row.Queue, row.Resolved), Is.EqualTo(((TimeSpan?)TimeSpan.FromMinutes(2), "q", (bool?)false)));
        Assert.That(TestFile.One("a", "1", TestFile.With("Queue:=p", "Queue=a")).Queue, Is.EqualTo("1"));
        Assert.That(TestFile.One("a", "1", TestFile.With("Queue=a", "Queue:=p")).Queue, Is.EqualTo("p"));
    }

    [TestCase("", "no known shape", "Field=Header")]
    [TestCase("Wait", "no known shape", "Field:=constant")]
    [TestCase("=Header", "no known shape", "Field[word]=Value")]
    [TestCase("Wiat=Header", "no field 'Wiat'", "Id, ContactId, Customer, OfferedAt")]
    [TestCase("Wait.unit=weeks", "'weeks' is no unit", "ms, s, min, h, hh:mm:ss, mm:ss, hh:mm")]
    [TestCase("OfferedAt.unit=min", "'min' is no unit", "s, ms")]
    [TestCase("Queue.unit=s", "Queue has no 'unit'", "unit for durations and instants")]
    [TestCase("Wait.format=HH:mm", "Wait has no 'format'", "format and zone for instants")]
    [TestCase("Wait.zone=UTC", "Wait has no 'zone'", "format and zone for instants")]
    [TestCase("Wait.colour=red", "Wait has no 'colour'", "default for all")]
    [TestCase("OfferedAt.zone=Mars/Olympus", "no time zone 'Mars/Olympus'", "Europe/Berlin")]
    [TestCase("Queue[x]=Yes", "Queue has no words", "Outcome, Channel, Direction")]
    [TestCase("Outcome[x]=Sold", "'Sold' is no value of Outcome", "Answered, Abandoned")]
    [TestCase("Resolved[x]=Maybe", "'Maybe' is no value of Resolved", "Yes, No")]
    public void A_faulty_rule_is_refused_by_name_fault_and_expectation(string rule, string fault, string expected)
    {
        var thrown = Assert.Throws<FormatException>(() => CsvMapping.Parse("Queue=x", rule));
        // a unit is looked at when rules are parsed, not when a file is read
        Assert.That(thrown!.Message, Does.StartWith($"Mapping rule '{rule}': ").And.Contains(fault).And.Contains("expected").And.Contains(expected));
    }

    [Test]
    public void Null_is_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => CsvMapping.Parse(null!), Throws.ArgumentNullException);
        Assert.That(() => CsvMapping.Parse([null!]), Throws.TypeOf<FormatException>());
    });
}
