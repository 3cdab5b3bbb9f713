using System.Globalization;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Statistics;

public sealed class ProportionIntervalTests
{
    [TestCaseSource(nameof(ReferenceCases))]
    public void Wilson_gives_the_reference_values(double successes, double trials, double level, double low, double high, double tolerance)
    {
        var interval = ProportionInterval.Wilson(successes, trials, level)!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(interval.Low, Is.EqualTo(low).Within(tolerance * Math.Abs(low) + 1e-12));
            Assert.That(interval.High, Is.EqualTo(high).Within(tolerance * Math.Abs(high) + 1e-12));
        });
    }

    [Test]
    public void Wilson_of_no_trials_is_not_available() => Assert.That(ProportionInterval.Wilson(0, 0), Is.Null);

    [Test]
    public void Wilson_ends_exactly_at_0_and_1() => Assert.Multiple(() =>
    {
        Assert.That(ProportionInterval.Wilson(0, 7)!.Value.Low, Is.Zero);
        Assert.That(ProportionInterval.Wilson(7, 7)!.Value.High, Is.EqualTo(1));
    });

    [TestCase(-1, 10, 0.95)]
    [TestCase(11, 10, 0.95)]
    [TestCase(0, -1, 0.95)]
    [TestCase(5, 10, 0)]
    [TestCase(5, 10, 1)]
    [TestCase(5, 10, double.NaN)]
    public void Wilson_refuses_what_is_no_share(double successes, double trials, double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Wilson(successes, trials, level));

    private static IEnumerable<TestCaseData> ReferenceCases()
    {
        using var stream = typeof(ProportionIntervalTests).Assembly.GetManifestResourceStream("CallCenterMetrics.Tests.Statistics.wilson.csv")!;
        using var reader = new StreamReader(stream);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var fields = line.Split(',');
            yield return new TestCaseData([.. fields.Skip(1).Select(field => (object)double.Parse(field, CultureInfo.InvariantCulture))]).SetArgDisplayNames(fields[0]);
        }
    }
}
