using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests.Csv;

/// <summary>Files whose shape is at fault: nothing in them, columns missing, rows too short or long, quotes.</summary>
public sealed class FileShapeTests
{
    private const string Header = TestFile.Header;

    [Test]
    public void A_file_of_0_bytes_is_refused()
    {
        var refusal = FindingAssert.Refused(TestFile.Read(""), "empty_file", null, "calls.csv");
        Assert.That(refusal.ToString(), Does.Contain("an empty file").And.Contains("a header line"));
    }

    [TestCase("\n\n\n")]
    [TestCase("\uFEFF")]
    public void A_file_of_blank_lines_is_refused(string text) => Assert.That(TestFile.Read(text).Refusal, Is.Not.Null);

    [TestCase(Header)]
    [TestCase("Id,OfferedAt,Outcome")]
    [TestCase("Id,OfferedAt,Outcome\r\n\r\n")]
    public void A_header_alone_is_a_table_of_no_rows(string text)
    {
        var reading = TestFile.Read(text);
        Assert.That((reading.OrThrow().Count, reading.RowsRead, reading.Findings.Single().Code), Is.EqualTo((0, 0L, "no_rows")));
    }

    [TestCase("Id,Outcome\nc1,Answered\n", "OfferedAt", "OfferedAt=Your header")]
    [TestCase("Id,OfferedAt\nc1,2026-01-05 09:00:00\n", "Outcome", "Outcome:=Answered")]
    public void A_missing_required_column_is_refused_with_the_rule_that_mends_it(string text, string field, string rule)
    {
        var refusal = FindingAssert.Refused(TestFile.Read(text), "missing_column", field, "calls.csv");
        Assert.That(refusal.ToString(), Does.Contain($"no column serves as {field}").And.Contains("Id").And.Contains(rule));
    }

    [Test]
    public void A_rule_for_a_column_that_is_not_there_is_refused()
    {
        var refusal = FindingAssert.Refused(TestFile.Read(Header + TestFile.Row("c1"), TestFile.With("Talk=Speed")), "missing_column", "Talk", "calls.csv");
        Assert.That(refusal.ToString(), Does.Contain("no column 'Speed'").And.Contains("OfferedAt").And.Contains("the mapping rule"));
    }

    [Test]
    public void Nothing_is_shown_of_a_file_without_header()
    {
        const string Row = "secret jane,2026-01-05 09:00:00,secret street\n";
        var refusal = FindingAssert.Refused(TestFile.Read(Row + Row), "missing_column", "OfferedAt", "calls.csv");
        Assert.That(refusal.ToString(), Does.Contain("3 columns").And.Contains("no header"));
        FindingAssert.Refused(TestFile.Read(Row + Row, TestFile.With("OfferedAt=ts")), "missing_column", "OfferedAt", "calls.csv");
    }

    [Test]
    public void Headers_are_shown_without_what_would_harm_a_terminal()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,\"Queue Time\u001b[31m\",x\n2026-01-05 09:00:00,Y,7,8\n", TestFile.With("Wait=Queue Time\u001b[31m"));
        Assert.That(string.Concat(reading.Layout), Does.Not.Contain("\u001b"));
    }

    [Test]
    public void Two_columns_that_could_serve_are_a_finding()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Queue Time,Ring Time\n2026-01-05 09:00:00,Y,7,8\n");
        var finding = FindingAssert.HasOnly(reading, "ambiguous_column", "Wait", FindingEffect.Kept, 1, "calls.csv");
        Assert.That(finding.ToString(), Does.Contain("Queue Time").And.Contains("Ring Time").And.Contains("Wait=Header"));
        Assert.That(reading.OrThrow()[0].Wait, Is.EqualTo(TimeSpan.FromSeconds(7)));
    }

    [Test]
    public void Two_columns_of_one_name_are_a_finding()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Queue,Queue\n2026-01-05 09:00:00,Y,a,b\n");
        FindingAssert.HasOnly(reading, "ambiguous_column", "Queue", FindingEffect.Kept, 1, "calls.csv");
    }

    [Test]
    public void The_name_of_the_field_wins_over_a_relative()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Ring Time,Wait\n2026-01-05 09:00:00,Y,7,8\n");
        Assert.That((reading.Findings.Count, reading.OrThrow()[0].Wait), Is.EqualTo((0, (TimeSpan?)TimeSpan.FromSeconds(8))));
    }

    [Test]
    public void A_short_row_lacks_its_last_fields()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Queue,Agent\n2026-01-05 09:00:00,Y\n2026-01-05 09:00:00,Y,q,a\n");
        var finding = FindingAssert.HasOnly(reading, "short_row", null, FindingEffect.Kept, 1, "calls.csv:2");
        Assert.That(finding.ToString(), Does.Contain("2 fields").And.Contains("4 fields"));
        Assert.That((reading.OrThrow().Count, reading.OrThrow()[0].Queue, reading.OrThrow()[1].Agent), Is.EqualTo((2, (string?)null, "a")));
    }

    [Test]
    public void A_short_row_without_a_required_field_is_left_out()
    {
        var reading = TestFile.Read("Queue,OfferedAt,Outcome\nq,2026-01-05 09:00:00\nq,2026-01-05 09:00:00,Y\n");
        FindingAssert.HasAmongOthers(reading, "missing_value", "Outcome", FindingEffect.RowLeftOut, 1, "calls.csv:2");
        Assert.That(reading.OrThrow(), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_long_row_is_left_out_since_its_fields_cannot_be_told_apart()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Queue\n2026-01-05 09:00:00,Y,secret,one,more\n2026-01-05 09:00:00,Y,q\n");
        var finding = FindingAssert.HasOnly(reading, "long_row", null, FindingEffect.RowLeftOut, 1, "calls.csv:2");
        Assert.That(finding.ToString(), Does.Contain("5 fields").And.Contains("3 fields"));
    }

    [Test]
    public void Empty_fields_beyond_the_header_do_no_harm()
    {
        var reading = TestFile.Read("OfferedAt,Outcome\n2026-01-05 09:00:00,Y,,\n");
        Assert.That((reading.Findings.Count, reading.OrThrow().Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Lines_are_counted_also_inside_quotes()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Queue,Wait\n2026-01-05 09:00:00,Y,\"one\ntwo\r\nthree\",1\n\n2026-01-05 09:00:00,Y,q,-1\n");
        FindingAssert.HasOnly(reading, "negative_duration", "Wait", FindingEffect.FieldAbsent, 1, "calls.csv:6");
        Assert.That(reading.OrThrow()[0].Queue, Is.EqualTo("one\ntwo\r\nthree"));
    }

    [Test]
    public void Quotes_separators_and_doubled_quotes_inside_quotes_are_text()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Queue\n2026-01-05 09:00:00,Y,\"a, \"\"b\"\"\"\n");
        Assert.That((reading.OrThrow()[0].Queue, reading.Findings.Count), Is.EqualTo(("a, \"b\"", 0)));
    }

    [TestCase("6\" pipe")]
    [TestCase("\"a\" b")]
    public void A_stray_quote_is_a_finding_and_the_row_stays(string queue)
    {
        var reading = TestFile.Read($"OfferedAt,Outcome,Queue,Wait\n2026-01-05 09:00:00,Y,{queue},1\n2026-01-05 09:00:00,Y,q,2\n");
        FindingAssert.HasOnly(reading, "stray_quote", null, FindingEffect.Kept, 1, "calls.csv:2");
        Assert.That(reading.OrThrow().Select(row => row.Wait?.TotalSeconds), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void A_quote_that_is_never_closed_leaves_its_row_out()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Queue,Wait\n2026-01-05 09:00:00,Y,q,1\n2026-01-05 09:00:00,Y,\"secret,2\n2026-01-05 09:00:00,Y,q,3\n");
        var finding = FindingAssert.HasOnly(reading, "open_quote", null, FindingEffect.RowLeftOut, 1, "calls.csv:3");
        Assert.That(finding.ToString(), Does.Contain("never closed").And.Contains("rest of the file"));
        Assert.That(reading.OrThrow(), Has.Count.EqualTo(1));
    }

    [TestCase("2026-01-0")]
    [TestCase("2026-01-05 09:00:00")]
    [TestCase("2026-01-05 09:00:00,Answ")]
    [TestCase("2026-01-05 09:00:00,Answered,secret-qu")]
    public void A_last_row_that_is_cut_off_is_left_out(string rest)
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Queue,Wait\n2026-01-05 09:00:00,Y,q,1\n" + rest);
        var finding = FindingAssert.HasOnly(reading, "cut_off", null, FindingEffect.RowLeftOut, 1, "calls.csv:3");
        Assert.That(finding.ToString(), Does.Contain("cut off").And.Contains("4 fields"));
        Assert.That(reading.OrThrow(), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_last_row_cut_off_inside_quotes_is_left_out()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Queue,Wait\n2026-01-05 09:00:00,Y,q,1\n2026-01-05 09:00:00,Answered,\"secret-qu");
        FindingAssert.HasOnly(reading, "open_quote", null, FindingEffect.RowLeftOut, 1, "calls.csv:3");
        Assert.That(reading.OrThrow(), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_whole_last_row_needs_no_line_break()
    {
        var reading = TestFile.Read("OfferedAt,Outcome\n2026-01-05 09:00:00,Y\n2026-01-05 09:00:00,N");
        Assert.That((reading.OrThrow().Count, reading.Findings.Count), Is.EqualTo((2, 0)));
    }

    [Test]
    public void A_short_row_before_the_last_is_not_cut_off_in_a_file_without_final_line_break()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Queue\n2026-01-05 09:00:00,Y\n2026-01-05 09:00:00,N,q");
        FindingAssert.HasOnly(reading, "short_row", null, FindingEffect.Kept, 1, "calls.csv:2");
    }

    [TestCase("OfferedAt;Outcome;Wait;Quality\n2026-01-05 09:00:00;Y;12,5;98,75\n")]
    [TestCase("OfferedAt;Outcome;Wait;Quality\r\n2026-01-05 09:00:00;Y;12,5;98,75\r\n")]
    [TestCase("OfferedAt\tOutcome\tWait\tQuality\n2026-01-05 09:00:00\tY\t12.5\t98.75\n")]
    [TestCase("OfferedAt|Outcome|Wait|Quality\n2026-01-05 09:00:00|Y|12.5|98.75\n")]
    [TestCase("OfferedAt,Outcome,Wait,Quality\r\n2026-01-05 09:00:00,Y,12.5,98.75\r\n")]
    [TestCase("OfferedAt,Outcome,Wait,Quality\r2026-01-05 09:00:00,Y,12.5,98.75\r")]
    [TestCase(" OfferedAt , Outcome ,\tWait , Quality \n 2026-01-05 09:00:00 , Y ,  12.5 , 98.75 \n")]
    public void Separators_line_ends_and_decimal_commas_are_recognised(string text)
    {
        var reading = TestFile.Read(text);
        var row = reading.OrThrow()[0];
        Assert.That((row.Wait, row.Quality, reading.Findings.Count), Is.EqualTo(((TimeSpan?)TimeSpan.FromSeconds(12.5), (decimal?)98.75m, 0)));
    }

    [Test]
    public void A_stated_separator_is_used()
    {
        var reading = TestFile.Read("OfferedAt^Outcome\n2026-01-05 09:00:00^Y\n", new() { Separator = '^' });
        Assert.That(reading.OrThrow(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Columns_without_meaning_are_passed_over()
    {
        var reading = TestFile.Read("#,OfferedAt,,Outcome,Notes\n1,2026-01-05 09:00:00,x,Y,\"a, b\"\n");
        Assert.That((reading.OrThrow().Count, reading.Findings.Count), Is.EqualTo((1, 0)));
    }
}
