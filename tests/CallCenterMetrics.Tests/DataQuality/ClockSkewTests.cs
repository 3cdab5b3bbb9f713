using CallCenterMetrics.DataQuality;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.DataQuality;

public sealed class ClockSkewTests
{
    private static readonly ContactCenter _clean = CleanCenter.Make();

    [TestCase(3.5, "talking begins 3.5 s after the answer in 40 of 40 calls")]
    [TestCase(-30, "talking begins 30.0 s before the answer in 40 of 40 calls")]
    [TestCase(3_600, "talking begins 3600.0 s after the answer in 40 of 40 calls")]
    [TestCase(-8 * 3_600, "talking begins 28800.0 s before the answer in 40 of 40 calls")]
    public void One_clock_ahead_is_found_for_every_agent_with_its_offset(double seconds, string found)
    {
        var report = Shifted(_ => seconds).CheckData();
        Assert.That(report.Suspicious.Select(check => check.Kind), Is.EqualTo([DataCheckKind.ClockSkew]));
        Assert.That(report[DataCheckKind.ClockSkew].Examples, Is.EqualTo(Enumerable.Range(0, 4).Select(agent => new DataCheckExample($"a{agent}", found))));
    }

    [TestCase(1.9)]
    [TestCase(-2)]
    public void Rounding_is_no_skew(double seconds) => Assert.That(Shifted(_ => seconds).CheckData().Suspicious, Is.Empty);

    [Test]
    public void A_single_source_ahead_is_told_by_its_agents()
    {
        var check = Shifted(span => span.Agent == "a2" ? 45 : 0).CheckData()[DataCheckKind.ClockSkew];
        Assert.That((check.Count, check.Of, check.Examples[0].Id), Is.EqualTo((1, 4, "a2")));
    }

    [Test]
    public void A_third_of_wild_calls_does_not_move_it()
    {
        var place = 0;
        var check = Shifted(_ => place++ % 3 == 0 ? 45 + place % 17 * 60 : 45).CheckData()[DataCheckKind.ClockSkew];
        Assert.That(check.Examples.Select(example => example.Found), Is.All.StartsWith("talking begins 45.0 s after"));
    }

    [Test]
    public void Offsets_that_do_not_agree_are_no_skew()
    {
        var place = 0;
        Assert.That(Shifted(_ => place++ % 23 * 7).CheckData()[DataCheckKind.ClockSkew].Count, Is.Zero);
    }

    [Test]
    public void Too_few_calls_are_not_judged()
    {
        var check = Shifted(_ => 60).CheckData(new() { LeastCalls = 41 })[DataCheckKind.ClockSkew];
        Assert.That((check.Count, check.Reason), Is.EqualTo((0, "needs agents with 41 calls and talking spans (AgentActivity)")));
    }

    private static ContactCenter Shifted(Func<AgentActivity, double> seconds) => _clean with
    {
        Activities = [.. _clean.Activities!.Where(span => span is { State: AgentState.Talking, Channel: null }).Select(span => seconds(span) is var by ? span with { Start = span.Start.AddSeconds(by), End = span.End.AddSeconds(by) } : span)],
    };
}
