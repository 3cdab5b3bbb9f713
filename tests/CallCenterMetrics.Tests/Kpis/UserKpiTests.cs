using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Oracle;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>KPIs and measures of one's own, and the laws that hold for all.</summary>
public sealed class UserKpiTests
{
    private static readonly Interaction[] Rows = [.. new RandomInteractions { VeryLong = 0 }.Rows(71, 4_000)];
    private static readonly InteractionTable Table = InteractionTable.From(Rows);

    [Test]
    public void A_kpi_and_its_measure_take_a_line()
    {
        var refund = Kpi.Ratio("refund_share", Measure.Count("refunds", c => c.Topic == "refund" && c.Outcome == Outcome.Answered && c.Direction == Direction.Inbound && c.Channel == Channel.Chat), Measures.Answered);
        var value = Leg.Value(Rows, refund, null, [.. refund.Measures.Except(Measures.All)]);
        var answered = Rows.Count(row => row.Outcome == Outcome.Answered && ((row.Direction == Direction.Inbound && row.Channel != Channel.Bot) || row.Channel == Channel.Callback));
        var refunds = Rows.Count(row => row is { Topic: "refund", Outcome: Outcome.Answered, Direction: Direction.Inbound, Channel: Channel.Chat });
        Assert.That((value.Value, value.N), Is.EqualTo(((double)refunds / answered, (long)answered)));
        Assert.That((refund.Family, refund.Source, refund.Name.English, refund.Formula), Is.EqualTo((KpiFamily.Own, "the user", "refund_share", "(refunds) / (answered)")));
    }

    [Test]
    public void Shares_means_and_counts_of_ones_own_take_a_line()
    {
        var cost = Measure.Sum("cost", row => row.Cost);
        var costKnown = Measure.Count("cost_known", row => row.Cost is not null);
        var costSquares = Measure.Of("cost_squares", row => new SumOfSquares(row.Cost is { } known ? (Int128)(known * 1_000_000) * (Int128)(known * 1_000_000) : 0));
        var chats = Measure.Count("chats", row => row.Channel == Channel.Chat);
        var rows = Measure.Count("rows", _ => true);
        var totals = Table.GroupBy().Totals(ServiceTarget.Default, cost, costKnown, costSquares, chats, rows);
        var known = Rows.Where(row => row.Cost is not null).Select(row => (double)row.Cost!.Value).ToArray();
        var mean = Kpi.Mean("mean_cost", cost, costKnown, costSquares).Evaluate(totals, 0);
        var error = Math.Sqrt(known.Sum(value => (value - known.Average()) * (value - known.Average())) / (known.Length - 1) / known.Length);
        Assert.Multiple(() =>
        {
            Assert.That(mean.Value, Is.EqualTo(known.Average()).Within(1e-9));
            Assert.That(mean.Interval!.Value.High - mean.Value, Is.EqualTo(Student.Quantile975(known.Length - 1) * error).Within(1e-7));
            Assert.That(Kpi.Share("chat_share", chats, rows).Evaluate(totals, 0).Value, Is.EqualTo((double)Rows.Count(row => row.Channel == Channel.Chat) / Rows.Length));
            Assert.That(Kpi.Count("not_chats", rows - chats).Evaluate(totals, 0).Value, Is.EqualTo(Rows.Count(row => row.Channel != Channel.Chat)));
            Assert.That(Kpi.Count("cost", cost).Evaluate(totals, 0).Value, Is.EqualTo(known.Sum()).Within(1e-6));
        });
    }

    [Test]
    public void A_count_has_the_unit_of_its_amount() => Assert.Multiple(() =>
    {
        Assert.That(Kpi.Count("a", Measures.Answered).Unit, Is.EqualTo(KpiUnit.Count));
        Assert.That(Kpi.Count("b", Measures.Talk).Unit, Is.EqualTo(KpiUnit.Seconds));
        Assert.That(Kpi.Count("c", Measures.Value).Unit, Is.EqualTo(KpiUnit.Money));
    });

    [Test]
    public void An_amount_of_mixed_units_is_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => Kpi.Ratio("x", Measures.Talk + Measures.Answered, Measures.Answered), Throws.ArgumentException.With.Message.Contains("talk (Seconds), answered (Count) differ in unit"));
        Assert.That(() => Kpi.Count("x", Measures.Value - Measures.Talk), Throws.ArgumentException.With.Message.Contains("one unit only"));
    });

    [Test]
    public void A_measure_that_the_totals_lack_is_named_with_the_cure()
    {
        var kpi = Kpi.Share("refund_share", Measure.Count("refunds", c => c.Topic == "refund"), Measures.Offered);
        Assert.That(
            () => Table.GroupBy().Totals(ServiceTarget.Default).Compute(kpi),
            Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'refunds'").And.Message.Contains("Totals(target, measures)"));
    }

    [Test]
    public void A_table_names_the_kpis_it_has()
    {
        var table = Table.GroupBy().Totals(ServiceTarget.Default).Compute(KpiCatalog.Offered, KpiCatalog.AnswerRate);
        Assert.That(() => table[0, "nps"], Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'nps'").And.Message.Contains("offered, answer_rate"));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    public void A_kpi_has_an_id(string? id) => Assert.That(() => Kpi.Count(id!, Measures.Offered), Throws.InstanceOf<ArgumentException>());

    [Test]
    public void Merging_and_computing_is_computing_of_the_whole()
    {
        Totals Of(IEnumerable<Interaction> rows) => InteractionTable.From(rows).GroupBy(Dimension.Queue).Totals(ServiceTarget.Default);
        var whole = Of(Rows).Compute(KpiCatalog.All);
        var merged = Of(Rows.Where((_, i) => i % 3 == 0)).Merge(Of(Rows.Where((_, i) => i % 3 == 1))).Merge(Of([])).Merge(Of(Rows.Where((_, i) => i % 3 == 2))).Compute(KpiCatalog.All);
        var rolled = Table.GroupBy(Dimension.Topic, Dimension.Queue, Interval.Day(TimeZoneInfo.Utc)).Totals(ServiceTarget.Default).RollUp(Dimension.Queue).Compute(KpiCatalog.All);
        Assert.Multiple(() =>
        {
            Assert.That(Texts(merged), Is.EqualTo(Texts(whole)));
            Assert.That(Texts(rolled), Is.EqualTo(Texts(whole)));
        });

        static string[] Texts(KpiTable table) => [.. Enumerable.Range(0, table.Count).SelectMany(group => table.Group(group).Select(value =>
            $"{table.Key(group)[0]} {value.Kpi.Id} {value.Value:R} {value.Numerator:R} {value.Denominator:R} {value.N} {value.Lacking} {value.Interval} {value.Reason}"))];
    }
}
