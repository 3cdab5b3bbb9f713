using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Tests.Scoring;

[TestFixture]
public sealed class SideDefinitionTests
{
    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_weight_is_above_0(double weight)
    {
        Assert.That(() => SideDefinition.Of("service", "Service", "服务", "service_level") with { Weight = weight }, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("service"));
        Assert.That(() => new IndicatorDefinition("service_level", weight), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("service_level"));
    }

    [Test]
    public void A_side_has_indicators_each_once()
    {
        Assert.That(() => SideDefinition.Of("service", "Service", "服务"), Throws.ArgumentException.With.Message.Contains("no indicator"));
        Assert.That(() => SideDefinition.Of("service", "Service", "服务", "nps", "aht", "nps"), Throws.ArgumentException.With.Message.Contains("'nps' twice"));
    }
}
