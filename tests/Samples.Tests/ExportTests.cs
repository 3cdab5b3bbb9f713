using System.Text.Json;

namespace Samples.Tests;

/// <summary>
/// Made-up exports in two common shapes, with figures computed apart from this project (beside each file, by group): date and time in columns of their own, Y/N, no
/// wait of abandons; and clock times with AM/PM that differ by up to a second from the stated durations and cross midnight.
/// </summary>
[TestFixture]
public sealed class ExportTests
{
    private static readonly string[] DateAndTime =
    [
        "Id=Call Id", "OfferedAt=Date+Time", "Outcome=Answered (Y/N)", "Wait=Speed of answer in seconds", "Talk=AvgTalkDuration", "Satisfaction=Satisfaction rating",
    ];

    private static readonly string[] ClockTimes =
    [
        "Id=call_id", "OfferedAt=date+call_started", "AnsweredAt=call_answered", "EndedAt=call_ended", "Outcome:=Answered", "Wait=wait_length", "Talk=service_length",
    ];

    [TestCase("", true)]
    [TestCase("", false)]
    [TestCase("agent", false)]
    [TestCase("topic", true)]
    [TestCase("month", false)]
    public void Date_and_time_apart(string by, bool withRules) => Agree("date_and_time", withRules ? DateAndTime : [], by);

    [TestCase("")]
    [TestCase("month")]
    [TestCase("day")]
    public void Clock_times(string by) => Agree("clock_times", ClockTimes, by);

    [Test]
    public void Clock_times_without_stated_durations_are_their_differences()
    {
        string[] rules = [.. ClockTimes.Where(rule => !rule.StartsWith("Wait", StringComparison.Ordinal) && !rule.StartsWith("Talk", StringComparison.Ordinal)), "Wait=", "Talk="];
        using var json = Run("clock_times", rules, "");
        var expected = Truth("clock_times").RootElement.GetProperty("").GetProperty("");
        var kpis = json.RootElement.GetProperty("groups")[0].GetProperty("kpis");
        foreach (var id in new[] { "average_speed_of_answer", "average_handle_time" })
        {
            Assert.That(kpis.GetProperty(id).GetProperty("value").GetDouble(), Is.EqualTo(expected.GetProperty(id).GetDouble()).Within(1), id);
        }
    }

    private static void Agree(string export, string[] rules, string by)
    {
        using var json = Run(export, rules, by);
        Assert.That(json.RootElement.GetProperty("findings").GetArrayLength(), Is.Zero);
        var groups = json.RootElement.GetProperty("groups").EnumerateArray().ToDictionary(group => by.Length == 0 ? "" : group.GetProperty("key").GetProperty(by).GetString()!);
        using var truth = Truth(export);
        var expected = truth.RootElement.GetProperty(by).EnumerateObject().ToArray();
        Assert.That(groups.Keys, Is.EquivalentTo(expected.Select(group => group.Name)));
        foreach (var group in expected)
        {
            foreach (var kpi in group.Value.EnumerateObject())
            {
                var value = groups[group.Name].GetProperty("kpis").GetProperty(kpi.Name).GetProperty("value").GetDouble();
                Assert.That(value, Is.EqualTo(kpi.Value.GetDouble()).Within(1e-9 * Math.Max(1, value)), $"{by} {group.Name}: {kpi.Name}");
            }
        }
    }

    private static JsonDocument Run(string export, string[] rules, string by)
    {
        var run = Sample.Run(
            "Scorecard",
            [PathOf(export + ".csv"), .. rules.SelectMany(rule => new[] { "--map", rule }), "--threshold", "30", "--format", "json", .. by.Length == 0 ? Array.Empty<string>() : ["--by", by]]);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        return JsonDocument.Parse(run.Output);
    }

    private static JsonDocument Truth(string export) => JsonDocument.Parse(File.ReadAllText(PathOf(export + ".truth.json")));

    private static string PathOf(string file) => Path.Combine(Sample.Root, "tests", "Samples.Tests", "Exports", file);
}
