using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>Absent inputs and nothing to divide by: the specification, chapters 2.3 and 3.1.</summary>
public sealed class AbsentInputTests
{
    private static readonly Kpi ServiceLevel = KpiCatalog.ServiceLevel(ServiceLevelDefinition.OfAnswered);

    [TestCase(0, true)]
    [TestCase(49, true)]
    [TestCase(50, true)]
    [TestCase(51, false)]
    [TestCase(999, false)]
    public void Up_to_5_percent_of_the_rows_may_lack_an_input(int unknown, bool isAvailable)
    {
        var value = Leg.Value([.. Leg.Answered(1_000 - unknown, 10), .. Leg.Answered(unknown)], ServiceLevel);
        Assert.That((value.IsAvailable, value.N, value.Lacking), Is.EqualTo((isAvailable, 1_000L - unknown, (long)unknown)));
        Assert.That(value.Value, isAvailable ? Is.EqualTo(1) : Is.Null);
        Assert.That((value.Interval is null, value.Method), Is.EqualTo((!isAvailable, isAvailable ? IntervalMethod.Wilson : IntervalMethod.None)));
    }

    [Test]
    public void The_reason_names_input_number_share_and_limit()
    {
        var value = Leg.Value([.. Leg.Answered(9_000, 10), .. Leg.Answered(1_000)], ServiceLevel);
        Assert.That(value.Reason, Does.Contain("Wait").And.Contains("1,000 of 10,000").And.Contains("10.0 %").And.Contains("5 %"));
        Assert.That(value.ToString(), Does.Contain("not available"));
    }

    [TestCase(0.0509, false)]
    [TestCase(0.051, true)]
    [TestCase(1, true)]
    public void The_caller_may_accept_another_share(double accepted, bool isAvailable) =>
        Assert.That(Leg.Value([.. Leg.Answered(949, 10), .. Leg.Answered(51)], ServiceLevel, new() { AcceptedLack = accepted }).IsAvailable, Is.EqualTo(isAvailable));

    [TestCase(0)]
    public void The_caller_may_accept_none(double accepted)
    {
        var options = new KpiOptions { AcceptedLack = accepted };
        Assert.That(Leg.Value([.. Leg.Answered(1_000, 10)], ServiceLevel, options).IsAvailable);
        Assert.That(Leg.Value([.. Leg.Answered(1_000, 10), .. Leg.Answered(1)], ServiceLevel, options).IsAvailable, Is.False);
    }

    [TestCase(-0.01)]
    [TestCase(1.01)]
    [TestCase(double.NaN)]
    public void A_share_that_is_none_cannot_be_accepted(double accepted) =>
        Assert.That(() => new KpiOptions { AcceptedLack = accepted }, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("between 0 and 1"));

    [Test]
    public void Rows_that_lack_an_input_leave_numerator_and_denominator()
    {
        var value = Leg.Value([.. Leg.Answered(80, 10), .. Leg.Answered(16, 30), .. Leg.Answered(4)], ServiceLevel);
        Assert.That((value.Numerator, value.Denominator, value.Value), Is.EqualTo((80.0, 96.0, 80.0 / 96)));
    }

    [TestCase(ServiceLevelDefinition.OfAnswered, true)]
    [TestCase(ServiceLevelDefinition.OfAnsweredAndAbandoned, true)]
    [TestCase(ServiceLevelDefinition.OfOffered, true)]
    [TestCase(ServiceLevelDefinition.AnsweredOrAbandonedWithin, false)]
    [TestCase(ServiceLevelDefinition.IgnoringEarlyAbandons, false)]
    [TestCase(ServiceLevelDefinition.ShortAbandonsAsMet, false)]
    [TestCase(ServiceLevelDefinition.ExcludingShortAbandons, false)]
    [TestCase(ServiceLevelDefinition.LeftQueueWithin, false)]
    public void Unknown_waits_of_abandoned_legs_matter_where_the_formula_asks_for_them(ServiceLevelDefinition definition, bool isAvailable) => Assert.That(
        Leg.Value([.. Leg.Answered(100, 10), .. Leg.Of(Outcome.Abandoned, 20)], KpiCatalog.ServiceLevel(definition)).IsAvailable, Is.EqualTo(isAvailable));

    [TestCase(200, 10, 40)]
    [TestCase(200, 11, 40)]
    public void Hold_that_some_legs_lack_makes_handle_time_doubtful(int known, int unknown, double talk)
    {
        Interaction[] legs = [.. Leg.Answered(known, 1, talk, 5, 5), .. Leg.Answered(unknown, 1, talk, null, 5)];
        var value = Leg.Value(legs, KpiCatalog.AverageHandleTime);
        Assert.That((value.IsAvailable, value.Lacking, value.LeftOut.Count), Is.EqualTo((unknown <= 10, (long)unknown, 0)));
    }

    [Test]
    public void A_part_absent_everywhere_is_left_out_and_named()
    {
        string[] LeftOut(double? hold, double? wrap) => [.. Leg.Value(Leg.Answered(10, 1, 100, hold, wrap), KpiCatalog.AverageHandleTime).LeftOut];
        double? Value(double? hold, double? wrap) => Leg.Value(Leg.Answered(10, 1, 100, hold, wrap), KpiCatalog.AverageHandleTime).Value;
        Assert.Multiple(() =>
        {
            Assert.That(LeftOut(null, null), Is.EqualTo(new[] { "hold", "wrap" }));
            Assert.That(LeftOut(20, null), Is.EqualTo(new[] { "wrap" }));
            Assert.That(LeftOut(null, 30), Is.EqualTo(new[] { "hold" }));
            Assert.That(LeftOut(20, 30), Is.Empty);
            Assert.That(new[] { Value(null, null), Value(20, null), Value(null, 30), Value(20, 30) }, Is.EqualTo(new[] { 100, 120, 130, 150 }));
            Assert.That(Leg.Value(Leg.Answered(10, 1, 100, null, 25), KpiCatalog.WrapShare).LeftOut, Is.EqualTo(new[] { "hold" }));
            Assert.That(Leg.Value(Leg.Answered(10, 1, 100), KpiCatalog.AverageTalkTime).LeftOut, Is.Empty);
        });
    }

    [Test]
    public void Every_kpi_of_no_rows_is_0_or_not_available_with_a_reason() => Assert.Multiple(() =>
    {
        foreach (var kpi in KpiCatalog.All)
        {
            var value = Leg.Value([], kpi);
            var isCountOfRows = kpi.Unit == KpiUnit.Count && kpi.Measures.All(measure => measure.Source is null);
            Assert.That(value.Value, isCountOfRows ? Is.Zero : Is.Null, kpi.Id);
            Assert.That(value.Reason, isCountOfRows ? Is.Null : Does.StartWith("There are none to count: ").Or.StartWith($"{kpi.Id} needs "), kpi.Id);
            Assert.That((value.N, value.Lacking, value.Interval), Is.EqualTo((0L, 0L, (ConfidenceInterval?)null)), kpi.Id);
        }
    });

    [Test]
    public void An_input_absent_in_every_row_is_named_in_the_reason()
    {
        var legs = Leg.Answered(12, 3).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(Leg.Value(legs, KpiCatalog.TransferRate).Reason, Does.Contain("Transfer is unknown for all 12 legs").And.Contains("Interaction.Transfer"));
            Assert.That(Leg.Value(legs, KpiCatalog.AverageTalkTime).Reason, Does.Contain("Interaction.Talk"));
            Assert.That(Leg.Value(legs, KpiCatalog.CsatMean).Reason, Does.Contain("Interaction.Satisfaction"));
            Assert.That(Leg.Value(legs, KpiCatalog.ConversionRate).Reason, Does.Contain("Interaction.Converted"));
        });
    }

    [Test]
    public void A_group_of_its_own_is_judged_by_its_own_rows()
    {
        Interaction[] legs = [.. Leg.Answered(100, 10).Select(leg => leg with { Queue = "a" }), .. Leg.Answered(10).Select(leg => leg with { Queue = "b" })];
        var table = InteractionTable.From(legs).GroupBy(Dimension.Queue).Totals(ServiceTarget.Default).Compute(ServiceLevel);
        Assert.That((table[0, ServiceLevel].IsAvailable, table[1, ServiceLevel].IsAvailable), Is.EqualTo((true, false)));
    }
}
