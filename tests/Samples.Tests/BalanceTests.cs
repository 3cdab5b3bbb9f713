using System.Text.Json;

namespace Samples.Tests;

/// <summary>The balances that the Scorecard prints, of the bundled center and of folders with less in them.</summary>
[Parallelizable(ParallelScope.Children)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BalanceTests : IDisposable
{
    private static readonly string Bundled = Path.Combine(Sample.Root, "samples", "Scorecard", "data", "center");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public static IEnumerable<string> OptionalFiles => Directory.EnumerateFiles(Bundled).Select(file => Path.GetFileName(file)).Where(file => file != "interactions.csv").Order();

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void The_bundled_center_has_the_balances_of_the_mission()
    {
        using var json = Json();
        var balances = Balances(json);
        Assert.That(balances.Select(balance => balance.GetProperty("id").GetString()), Is.EqualTo(new[]
        {
            "efficiency_quality", "service_cost", "customer_employee", "result_process", "present_future", "simple_complex",
        }));
        foreach (var balance in balances.Take(3))
        {
            var (score, level, imbalance) = (Number(balance, "score"), Number(balance, "level"), Number(balance, "imbalance"));
            Assert.That(score, Is.InRange(1, 99));
            Assert.That(level - imbalance, Is.EqualTo(score).Within(1e-9));
            Assert.That(Number(balance, "coverage"), Is.GreaterThan(0.75));
            Assert.That(Sides(balance).SelectMany(side => side.GetProperty("indicators").EnumerateArray()).Sum(indicator => Number(indicator, "contribution")), Is.EqualTo(level).Within(1e-9));
        }
    }

    [TestCaseSource(nameof(OptionalFiles))]
    public void Without_a_fact_the_answer_is_smaller_and_names_what_is_missing(string file)
    {
        foreach (var kept in Directory.EnumerateFiles(Bundled).Where(kept => Path.GetFileName(kept) != file))
        {
            File.Copy(kept, Path.Combine(_folder.FullName, Path.GetFileName(kept)));
        }

        using var whole = Json(Bundled, "--complaint-topics", "complaint", "--timezone", "Europe/Berlin");
        using var less = Json(_folder.FullName, "--complaint-topics", "complaint", "--timezone", "Europe/Berlin");
        foreach (var (before, after) in Balances(whole).Zip(Balances(less)))
        {
            Assert.That(Number(after, "coverage"), Is.LessThanOrEqualTo(Number(before, "coverage")));
            foreach (var (was, now) in Indicators(before).Zip(Indicators(after)))
            {
                if (now.GetProperty("value").ValueKind == JsonValueKind.Null)
                {
                    Assert.That(now.GetProperty("missing").GetString(), Is.Not.Empty, was.GetProperty("id").GetString());
                }
                else if (file is not ("periods.csv" or "scheduled_activities.csv" or "assignments.csv" or "teams.csv"))   // these change values: holidays, meals, who bears a team's cost
                {
                    Assert.That(Number(now, "value"), Is.EqualTo(Number(was, "value")).Within(1e-12), was.GetProperty("id").GetString());
                }
            }
        }
    }

    [Test]
    public void Details_and_chinese_are_asked_for()
    {
        Assert.That(Sample.Run("Scorecard", "--details").Output, Does.Contain("indicator").And.Contains("Contacts per staffed hour").And.Contains("an hour"));
        Assert.That(Sample.Run("Scorecard", "--chinese").Output, Does.Contain("效率与质量").And.Contains("下一步最值得做的"));
    }

    [Test]
    public void Calls_alone_say_what_is_missing()
    {
        var file = Path.Combine(_folder.FullName, "calls.csv");
        File.WriteAllText(file, "offered_at,outcome,wait,talk\n2026-01-05 09:00:00,Y,3,100\n");
        using var json = Json(file);
        var cost = Indicators(Balances(json)[1]).Single(indicator => indicator.GetProperty("id").GetString() == "cost_per_contact");
        Assert.That(cost.GetProperty("missing").GetString(), Does.Contain("needs CostEntry"));
        Assert.That(Balances(json).All(balance => balance.GetProperty("score").ValueKind == JsonValueKind.Null));
    }

    private static JsonDocument Json(params string[] arguments)
    {
        var run = Sample.Run("Scorecard", [.. arguments, "--format", "json"]);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        return JsonDocument.Parse(run.Output);
    }

    private static JsonElement[] Balances(JsonDocument json) => [.. json.RootElement.GetProperty("balances").EnumerateArray()];

    private static JsonElement[] Sides(JsonElement balance) => [.. balance.GetProperty("sides").EnumerateArray()];

    private static IEnumerable<JsonElement> Indicators(JsonElement balance) => Sides(balance).SelectMany(side => side.GetProperty("indicators").EnumerateArray());

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();
}
