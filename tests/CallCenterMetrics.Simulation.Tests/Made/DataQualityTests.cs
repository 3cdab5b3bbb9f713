using CallCenterMetrics.DataQuality;

namespace CallCenterMetrics.Simulation.Tests.Made;

/// <summary>Made centers have nothing suspicious in them; what is done to them is found.</summary>
[TestFixture]
public sealed class DataQualityTests
{
    [Test]
    public void Made_centers_are_clean_and_checked_in_every_respect()
    {
        foreach (var made in new[] { Centers.Quarter, Centers.TwoYears })
        {
            var report = made.Center.CheckData();
            Assert.That(report.Suspicious.Select(check => $"{check}: {string.Join(", ", check.Examples)}"), Is.Empty);
            Assert.That(report.NotChecked, Is.Empty);
        }
    }

    [TestCase(-30)]
    [TestCase(3_600)]
    public void A_clock_of_agent_states_that_is_off_is_found_for_practically_all_agents(int seconds)
    {
        var center = Centers.Quarter.Center;
        var check = (center with { Activities = [.. center.Activities!.Select(span => span with { Start = span.Start.AddSeconds(seconds), End = span.End.AddSeconds(seconds) })] })
            .CheckData(new() { MostExamples = 100 })[DataCheckKind.ClockSkew];
        Assert.That(check.Share, Is.GreaterThan(0.9));
        Assert.That(check.Examples.Select(example => example.Found), Is.All.StartsWith(FormattableString.Invariant($"talking begins {Math.Abs(seconds):0.0} s {(seconds < 0 ? "before" : "after")} the answer")));
    }
}
