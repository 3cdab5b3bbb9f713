namespace CallCenterMetrics.Simulation.Tests.Routing;

/// <summary>The engine against theory: within 3.5 standard errors of 40 batch means, seeds fixed.</summary>
[TestFixture]
public sealed class ErlangTests
{
    private const double MostSigmas = 3.5;

    [TestCaseSource(typeof(ErlangCase), nameof(ErlangCase.All))]
    public void The_engine_agrees_with_Erlang(object model)
    {
        var expected = ((ErlangCase)model).Expected;
        var results = new ErlangRun((ErlangCase)model).Results;
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, (mean, error)) in results)
            {
                var sigmas = error == 0 ? 0 : (mean - expected[name]) / error;
                TestContext.Out.WriteLine(FormattableString.Invariant($"{model} {name}: {mean:g5}, expected {expected[name]:g5}, standard error {error:g2}, {sigmas:f2} sigmas"));
                Assert.That(Math.Abs(mean - expected[name]), Is.LessThanOrEqualTo(MostSigmas * error), name);
            }
        }
    }
}
