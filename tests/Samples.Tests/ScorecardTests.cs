using System.Text.Json;

namespace Samples.Tests;

[Parallelizable(ParallelScope.Children)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ScorecardTests : IDisposable
{
    private const string Calls = "id,offered_at,outcome,wait,talk,queue\na,2026-01-05 09:00:00,Y,3,100,账单\nb,2026-01-05 10:30:00,Y,30,200,账单\nc,2026-01-06 09:00:00,N,2,,sales\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void Without_arguments_it_shows_the_bundled_center_by_queue()
    {
        var run = Succeed();
        Assert.That(run.Output, Does.StartWith("Bundled synthetic center: ").And.Contains("Efficiency and quality").And.Contains("billing").And.Contains("Found in the data:").And.Contains("Read as: every field by its own name"));
    }

    [TestCase("queue", "\"billing\"")]
    [TestCase("agent", "\"a10\"")]
    [TestCase("topic", "\"complaint\"")]
    [TestCase("channel", "\"Voice\"")]
    [TestCase("segment", "\"standard\"")]
    [TestCase("transfer", "\"None\"")]
    [TestCase("interval:30m", "\"2026-03-30T10:00:00+02:00")]
    [TestCase("interval:5m", "\"2026-03-30T10:05:00+02:00")]
    [TestCase("day", "\"2026-03-23\"")]
    [TestCase("week", "\"2026-W13\"")]
    [TestCase("month", "\"2026-03\"")]
    [TestCase("hour", ": 8")]
    [TestCase("weekday", ": 1")]
    [TestCase("day.end", "\"2026-03-23\"")]
    public void It_groups_by_every_dimension(string dimension, string key)
    {
        var run = Succeed("--by", dimension, "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        var id = dimension.Split(':')[0];
        var groups = json.RootElement.GetProperty("groups").EnumerateArray().ToArray();
        Assert.That(run.Output, Does.Contain($"\"{id}\": {key.TrimStart(':', ' ')}"));
        Assert.That(groups.Sum(group => Value(group, "offered") + Value(group, "bot_sessions") + Value(group, "outbound")), Is.EqualTo(json.RootElement.GetProperty("rows").GetInt32()));
    }

    [Test]
    public void Dimensions_combine_by_commas_and_by_repeating()
    {
        var once = Succeed("--by", "queue, weekday,day", "--format", "json").Output;
        Assert.That(Succeed("--by", "queue", "--by", "weekday,day", "--format", "json").Output, Is.EqualTo(once));
        using var json = JsonDocument.Parse(once);
        Assert.That(json.RootElement.GetProperty("groups")[0].GetProperty("key").EnumerateObject().Select(part => part.Name), Is.EqualTo(new[] { "queue", "weekday", "day" }));
    }

    [Test]
    public void A_file_is_one_group_unless_asked_otherwise()
    {
        using var json = JsonDocument.Parse(Succeed(Write("calls.csv", Calls), "--format", "json").Output);
        var group = json.RootElement.GetProperty("groups").EnumerateArray().Single();
        Assert.That((Value(group, "offered"), Value(group, "answer_rate"), Value(group, "service_level.of_answered")), Is.EqualTo((3.0, 2.0 / 3, 0.5)));
        Assert.That(group.GetProperty("key").EnumerateObject(), Is.Empty);
    }

    [Test]
    public void A_file_as_text_shows_every_kpi_and_why_some_are_missing() => Assert.That(
        Succeed(Write("calls.csv", Calls)).Output,
        Does.StartWith("3 interactions; 3 rows read; wait <= 20 s, short abandon < 5 s").And.Contains("answer_rate").And.Contains("not available").And.Contains("Nothing was found wrong"));

    [Test]
    public void Thresholds_are_stated()
    {
        using var json = JsonDocument.Parse(Succeed(Write("calls.csv", Calls), "--threshold", "2.5", "--short-abandon", "2", "--format", "json").Output);
        var group = json.RootElement.GetProperty("groups")[0];
        Assert.That((Value(group, "service_level.of_answered"), Value(group, "short_abandonment_share")), Is.EqualTo((0.0, 0.0)));
        Assert.That(json.RootElement.GetProperty("target").GetProperty("threshold").GetDouble(), Is.EqualTo(2.5));
    }

    [Test]
    public void Thresholds_differ_by_queue_and_channel()
    {
        using var json = JsonDocument.Parse(Succeed(Write("calls.csv", Calls), "--threshold", "2", "--threshold", "账单=30", "--threshold", "email=3600", "--format", "json").Output);
        Assert.That(Value(json.RootElement.GetProperty("groups")[0], "service_level.of_answered"), Is.EqualTo(1));
        Assert.That(
            json.RootElement.GetProperty("target").GetProperty("special").EnumerateArray().Select(special => (special.GetProperty("queue").GetString(), special.GetProperty("channel").GetString())),
            Is.EquivalentTo(new (string?, string?)[] { ("账单", null), (null, "Email") }));
    }

    [Test]
    public void Rules_and_zone_are_stated()
    {
        var file = Write("export.csv", "Datum;Zeit;Ergebnis;Warten\n05.01.2026;23:30;ok;1500\n06.01.2026;00:30;weg;2,5\n");
        using var json = JsonDocument.Parse(Succeed(
            file, "--map", "OfferedAt=Datum+Zeit", "--map", "OfferedAt.format=dd.MM.yyyy HH:mm", "--map", "Outcome=Ergebnis", "--map", "Outcome[ok]=Answered",
            "--map", "Outcome[weg]=Abandoned", "--map", "Wait=Warten", "--map", "Wait.unit=ms", "--timezone", "America/New_York", "--by", "day", "--format", "json").Output);
        Assert.That(
            json.RootElement.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("key").GetProperty("day").GetString()),
            Is.EqualTo(new[] { "2026-01-05", "2026-01-06" }));
    }

    [Test]
    public void A_folder_is_read_file_by_file()
    {
        Write("b.csv", Calls);
        Write("a.csv", Calls.Replace("账单", "other", StringComparison.Ordinal).Replace("\na,", "\nx,", StringComparison.Ordinal));
        Write("notes.txt", "not read");
        using var json = JsonDocument.Parse(Succeed(_folder.FullName, "--format", "json").Output);
        Assert.That(json.RootElement.GetProperty("rows").GetInt32(), Is.EqualTo(6));
        Assert.That(json.RootElement.GetProperty("findings")[0].GetProperty("code").GetString(), Is.EqualTo("duplicate_id"));

        Write("interactions-2026.csv", Calls);
        using var facts = JsonDocument.Parse(Succeed(_folder.FullName, "--format", "json").Output);
        Assert.That(facts.RootElement.GetProperty("rows").GetInt32(), Is.EqualTo(3));
    }

    [TestCase("text")]
    [TestCase("json")]
    public void Out_writes_the_same_to_a_file(string format)
    {
        var (file, output) = (Write("calls.csv", Calls), Path.Combine(_folder.FullName, "result"));
        Assert.That(Succeed(file, "--format", format, "--by", "queue", "--out", output).Output, Is.Empty);
        Assert.That(File.ReadAllText(output), Is.EqualTo(Succeed(file, "--format", format, "--by", "queue").Output).And.Contains("账单"));
    }

    [Test]
    public void Help_names_every_option()
    {
        var run = Succeed("--help");
        foreach (var option in new[] { "--map", "--by", "--timezone", "--threshold", "--short-abandon", "--format", "--out", "FILE-OR-FOLDER" })
        {
            Assert.That(run.Output, Does.Contain(option));
        }
    }

    [Test]
    public void Refused_data_are_exit_code_1_with_reason_and_findings()
    {
        var run = Sample.Run("Scorecard", Write("calls.csv", "id,outcome\na,Y\n"));
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.Contain("The data were refused").And.Contains("no column serves as OfferedAt").And.Contains("OfferedAt=Date header+Time header"));
    }

    [Test]
    public void Unreadable_rows_throughout_are_exit_code_1()
    {
        var run = Sample.Run("Scorecard", Write("calls.csv", "offered_at,outcome\n05/01/2026,Y\n"));
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.Contain("no row could be read").And.Contains("calls.csv:2").And.Not.Contains("Also found:"));
    }

    [TestCase("--nonsense", "--nonsense")]
    [TestCase("--by shift", "There is no dimension 'shift'")]
    [TestCase("--by interval:7m", "interval:30m")]
    [TestCase("--by queue,queue", "twice")]
    [TestCase("--timezone Mars/Olympus", "There is no time zone 'Mars/Olympus'")]
    [TestCase("--threshold soon", "soon")]
    [TestCase("--threshold Email=soon", "soon")]
    [TestCase("--threshold -1", "--threshold is -1")]
    [TestCase("--short-abandon 1e9", "--short-abandon")]
    [TestCase("--format xml", "xml")]
    [TestCase("--map Wiat=x", "no field 'Wiat'")]
    [TestCase("--map Outcome[x]=Sold", "'Sold' is no value of Outcome")]
    [TestCase("--encoding klingon", "There is no encoding 'klingon'")]
    [TestCase("/nowhere/calls.csv", "There is no file or folder '/nowhere/calls.csv'")]
    [TestCase("--out /nowhere/result.txt", "/nowhere")]
    public void A_wrong_call_is_exit_code_2_with_a_message(string arguments, string message)
    {
        var run = Sample.Run("Scorecard", arguments.Split(' '));
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain(message).And.Not.Contains("   at "));
    }

    [Test]
    public void An_empty_folder_is_exit_code_2()
    {
        var run = Sample.Run("Scorecard", _folder.FullName);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("has no .csv file"));
    }

    private static SampleRun Succeed(params string[] arguments)
    {
        var run = Sample.Run("Scorecard", arguments);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        return run;
    }

    private static double? Value(JsonElement group, string kpi) =>
        group.GetProperty("kpis").GetProperty(kpi).GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
