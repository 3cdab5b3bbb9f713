using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>Measures say over which dimensions they add.</summary>
public sealed class AddsOverTests
{
    private static readonly Dimension[] _dimensions =
    [
        Dimension.Queue, Dimension.Agent, Dimension.Channel, Dimension.Topic, Dimension.Customer, Interval.HalfHour(TimeZoneInfo.Utc), Interval.Weekday(TimeZoneInfo.Utc),
        Dimension.Of("site", row => row.Queue),
    ];

    private static IEnumerable<TestCaseData> Cases =>
    [
        new(Measures.Answered, _dimensions.Select(dimension => dimension.Id).ToArray()),
        new(SketchMeasures.Wait, _dimensions.Select(dimension => dimension.Id).ToArray()),
        new(FactMeasures.SpreadCost, _dimensions.Select(dimension => dimension.Id).ToArray()),
        new(FactMeasures.BusyTime, new[] { "queue", "agent", "channel", "interval", "weekday" }),
        new(FactMeasures.ScheduledTime, new[] { "agent", "interval", "weekday" }),
        new(FactMeasures.ForecastVolume, new[] { "queue", "interval", "weekday" }),
        new(FactMeasures.PlannedTime, new[] { "interval", "weekday" }),
        new(FactMeasures.HalfHoursBelowGoal, new[] { "interval", "weekday" }),
        new(FactMeasures.EmployeePromoters, new[] { "interval", "weekday" }),
    ];

    [TestCaseSource(nameof(Cases))]
    public void A_measure_adds_over_what_its_fact_has_a_key_in(Measure measure, string[] over)
    {
        ArgumentNullException.ThrowIfNull(measure);
        Assert.That(_dimensions.Where(measure.AddsOver).Select(dimension => dimension.Id), Is.EqualTo(over));
    }

    [Test]
    public void No_dimension_is_refused() => Assert.That(() => Measures.Answered.AddsOver(null!), Throws.ArgumentNullException);
}
