using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Statistics;

public sealed class NetScoreIntervalTests
{
    private const double Normal975 = 1.959963984540054;

    /// <summary>Ratings 10 9 9 8 7 10 6 3 9 10 8 5 10 9 0: 8 promoters, 4 detractors of 15; points and their standard error from R 4.2.2.</summary>
    [Test]
    public void Multinomial_gives_the_reference_standard_error()
    {
        var interval = NetScoreInterval.Multinomial(8, 4, 15)!.Value;
        Assert.Multiple(() =>
        {
            Assert.That((interval.Low + interval.High) * 50, Is.EqualTo(26.6666666666667).Within(1e-9));
            Assert.That((interval.High - interval.Low) * 50 / Normal975, Is.EqualTo(22.0437275869107).Within(1e-8));
        });
    }

    [Test]
    public void Multinomial_of_no_answers_is_not_available() => Assert.That(NetScoreInterval.Multinomial(0, 0, 0), Is.Null);

    [TestCase(10, 0, 10, 1, 1)]
    [TestCase(0, 10, 10, -1, -1)]
    [TestCase(0, 0, 10, 0, 0)]
    public void Multinomial_of_one_kind_of_answer_has_no_width(double promoters, double detractors, double answers, double low, double high) =>
        Assert.That(NetScoreInterval.Multinomial(promoters, detractors, answers), Is.EqualTo(new ConfidenceInterval(low, high)));

    [Test]
    public void Multinomial_stays_within_its_domain() =>
        Assert.That(NetScoreInterval.Multinomial(3, 0, 4)!.Value.High, Is.EqualTo(1));

    [TestCase(0)]
    [TestCase(1)]
    public void Multinomial_refuses_a_level_that_is_none(double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NetScoreInterval.Multinomial(3, 1, 5, level));
}
