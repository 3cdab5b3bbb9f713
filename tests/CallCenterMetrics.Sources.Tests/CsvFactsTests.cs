using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests;

/// <summary>Folders as people make them: incomplete, damaged, with other files beside.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CsvFactsTests : IDisposable
{
    private const string Costs = "From,To,Category,Amount,Queue,Team\n";
    private const string Cost = "2026-01-01,2026-02-01,Labor,1000,secret-queue,\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void Headers_and_words_may_be_written_in_any_way()
    {
        Write("Costs.CSV", "team;category;AMOUNT;from;to\n;other;12,5;2026-01-01;2026-02-01 00:00\n");
        Write("agent_activity.csv", "state,agent id,AGENT,start,end,paid\nback-office,x,a1,2026-01-01 08:00,2026-01-01T10:00:00+01:00,true\n");
        var reading = CsvFacts.ReadFolder(_folder.FullName);
        Assert.That(reading.OrThrow().Costs, Is.EqualTo(new[] { new CostEntry { From = Day(1, 1), To = Day(2, 1), Category = CostCategory.Other, Amount = 12.5m } }));
        Assert.That(reading.Table.Activities, Is.EqualTo(new[]
        {
            new AgentActivity { Agent = "a1", Start = Day(1, 1).AddHours(8), End = Day(1, 1).AddHours(9), State = AgentState.BackOffice, Paid = true },
        }));
        Assert.That(Only(reading, "unknown_column").ToString(), Does.Contain("'agent id'").And.Contains("agent_activity.csv").And.Contains("Productive"));
    }

    [Test]
    public void Times_without_offset_are_in_the_stated_zone_which_is_that_of_the_center()
    {
        Write("periods.csv", "From,To,Kind,Name\n2026-03-29 02:30,2026-10-25 02:30,Holiday,x\n");
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var reading = CsvFacts.ReadFolder(_folder.FullName, new() { TimeZone = berlin });
        var period = reading.OrThrow().Periods!.Single();
        Assert.That((period.From, period.To, reading.Table.TimeZone), Is.EqualTo((Day(3, 29).AddHours(1.5), Day(10, 25).AddHours(0.5), berlin)));
        Assert.That(reading.Findings.Select(finding => (finding.Code, finding.Field)), Is.EqualTo(new[] { ("ambiguous_time", "To"), ("skipped_time", "From") }));
    }

    [TestCase("2026-01-01,2026-02-01,Labor,,q,", "missing_value", "Amount")]
    [TestCase("2026-01-01,2026-02-01,Labour,1,q,", "unknown_word", "Category")]
    [TestCase("01/02/2026,2026-02-01,Labor,1,q,", "bad_value", "From")]
    [TestCase("2026-01-01,09:00,Labor,1,q,", "bad_value", "To")]
    [TestCase("1969-01-01,2026-02-01,Labor,1,q,", "bad_value", "From")]
    [TestCase("2026-01-01,2026-02-01,Labor,NaN,q,", "bad_value", "Amount")]
    [TestCase("2026-01-01,2026-02-01,Labor,1e20,q,", "out_of_range", "Amount")]
    [TestCase("2026-02-01,2026-01-01,Labor,1,q,", "wrong_order", "To")]
    [TestCase("2026-01-01,2026-02-01,Labor,1,q,,x", "long_row", null)]
    [TestCase("2026-01-01,2026-02-01,Labor,1,\"q", "open_quote", null)]
    [TestCase("2026-01-01,2026-02-01,Lab", "cut_off", null)]
    public void What_is_required_and_bad_leaves_the_row_out(string row, string code, string? field)
    {
        Write("costs.csv", Costs + Cost + row);
        var reading = CsvFacts.ReadFolder(_folder.FullName);
        Assert.That(reading.OrThrow().Costs, Has.Count.EqualTo(1));
        var finding = Only(reading, code);
        Assert.That((finding.Field, finding.Effect, finding.Count, finding.Examples[0].Place), Is.EqualTo((field, FindingEffect.RowLeftOut, 1L, "costs.csv:3")));
        Assert.That(new[] { finding.Found, finding.Expected, finding.Cure }, Has.All.Not.Empty);
        Assert.That(finding.ToString(), Does.Not.Contain("secret"));
    }

    [TestCase("evaluations.csv", "InteractionId,Evaluator,At,Score", "i,e,2026-01-01,100.5", "out_of_range", "Score")]
    [TestCase("evaluations.csv", "InteractionId,Evaluator,At,CriticalError", "i,e,2026-01-01,maybe", "unknown_word", "CriticalError")]
    [TestCase("evaluations.csv", "InteractionId,Evaluator,At,FeedbackAt", "i,e,2026-01-01,soon", "bad_value", "FeedbackAt")]
    [TestCase("survey_responses.csv", "At,Kind,Satisfaction", "2026-01-01,Customer,6", "out_of_range", "Satisfaction")]
    [TestCase("survey_responses.csv", "At,Kind,Satisfaction", "2026-01-01,Customer,4.5", "bad_value", "Satisfaction")]
    [TestCase("survey_responses.csv", "At,Kind,Recommendation", "2026-01-01,Customer,11", "out_of_range", "Recommendation")]
    [TestCase("survey_responses.csv", "At,Kind,Effort", "2026-01-01,Customer,0", "out_of_range", "Effort")]
    [TestCase("survey_responses.csv", "At,Kind,Relation", "2026-01-01,Employee,Boss", "unknown_word", "Relation")]
    [TestCase("development.csv", "Agent,At,Kind,Hours", "a,2026-01-01,OneToOne,-1", "out_of_range", "Hours")]
    [TestCase("employment.csv", "Agent,Hired,HoursPerWeek", "a,2026-01-01,400", "out_of_range", "HoursPerWeek")]
    public void What_is_optional_and_bad_is_absent(string file, string header, string row, string code, string field)
    {
        Write(file, $"{header}\n{row}\n");
        var reading = CsvFacts.ReadFolder(_folder.FullName);
        Assert.That(reading.RowsRead, Is.EqualTo(1));
        var finding = Only(reading, code);
        Assert.That((finding.Field, finding.Effect, finding.Examples[0].Place), Is.EqualTo((field, FindingEffect.FieldAbsent, $"{file}:2")));
    }

    [TestCase("capacity.csv", "Agent,Channel,Slots,From", "a,Chat,0,2026-01-01", "out_of_range", "Slots")]
    [TestCase("survey_waves.csv", "Kind,From,To,Invited", "Customer,2026-01-01,2026-01-02,-1", "out_of_range", "Invited")]
    [TestCase("employment.csv", "Agent,Hired,Left", "a,2026-01-02,2026-01-01", "wrong_order", "Left")]
    [TestCase("targets.csv", "Kpi,From,To,Worst,Best", "aht,2026-01-02,2026-01-01,1,0", "wrong_order", "To")]
    public void A_file_of_which_no_row_can_be_read_leaves_its_fact_null(string file, string header, string row, string code, string field)
    {
        Write(file, $"{header}\n{row}\n");
        Write("teams.csv", "Name\nt1\n");
        var reading = CsvFacts.ReadFolder(_folder.FullName);
        Assert.That(reading.OrThrow().Teams, Has.Count.EqualTo(1));
        Assert.That((reading.Table.Capacities, reading.Table.SurveyWaves, reading.Table.Employments, reading.Table.Targets), Is.EqualTo(((object?)null, (object?)null, (object?)null, (object?)null)));
        Assert.That(
            reading.Findings.Select(finding => (finding.Code, finding.Field, finding.Effect)),
            Is.EqualTo(new[] { (code, field, FindingEffect.Refused), (code, field, FindingEffect.RowLeftOut) }));
    }

    [TestCase("", "empty_file", "empty file")]
    [TestCase("2026-01-01,2026-02-01,secret,1\n", "missing_column", "perhaps its first line is no header")]
    [TestCase("From,To,Amount,Kategorie\n2026-01-01,2026-02-01,1,Labor\n", "missing_column", "there is no column Category; the file has From, To, Amount")]
    [TestCase("\0F\0r\0o\0m\0", "bad_encoding", "NUL bytes")]
    public void A_file_without_the_required_columns_is_refused_and_the_rest_is_read(string text, string code, string found)
    {
        Write("costs.csv", text);
        Write("interactions.csv", TestFile.Header + TestFile.Row("c1"));
        var reading = CsvFacts.ReadFolder(_folder.FullName);
        Assert.That((reading.OrThrow().Costs, reading.Table.Interactions.Count), Is.EqualTo(((object?)null, 1)));
        Assert.That(reading.Findings[0].Effect, Is.EqualTo(FindingEffect.Refused));
        Assert.That(reading.Findings.Select(finding => finding.Code), Has.All.EqualTo(code));
        Assert.That(string.Join('\n', reading.Findings), Does.Contain(found).And.Contains("costs.csv").And.Not.Contains("secret"));
    }

    [Test]
    public void The_policy_on_bad_rows_holds_for_each_file()
    {
        Write("costs.csv", Costs + Cost + Cost + Cost + "x\n");
        CsvOptions Above(double share) => new() { BadRows = BadRowPolicy.StopAbove(share) };
        Assert.That(CsvFacts.ReadFolder(_folder.FullName, Above(0.25)).OrThrow().Costs, Has.Count.EqualTo(3));
        var refused = CsvFacts.ReadFolder(_folder.FullName, Above(0.2));
        Assert.That(refused.OrThrow().Costs, Is.Null);
        Assert.That(refused.Findings[0].Found, Does.StartWith("1 of 4 rows of costs.csv have to be left out (policy: stop above 20 %)"));
    }

    [Test]
    public void Refused_interactions_refuse_the_folder_and_all_faults_arrive_together()
    {
        Write("interactions.csv", "Id\n1\n");
        Write("costs.csv", "From\n");
        var reading = CsvFacts.ReadFolder(_folder.FullName);
        Assert.That((reading.Refusal!.Code, reading.Refusal.Field), Is.EqualTo(("missing_column", "OfferedAt")));
        Assert.That(reading.Findings.Select(finding => finding.Field), Is.EquivalentTo(new[] { "To", "Category", "Amount" }));
    }

    [Test]
    public void Interactions_may_stand_in_several_files_and_other_files_are_found()
    {
        Write("interactions-2026.csv", TestFile.Header + TestFile.Row("b"));
        Write("interactions-2025.csv", TestFile.Header + TestFile.Row("a"));
        Write("agents.csv", "secret");
        Write("notes.txt", "secret");
        var reading = CsvFacts.ReadFolder(_folder.FullName);
        Assert.That(reading.OrThrow().Interactions.Select(row => row.Id), Is.EqualTo(new[] { "a", "b" }));
        Assert.That((reading.Table.Costs, reading.Table.Teams), Is.EqualTo(((object?)null, (object?)null)));
        Assert.That(Only(reading, "unknown_file").ToString(), Does.Contain("(agents.csv)").And.Contains("agent_activity.csv"));
    }

    [Test]
    public void Without_any_known_name_every_file_holds_interactions()
    {
        Write("b.csv", TestFile.Header + TestFile.Row("b"));
        Write("a.csv", TestFile.Header + TestFile.Row("a"));
        var reading = CsvFacts.ReadFolder(_folder.FullName);
        Assert.That(reading.OrThrow().Interactions.Select(row => row.Id), Is.EqualTo(new[] { "a", "b" }));
        Assert.That((reading.Findings.Count, reading.RowsRead), Is.EqualTo((0, 2L)));
    }

    [Test]
    public void An_empty_folder_is_an_empty_center_with_a_finding()
    {
        var reading = CsvFacts.ReadFolder(_folder.FullName);
        Assert.That(reading.OrThrow().Interactions, Is.Empty);
        Only(reading, "no_file");
        Assert.That(() => CsvFacts.ReadFolder(Path.Combine(_folder.FullName, "none")), Throws.InstanceOf<IOException>());
    }

    [Test]
    public void A_token_that_is_cancelled_stops_it()
    {
        Write("costs.csv", Costs + Cost);
        Assert.That(() => CsvFacts.ReadFolder(_folder.FullName, new() { Cancellation = new(true) }), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_file_cut_off_anywhere_is_read_or_refused()
    {
        var text = Costs + Cost + Cost;
        for (var length = 0; length <= text.Length; length++)
        {
            Write("costs.csv", text[..length]);
            var reading = CsvFacts.ReadFolder(_folder.FullName);
            Assert.That(reading.OrThrow().Costs?.Count ?? 0, Is.InRange(0, 2), $"{length}");
            Assert.That(string.Join('\n', reading.Findings), Does.Not.Contain("secret"), $"{length}");
        }
    }

    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 0, 0, 0, TimeSpan.Zero);

    private static Finding Only(Reading<ContactCenter> reading, string code)
    {
        Assert.That(reading.Findings.Select(finding => finding.Code), Is.EqualTo(new[] { code }), string.Join('\n', reading.Findings));
        return reading.Findings[0];
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
