using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Balances;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>Legal input at the edges: spans of no length, ends before begins, times observed that are empty, far away or very long.</summary>
public sealed class FarTimeTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly DateTimeOffset At = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    private static IEnumerable<TestCaseData<TimeRange>> Ranges()
    {
        yield return new TestCaseData<TimeRange>(new(At, At)) { TestName = "empty" };
        yield return new TestCaseData<TimeRange>(new(At.AddYears(-50), At.AddYears(-49))) { TestName = "long_ago" };
        yield return new TestCaseData<TimeRange>(new(At.AddYears(100), At.AddYears(101))) { TestName = "far_ahead" };
        yield return new TestCaseData<TimeRange>(new(At.AddYears(-10), At.AddYears(10))) { TestName = "twenty_years" };
        yield return new TestCaseData<TimeRange>(new(DateTimeOffset.MinValue, DateTimeOffset.MinValue)) { TestName = "the_first_instant" };
        yield return new TestCaseData<TimeRange>(new(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue)) { TestName = "the_last_instant" };
    }

    [TestCaseSource(nameof(Ranges))]
    public void No_time_observed_is_too_far(TimeRange observed)
    {
        var center = RandomFacts.Make(7) with { TimeZone = Berlin, Observed = observed };
        foreach (var dimension in (Dimension?[])[null, Dimension.Agent, Interval.HalfHour(Berlin), Interval.Day(Berlin), Interval.Week(Berlin), Interval.Month(Berlin), Interval.HourOfDay(Berlin), Interval.Weekday(Berlin)])
        {
            Dimension[] dimensions = dimension is null ? [] : [dimension];
            Assert.That(() => (center with { Costs = null, Employments = null }).GroupBy(dimensions).Totals(ServiceTarget.Default).Compute(KpiCatalog.All), Throws.Nothing, dimension?.Id ?? "all");
        }

        Assert.That(() => SixBalances.Score(center with { Costs = null }), Throws.Nothing);
    }

    /// <summary>All time there is: correct, if not fast, as the zone is asked every six hours.</summary>
    [Test]
    public void For_ever_is_a_time_observed_too()
    {
        var (center, time) = (RandomFacts.Make(7) with { TimeZone = Berlin, Costs = null, Employments = null, BusinessHours = null }, new TimeRange(DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
        var (ever, decades) = (Busy(time), Busy(new(At.AddYears(-10), At.AddYears(10))));
        Assert.That(ever, Is.EqualTo(decades));
        Assert.That(ever, Is.Not.Empty);

        (string?, long)[] Busy(TimeRange observed) => (center with { Observed = observed }).GroupBy(Interval.Day(Berlin)).Totals(ServiceTarget.Default) is var totals
            ? [.. Enumerable.Range(0, totals.Count).Select(group => (totals.Key(group)[0], totals.Of(FactMeasures.BusyTime, group).Value))] : [];
    }

    [Test]
    public void Spans_of_no_length_and_ends_before_begins_add_no_time_and_do_not_throw()
    {
        foreach (var end in (DateTimeOffset[])[At, At.AddHours(-1)])
        {
            var center = new ContactCenter
            {
                Observed = new(At.AddDays(-1), At.AddDays(1)), TimeZone = Berlin,
                Activities = [new() { Agent = "a", Start = At, End = end, State = AgentState.Talking }], Shifts = [new() { Agent = "a", Start = At, End = end }],
                ScheduledActivities = [new() { Agent = "a", Start = At, End = end, State = AgentState.Meal }], Periods = [new() { From = At, To = end, Kind = PeriodKind.Holiday, Name = "x" }],
                Employments = [new() { Agent = "a", Hired = At, Left = end }], Costs = [new() { From = At, To = end, Category = CostCategory.Labor, Amount = 1 }],
            };
            var totals = center.GroupBy(Interval.Day(Berlin), Dimension.Agent).Totals(ServiceTarget.Default).RollUp();
            Assert.That(FactMeasures.All.OfType<AdditiveMeasure>().Where(measure => measure.Unit == MeasureUnit.Seconds && totals.WhyWithout(measure) is null).Select(measure => totals.Of(measure, 0).Value), Is.All.Zero);
            Assert.That(() => SixBalances.Score(center), Throws.Nothing);
        }
    }

    [Test]
    public void Contracts_without_end_and_hired_long_ago_are_cut_at_the_time_observed()
    {
        var center = new ContactCenter
        {
            Observed = new(At, At.AddDays(10)),
            Employments = [new() { Agent = "a", Hired = DateTimeOffset.MinValue }, new() { Agent = "b", Hired = At.AddDays(9), Left = DateTimeOffset.MaxValue }, new() { Agent = "c", Hired = At.AddYears(5) }],
        };
        var totals = center.GroupBy().Totals(ServiceTarget.Default);
        Assert.That((totals.Of(FactMeasures.EmployedTime, 0).Value, totals.Of(FactMeasures.Contracts, 0).Value, totals.Of(FactMeasures.Leavers, 0).Value), Is.EqualTo((11L * 86_400_000, 2L, 0L)));
    }

    [Test]
    public void An_empty_text_is_no_key()
    {
        var center = new ContactCenter { Observed = new(At, At.AddDays(1)), Activities = [.. Enumerable.Range(0, 30).Select(i => new AgentActivity { Agent = "a", Start = At.AddMinutes(i), End = At.AddMinutes(i + 1), State = AgentState.Talking, Queue = i == 0 ? "" : $"q{i % 2}" })] };
        var totals = center.GroupBy(Dimension.Queue).Totals(ServiceTarget.Default);
        Assert.That(Enumerable.Range(0, totals.Count).Select(group => totals.Key(group)[0]), Is.EqualTo(new[] { "q0", "q1", null }));
    }
}
