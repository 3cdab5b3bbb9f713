using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Aggregation;

public sealed class GroupingTests
{
    private static readonly InteractionTable Table = InteractionTable.From(new RandomInteractions().Rows(61, 100));

    [Test]
    public void A_dimension_named_twice_is_refused() =>
        Assert.That(() => Table.GroupBy(Dimension.Queue, Dimension.Agent, Dimension.Queue), Throws.ArgumentException.With.Message.Contains("'queue'"));

    [Test]
    public void An_empty_key_of_ones_own_is_no_key()
    {
        var totals = Table.GroupBy(Dimension.Of("site", row => row.Queue is null ? "" : null)).Totals(ServiceTarget.Default);
        Assert.That(Enumerable.Range(0, totals.Count).Select(group => totals.Key(group)[0]), Is.EqualTo((string?[])[null]));
    }

    [Test]
    public void Cancelled_work_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var options = new AggregationOptions { Cancellation = cancelled.Token };
        Assert.That(() => Table.GroupBy(Dimension.Queue).Totals(ServiceTarget.Default, options), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase(0)]
    [TestCase(-3)]
    public void No_threads_are_refused(int threads) => Assert.Throws<ArgumentOutOfRangeException>(() => _ = new AggregationOptions { MaxThreads = threads });

    [Test]
    public void Two_intervals_that_share_an_id_are_refused() => Assert.That(
        () => Table.GroupBy(Interval.HalfHour(TimeZoneInfo.Utc), Interval.Hour(TimeZoneInfo.Utc)), Throws.ArgumentException.With.Message.Contains("'interval'"));
}
