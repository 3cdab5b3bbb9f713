using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests.Csv;

/// <summary>Fields whose text is at fault: a required one leaves the row out, an optional one is absent; each is counted and named.</summary>
public sealed class BadValueTests
{
    [Test]
    public void An_unknown_outcome_leaves_the_row_out()
    {
        var reading = TestFile.Read(TestFile.Header + TestFile.Row("c1", outcome: "Sold") + TestFile.Row("c2") + TestFile.Row("c3", outcome: "Lost"));
        var finding = FindingAssert.HasOnly(reading, "unknown_word", "Outcome", FindingEffect.RowLeftOut, 2, "calls.csv:2", "calls.csv:4");
        Assert.That(finding.Examples.Select(example => example.Found), Is.EqualTo(new[] { "Sold", "Lost" }));
        Assert.That(finding.ToString(), Does.Contain("Answered, Abandoned, FlowedOut, CallbackQueued, Contained, NotConnected, Open").And.Contains("Outcome[word]=Answered"));
        Assert.That(reading.OrThrow().Single().Id, Is.EqualTo("c2"));
    }

    [TestCase("", "2026-01-05 09:00:00")]
    [TestCase("NULL", "2026-01-05 09:00:00")]
    [TestCase("N/A", "2026-01-05 09:00:00")]
    public void An_empty_outcome_leaves_the_row_out(string outcome, string offered)
    {
        var reading = TestFile.Read(TestFile.Header + TestFile.Row("c1", offered, outcome) + TestFile.Row("c2"));
        var finding = FindingAssert.HasOnly(reading, "missing_value", "Outcome", FindingEffect.RowLeftOut, 1, "calls.csv:2");
        Assert.That(finding.Cure, Does.Contain("Outcome.default="));
    }

    [Test]
    public void An_empty_offer_leaves_the_row_out()
    {
        var reading = TestFile.Read(TestFile.Header + TestFile.Row("c1", "") + TestFile.Row("c2"));
        FindingAssert.HasOnly(reading, "missing_value", "OfferedAt", FindingEffect.RowLeftOut, 1, "calls.csv:2");
    }

    [TestCase("yesterday")]
    [TestCase("2026-02-30 09:00:00")]
    [TestCase("2026-01-05 25:00:00")]
    [TestCase("2026-01-05 09:60:00")]
    [TestCase("1969-12-31 23:59:59")]
    [TestCase("2200-01-01 00:00:00")]
    [TestCase("09:00:00")]
    [TestCase("1767603600")]
    public void An_offer_that_is_no_time_leaves_the_row_out(string offered)
    {
        var reading = TestFile.Read(TestFile.Header + TestFile.Row("c1", offered) + TestFile.Row("c2"));
        var finding = FindingAssert.HasOnly(reading, "bad_value", "OfferedAt", FindingEffect.RowLeftOut, 1, "calls.csv:2");
        Assert.That(finding.ToString(), Does.Contain("ISO 8601").And.Contains("OfferedAt.format=").And.Contains("1970 to 2199"));
        Assert.That(finding.Examples[0].Found, Is.EqualTo(offered == "1767603600" ? "##########" : offered));
    }

    [TestCase("05/01/2026 09:00")]
    [TestCase("5.1.2026 09:00")]
    [TestCase("01-05-2026")]
    public void Day_or_month_first_is_never_guessed(string offered)
    {
        var text = TestFile.Header + TestFile.Row("c1", offered) + TestFile.Row("c2");
        var finding = FindingAssert.HasOnly(TestFile.Read(text), "bad_value", "OfferedAt", FindingEffect.RowLeftOut, 1, "calls.csv:2");
        Assert.That(finding.Examples[0].Found, Is.EqualTo(offered));
        var stated = TestFile.Read(text, TestFile.With("OfferedAt.format=dd/MM/yyyy HH:mm", "OfferedAt.format=d.M.yyyy HH:mm", "OfferedAt.format=MM-dd-yyyy", "OfferedAt.format=yyyy-MM-dd HH:mm:ss"));
        Assert.That(stated.OrThrow()[0].OfferedAt.ToString("yyyy-MM-dd"), Is.EqualTo("2026-01-05"));
    }

    [TestCase("-1", "negative_duration", "a negative duration")]
    [TestCase("-0:30", "negative_duration", "a negative duration")]
    [TestCase("347000000", "out_of_range", "over 10 years")]
    public void A_duration_out_of_range_is_absent(string wait, string code, string found)
    {
        var reading = TestFile.Read(TestFile.Header + TestFile.Row("c1", wait: wait) + TestFile.Row("c2"));
        var finding = FindingAssert.HasOnly(reading, code, "Wait", FindingEffect.FieldAbsent, 1, "calls.csv:2");
        Assert.That(finding.ToString(), Does.Contain(found).And.Contains("0 s to 10 years"));
        Assert.That(reading.OrThrow().Select(row => row.Wait?.TotalSeconds), Is.EqualTo(new double?[] { null, 12 }));
    }

    [Test]
    public void Exactly_10_years_are_read() =>
        Assert.That(TestFile.One("Talk", "315619200").Talk, Is.EqualTo(FactLimits.LongestDuration));

    [Test]
    public void Negative_and_endless_durations_of_one_field_are_told_apart()
    {
        var reading = TestFile.Read(TestFile.Header + TestFile.Row("c1", wait: "-1") + TestFile.Row("c2", wait: "347000000"));
        FindingAssert.HasAmongOthers(reading, "negative_duration", "Wait", FindingEffect.FieldAbsent, 1, "calls.csv:2");
        FindingAssert.HasAmongOthers(reading, "out_of_range", "Wait", FindingEffect.FieldAbsent, 1, "calls.csv:3");
    }

    [TestCase("Wait", "soon", "bad_value", "seconds, mm:ss or hh:mm:ss")]
    [TestCase("Talk", "1:75", "bad_value", "seconds, mm:ss or hh:mm:ss")]
    [TestCase("Hold", "12,5", "bad_value", "Hold.unit=ms")]
    [TestCase("Wrap", "1 234", "bad_value", "Wrap.unit=ms")]
    [TestCase("Satisfaction", "0", "out_of_range", "a whole number from 1 to 5")]
    [TestCase("Satisfaction", "6", "out_of_range", "a whole number from 1 to 5")]
    [TestCase("Satisfaction", "4.5", "bad_value", "a whole number from 1 to 5")]
    [TestCase("Satisfaction", "good", "bad_value", "Satisfaction=")]
    [TestCase("Recommendation", "11", "out_of_range", "from 0 to 10")]
    [TestCase("Recommendation", "-1", "out_of_range", "from 0 to 10")]
    [TestCase("Effort", "8", "out_of_range", "from 1 to 7")]
    [TestCase("Quality", "101", "out_of_range", "a number from 0 to 100")]
    [TestCase("Quality", "100.000001", "out_of_range", "a number from 0 to 100")]
    [TestCase("Quality", "-0.5", "out_of_range", "a number from 0 to 100")]
    [TestCase("Quality", "B+", "bad_value", "a number from 0 to 100")]
    [TestCase("Cost", "1000000000.01", "out_of_range", "-1000000000 to 1000000000")]
    [TestCase("Value", "99999999999999999999", "bad_value", "-1000000000 to 1000000000")]
    [TestCase("Steps", "1000001", "out_of_range", "from 0 to 1000000")]
    [TestCase("Steps", "1.5", "bad_value", "a whole number")]
    [TestCase("Channel", "fax", "unknown_word", "Voice, Chat, Message, Email, Task, Callback, Video, Bot")]
    [TestCase("Direction", "sideways", "unknown_word", "Inbound, Outbound, Internal")]
    [TestCase("Transfer", "maybe", "unknown_word", "None, Blind, Consult")]
    [TestCase("Resolved", "maybe", "unknown_word", "Resolved[word]=Yes")]
    [TestCase("Invited", "maybe", "unknown_word", "Yes, No")]
    [TestCase("CriticalError", "maybe", "unknown_word", "Yes, No")]
    [TestCase("Converted", "maybe", "unknown_word", "Yes, No")]
    [TestCase("EndedAt", "maybe", "bad_value", "EndedAt.format=")]
    [TestCase("AnsweredAt", "maybe", "bad_value", "AnsweredAt.unit=s")]
    public void A_bad_optional_field_is_absent_and_the_row_stays(string field, string value, string code, string says)
    {
        var text = value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value;
        var reading = TestFile.Read($"OfferedAt,Outcome,Agent,{field}\n2026-01-05 09:00:00,Y,secret,{text}\n2026-01-05 09:00:00,Y,secret,\n");
        var finding = FindingAssert.HasOnly(reading, code, field, FindingEffect.FieldAbsent, 1, "calls.csv:2");
        Assert.That(finding.ToString(), Does.Contain(says).And.Contain("the field is taken as absent"));
        Assert.That(finding.Examples[0].Found, Is.EqualTo(value.Length > 18 ? "####################" : value == "1000000000.01" ? "##########.01" : value == "1000001" ? "#######" : value));
        Assert.That(reading.OrThrow()[0].ToInteraction(), Is.EqualTo(reading.OrThrow()[1].ToInteraction()));
    }

    [Test]
    public void A_number_a_hair_off_a_whole_one_is_not_made_whole()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Satisfaction\n2026-01-05 09:00:00,Y,4.0004\n");
        FindingAssert.HasOnly(reading, "bad_value", "Satisfaction", FindingEffect.FieldAbsent, 1, "calls.csv:2");
    }

    [TestCase("5.0", 5)]
    [TestCase("+3", 3)]
    [TestCase(" 2 ", 2)]
    public void Whole_numbers_may_be_written_at_length(string text, int answer) => Assert.That(TestFile.One("Satisfaction", text).Satisfaction, Is.EqualTo(answer));

    [TestCase("")]
    [TestCase("NULL")]
    [TestCase("null")]
    [TestCase("\\N")]
    [TestCase("N/A")]
    [TestCase("n/a")]
    [TestCase("   ")]
    [TestCase("\"\"")]
    public void Absent_is_absent_without_a_finding(string text)
    {
        var reading = TestFile.Read($"OfferedAt,Outcome,Queue,Wait,Resolved,Cost\n2026-01-05 09:00:00,Y,{text},{text},{text},{text}\n");
        var row = reading.OrThrow()[0];
        Assert.That((row.Queue, row.Wait, row.Resolved, row.Cost, reading.Findings.Count), Is.EqualTo(((string?)null, (TimeSpan?)null, (bool?)null, (decimal?)null, 0)));
    }

    [Test]
    public void The_same_id_twice_is_found_and_both_rows_count()
    {
        var reading = TestFile.Read(TestFile.Header + TestFile.Row("c1") + TestFile.Row("c2") + TestFile.Row("c1") + TestFile.Row("c1") + TestFile.Row("") + TestFile.Row(""));
        FindingAssert.HasOnly(reading, "duplicate_id", "Id", FindingEffect.Kept, 2, "calls.csv:4", "calls.csv:5");
        Assert.That(reading.OrThrow(), Has.Count.EqualTo(6));
    }

    [Test]
    public void The_same_id_twice_is_removed_where_asked()
    {
        var text = TestFile.Header + TestFile.Row("c1", wait: "1") + TestFile.Row("c2", wait: "2") + TestFile.Row("c1", wait: "3") + TestFile.Row("") + TestFile.Row("");
        var reading = TestFile.Read(text, new() { RemoveDuplicates = true });
        FindingAssert.HasOnly(reading, "duplicate_id", "Id", FindingEffect.RowLeftOut, 1, "calls.csv:4");
        Assert.That(reading.OrThrow().Select(row => row.Wait?.TotalSeconds), Is.EqualTo(new[] { 1, 2, 12, 12 }));
    }
}
