using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Oracle;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Kpis;

public sealed class PercentileKpiTests
{
    private static readonly KpiOptions Lenient = new() { AcceptedLack = 1 };

    [Test]
    public void Percentiles_of_waits_are_those_of_the_rows([Values(1, 50, 90, 99.9)] double percent)
    {
        Interaction[] rows = [.. new RandomInteractions().Rows(61, 8_000)];
        var kpi = KpiCatalog.WaitPercentile(percent);
        var totals = InteractionTable.From(rows).GroupBy(Dimension.Queue).Totals(ServiceTarget.Default, kpi.Measures);
        for (var group = 0; group < totals.Count; group++)
        {
            var known = rows.Where(row => row.Queue == totals.Key(group)[0] && row.Wait is not null && OfferedAndLeft(row)).Select(row => row.Wait!.Value).ToArray();
            AssertReads(kpi.Evaluate(totals, group, Lenient), known, percent, totals.Of(SketchMeasures.Wait, group));
            Assert.That(kpi.Evaluate(totals, group, Lenient).N, Is.EqualTo(KpiCatalog.AverageWait.Evaluate(totals, group, Lenient).N));
        }
    }

    [Test]
    public void Percentiles_of_handle_times_are_of_the_parts_that_the_data_have([Values] bool hold, [Values] bool wrap)
    {
        Interaction[] rows = [.. new RandomInteractions { HasHold = hold, HasWrap = wrap }.Rows(62, 6_000)];
        var kpi = KpiCatalog.HandlePercentile(90);
        var totals = InteractionTable.From(rows).GroupBy(Dimension.Queue).Totals(ServiceTarget.Default, kpi.Measures);
        for (var group = 0; group < totals.Count; group++)
        {
            var known = rows.Where(row => row.Queue == totals.Key(group)[0] && IsHandled(row) && row.Talk is not null
                && (row.Hold is not null || !hold) && (row.Wrap is not null || !wrap)).Select(row => row.Talk!.Value + (row.Hold ?? default) + (row.Wrap ?? default)).ToArray();
            var value = kpi.Evaluate(totals, group, Lenient);
            AssertReads(value, known, 90, totals.Of(SketchMeasures.HandleTime(totals.HandleParts), group));
            var average = KpiCatalog.AverageHandleTime.Evaluate(totals, group, Lenient);
            Assert.That((value.N, value.Lacking), Is.EqualTo((average.N, average.Lacking)));
            Assert.That(value.LeftOut, Is.EqualTo(average.LeftOut));
        }
    }

    /// <summary>What one side alone has is a part for both, so that legs without it leave the percentile as they leave the average.</summary>
    [Test]
    public void Totals_with_different_parts_merge_into_the_percentile_of_all_rows()
    {
        var kpi = KpiCatalog.HandlePercentile(50);
        Interaction[] held = [.. new RandomInteractions { HasWrap = false }.Rows(63, 500)], wrapped = [.. new RandomInteractions { HasHold = false }.Rows(64, 500)];
        Interaction[] both = [.. new RandomInteractions().Rows(65, 500)];
        var merged = Of(held).Merge(Of(wrapped)).Merge(Of(both));
        var (value, whole) = (kpi.Evaluate(merged, 0, Lenient), kpi.Evaluate(Of([.. both, .. held, .. wrapped]), 0, Lenient));
        Assert.That((value.Value, value.N), Is.EqualTo((whole.Value, KpiCatalog.AverageHandleTime.Evaluate(merged, 0, Lenient).N)));
        Assert.That(kpi.Evaluate(Of(held).Merge(Of(wrapped)), 0, Lenient).Reason, Does.StartWith("Talk, Hold or Wrap is unknown for all"));

        Totals Of(Interaction[] rows) => InteractionTable.From(rows).GroupBy().Totals(ServiceTarget.Default, kpi.Measures);
    }

    [TestCase(90, "p90", "90th percentile")]
    [TestCase(99.9, "p99_9", "99.9th percentile")]
    [TestCase(1, "p1", "1st percentile")]
    [TestCase(12, "p12", "12th percentile")]
    [TestCase(22, "p22", "22nd percentile")]
    [TestCase(93, "p93", "93rd percentile")]
    public void The_percentage_is_part_of_the_id_and_the_names(double percent, string id, string english)
    {
        Kpi[] both = [KpiCatalog.WaitPercentile(percent), KpiCatalog.HandlePercentile(percent)];
        Assert.Multiple(() =>
        {
            Assert.That(both.Select(kpi => kpi.Id), Is.EqualTo((string[])[$"wait_percentile.{id}", $"handle_percentile.{id}"]));
            Assert.That(both.Select(kpi => kpi.Name.English), Is.EqualTo((string[])[$"Wait ({english})", $"Handle time ({english})"]));
            Assert.That(both.All(kpi => kpi.Name.Chinese.Contains("百分位", StringComparison.Ordinal) && !kpi.Name.Chinese.Any(char.IsAsciiLetter)));
            Assert.That(both.All(kpi => kpi is { Unit: KpiUnit.Seconds, Direction: KpiDirection.Lower, Method: IntervalMethod.None } && kpi.Formula.Contains("type 7", StringComparison.Ordinal)));
            Assert.That(both.Select(kpi => kpi.Needs), Is.EqualTo((IReadOnlyList<string>[])[KpiCatalog.AverageWait.Needs, KpiCatalog.AverageHandleTime.Needs]));
            Assert.That(both.Select(kpi => kpi.Family), Is.EqualTo((KpiFamily[])[KpiFamily.Accessibility, KpiFamily.Handling]));
        });
    }

    [Test]
    public void Too_many_unknown_waits_and_none_at_all_are_said_so()
    {
        var kpi = KpiCatalog.WaitPercentile(90);
        Interaction known = new() { OfferedAt = DateTimeOffset.UnixEpoch, Outcome = Outcome.Answered, Wait = TimeSpan.FromSeconds(8) };
        Assert.Multiple(() =>
        {
            Assert.That(Value(known, known with { Wait = null }).Reason, Does.StartWith("Wait is unknown for 1 of 2 legs"));
            Assert.That(Value().Reason, Does.StartWith("There are none to count: 90th percentile of known waits"));
            Assert.That((Value(known).Value, Value(known).N, Value(known).Interval), Is.EqualTo(((double?)8, 1L, (ConfidenceInterval?)null)));
        });

        KpiValue Value(params Interaction[] rows) => kpi.Evaluate(InteractionTable.From(rows).GroupBy().Totals(ServiceTarget.Default, kpi.Measures), 0);
    }

    [Test]
    public void A_sketch_of_ones_own_is_read_in_one_line()
    {
        var own = Kpi.Percentile("wrap_p75", Measure.Sketch("wrap_sketch", row => row.Wrap), 75);
        Interaction[] rows = [.. Enumerable.Range(0, 101).Select(i => new Interaction { OfferedAt = DateTimeOffset.UnixEpoch, Outcome = Outcome.Answered, Wrap = TimeSpan.FromSeconds(i) })];
        var value = own.Evaluate(InteractionTable.From(rows).GroupBy().Totals(ServiceTarget.Default, own.Measures), 0);
        Assert.That((value.Value, value.N), Is.EqualTo(((double?)75, 101L)));
    }

    [TestCase(0)]
    [TestCase(100)]
    [TestCase(double.NaN)]
    public void A_percentage_that_is_none_is_refused(double percent) => Assert.Multiple(() =>
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => KpiCatalog.WaitPercentile(percent));
        Assert.Throws<ArgumentOutOfRangeException>(() => Kpi.Percentile("own", SketchMeasures.Wait, percent));
    });

    [Test]
    public void Only_percentiles_read_sketches_of_interactions_and_only_where_asked_for() => Assert.Multiple(() =>
    {
        Assert.That(KpiCatalog.All.Where(kpi => kpi.Measures.Any(measure => measure is Measure<DurationSketch> { Fact: "Interaction" })), Is.Empty);
        Assert.That(
            () => KpiCatalog.WaitPercentile(90).Evaluate(InteractionTable.Empty.GroupBy().Totals(ServiceTarget.Default), 0),
            Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'wait_sketch'"));
    });

    private static void AssertReads(KpiValue value, TimeSpan[] durations, double percent, DurationSketch sketch)
    {
        double[] sorted = [.. durations.Select(duration => duration.TotalSeconds).Order()];
        Assert.That(value.N, Is.EqualTo(sorted.Length));
        Assert.That(sorted, Is.Not.Empty);
        Assert.That(value.Value, Is.EqualTo(Quantile.Type7(sorted, percent / 100)).Within(sketch.QuantileError(percent / 100)!.Value + 1e-6));
    }

    private static bool OfferedAndLeft(Interaction row) =>
        (row.Outcome is Outcome.Answered or Outcome.Abandoned or Outcome.FlowedOut or Outcome.CallbackQueued)
        && row.Channel != Channel.Bot && (row.Channel == Channel.Callback || row.Direction == Direction.Inbound);

    private static bool IsHandled(Interaction row) => row.Channel != Channel.Bot && row.Outcome == Outcome.Answered;
}
