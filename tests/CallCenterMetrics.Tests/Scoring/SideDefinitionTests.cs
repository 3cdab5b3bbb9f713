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

    [Test]
    public void Sides_with_the_same_indicators_are_equal() => Assert.Multiple(() =>
    {
        Assert.That(SideDefinition.Of("a", "A", "甲", "x", "y"), Is.EqualTo(new SideDefinition("a", new("A", "甲"), new IndicatorDefinition("x"), new IndicatorDefinition("y"))));
        Assert.That(SideDefinition.Of("a", "A", "甲", "x", "y"), Is.Not.EqualTo(SideDefinition.Of("a", "A", "甲", "x", "z")));
        Assert.That(SideDefinition.Of("a", "A", "甲", "x"), Is.Not.EqualTo(SideDefinition.Of("a", "A", "甲", "x") with { Weight = 2 }));
    });

    [Test]
    public void A_kpi_on_both_sides_is_refused()
    {
        var balance = new BalanceDefinition("b", new("B", "乙"), SideDefinition.Of("a", "A", "甲", "x"), SideDefinition.Of("c", "C", "丙", "x"));
        Assert.That(() => balance.Score(_ => null, GoalpostSet.Default), Throws.ArgumentException.With.Message.Contains("'x' on both sides"));
    }
}
