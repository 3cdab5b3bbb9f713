using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>Intervals of a change and its effects: how often they cover the truth over many made samples, and what they are by hand.</summary>
public sealed class ChangeIntervalTests
{
    private const double Z = 1.959963984540054;
    private const int Samples = 1_000;
    private static readonly double[] Shares0 = [0.5, 0.3, 0.2], Shares1 = [0.3, 0.35, 0.35], Rates0 = [0.8, 0.6, 0.4], Rates1 = [0.7, 0.4, 0.5];
    private static readonly Kpi Share = Kpi.Share("rate", Measures.Answered, Measures.Offered);
    private static readonly Kpi Ratio = Kpi.Ratio("ratio", Measures.Answered, Measures.Offered);
    private static readonly Kpi Mean = Kpi.Mean(
        "mean", Measure.Sum("cost", row => row.Cost), Measure.Count("cost_known", row => row.Cost is not null), Measure.Squares("cost_squares", row => row.Cost));

    private static readonly Interval Day = Interval.Day(TimeZoneInfo.Utc);

    /// <summary>A cost exponential with the rate as its mean; 9 or 10 with the rate less 0.3, 0 with 0.3: the net score is 100 x (rate - 0.6).</summary>
    [Test]
    public void By_rows_they_cover_the_truth_as_often_as_they_say()
    {
        var (random, covered) = (new Random(5), new Dictionary<string, int>());
        for (var sample = 0; sample < Samples; sample++)
        {
            var (before, after) = (Made(random, 400, Shares0, Rates0), Made(random, 300, Shares1, Rates1));
            foreach (var (kpi, scale) in new[] { (Share, 1.0), (Mean, 1.0), (KpiCatalog.NetPromoterScore, 100.0) })
            {
                Count(covered, kpi.Id, before.Change(after, kpi), scale, false);
                Count(covered, kpi.Id, before.Change(after, kpi, new() { Interaction = true }), scale, true);
            }
        }

        CoversAsSaid(covered, 18);

        static Totals Made(Random random, int count, double[] shares, double[] rates)
        {
            var rows = new Interaction[count];
            for (var i = 0; i < count; i++)
            {
                var (at, answer) = (random.NextDouble(), random.NextDouble());
                var topic = at < shares[0] ? 0 : at < shares[0] + shares[1] ? 1 : 2;
                rows[i] = Leg(topic, random.NextDouble() < rates[topic]) with
                {
                    Cost = (decimal)Math.Round(-rates[topic] * Math.Log(1 - random.NextDouble()), 6),
                    Recommendation = answer < rates[topic] - 0.3 ? 10 : answer > 0.7 ? 0 : 8,
                };
            }

            return InteractionTable.From(rows).GroupBy(Dimension.Topic).Totals(ServiceTarget.Default, Mean.Measures);
        }
    }

    /// <summary>A bad day is one for all: rows are not independent, days are.</summary>
    [Test]
    public void Over_days_they_cover_it_where_those_by_rows_do_not()
    {
        var (random, overDays, byRows) = (new Random(6), new Dictionary<string, int>(), new Dictionary<string, int>());
        for (var sample = 0; sample < Samples; sample++)
        {
            var before = Totals(Days(random, 0, 25, ("", Shares0, Rates0)));
            var after = Totals(Days(random, 40, 25, ("", Shares1, Rates1)));
            Count(overDays, "ratio", before.Change(after, Ratio, new() { OverDays = true }), 1, false);
            Count(byRows, "rows", before.RollUp(Dimension.Topic).Change(after.RollUp(Dimension.Topic), Share), 1, false);
        }

        CoversAsSaid(overDays, 3);
        Assert.That(byRows["rows change"], Is.LessThan(0.9 * Samples));
    }

    /// <summary>Two teams that have their bad days together are compared day by day.</summary>
    [Test]
    public void Over_days_that_both_sides_have_they_cover_it_too()
    {
        var (random, covered) = (new Random(7), new Dictionary<string, int>());
        for (var sample = 0; sample < Samples; sample++)
        {
            var totals = Totals(Days(random, 0, 25, ("a", Shares0, Rates0), ("b", Shares1, Rates1)), Dimension.Queue);
            Count(covered, "pairs", totals.Change(Share, Dimension.Queue, "a", "b", new() { OverDays = true }), 1, false);
        }

        CoversAsSaid(covered, 3);
    }

    /// <summary>30 of 40 and 10 of 20, then 12 of 20 and 10 of 40.</summary>
    [Test]
    public void Of_shares_they_are_the_delta_method_by_hand()
    {
        var (before, after) = (Totals(Rows((0, 30, 40), (1, 10, 20))), Totals(Rows((0, 12, 20), (1, 10, 40))));
        var change = before.RollUp(Dimension.Topic).Change(after.RollUp(Dimension.Topic), Share);
        double[] v0 = [0.75 * 0.25 / 40 * 60 / 58, 0.5 * 0.5 / 20 * 60 / 58], v1 = [0.6 * 0.4 / 20 * 60 / 58, 0.25 * 0.75 / 40 * 60 / 58];
        var spread = 2 / 9.0;     // (2/3) (1/3), the variance of the share of either group in one row
        Assert.Multiple(() =>
        {
            Near(change.Change!.Value, v0[0] * 4 / 9 + v0[1] / 9 + v1[0] / 9 + v1[1] * 4 / 9 + 0.25 * 0.25 * spread / 60 + 0.35 * 0.35 * spread / 60);
            Near(change.RateEffect!.Value, 0.25 * (v0[0] + v0[1] + v1[0] + v1[1]) + 2 * 0.05 * 0.05 * spread / 60);     // half of -0.15 and of -0.25
            Near(change.MixEffect!.Value, (v0[0] + v0[1] + v1[0] + v1[1]) / 36 + 2 * 0.3 * 0.3 * spread / 60);
        });
    }

    /// <summary>Where every group is on one side only, all is mix effect, as wide as the change.</summary>
    [Test]
    public void Of_groups_that_enter_and_leave_they_are_those_of_the_change()
    {
        var change = Totals(Rows((0, 30, 40))).RollUp(Dimension.Topic).Change(Totals(Rows((1, 10, 20))).RollUp(Dimension.Topic), Share);
        Near(change.MixEffect!.Value, 0.75 * 0.25 / 39 + 0.5 * 0.5 / 19);
        Assert.That((change.MixEffect, change.RateEffect!.Value.Interval!.Value.High), Is.EqualTo((change.Change, 0.0)));
    }

    [Test]
    public void Of_rates_a_year_they_are_those_of_poisson()
    {
        var change = Of(9).Change(Of(25), KpiCatalog.AttritionRate);
        Assert.That(change.Change!.Value.Value, Is.EqualTo(1.6).Within(1e-9));
        Near(change.RateEffect!.Value, 0.09 + 0.25);

        static Totals Of(int leavers)
        {
            var (from, end) = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(3652.5));
            var stayed = new Employment { Agent = "s", Hired = from, HoursPerWeek = 40 };
            return new ContactCenter
            {
                Employments = [stayed, .. Enumerable.Range(0, leavers).Select(i => stayed with { Agent = $"l{i}", Hired = from.AddYears(-1), Left = from.AddMilliseconds(1) })],
                Observed = new(from, end),
            }.GroupBy().Totals(ServiceTarget.Default);
        }
    }

    [Test]
    public void There_are_none_where_nothing_tells_the_scatter()
    {
        var (one, many) = (Totals(Rows((0, 1, 1), (1, 0, 1))), Totals(Rows((0, 12, 20), (1, 10, 40))));
        Assert.Multiple(() =>
        {
            Assert.That(Interval(many.RollUp(Dimension.Topic).Change(many.RollUp(Dimension.Topic), Ratio)), Is.Null, "a ratio by rows");
            Assert.That(Interval(one.RollUp(Dimension.Topic).Change(many.RollUp(Dimension.Topic), Share)), Is.Null, "as many groups as rows");
            Assert.That(Interval(many.Change(many, Share, new() { OverDays = true })), Is.Null, "one day");
        });

        static object? Interval(ChangeExplanation change) => (change.Change!.Value.Interval, change.RateEffect!.Value.Interval, change.MixEffect!.Value.Interval) is (null, null, null) ? null : change;
    }

    private static Interaction Leg(int topic, bool answered, DateTimeOffset? at = null) =>
        new() { OfferedAt = at ?? DateTimeOffset.UnixEpoch, Topic = $"t{topic}", Outcome = answered ? Outcome.Answered : Outcome.Abandoned };

    private static IEnumerable<Interaction> Rows(params (int Topic, int Answered, int Count)[] groups) =>
        groups.SelectMany(group => Enumerable.Range(0, group.Count).Select(i => Leg(group.Topic, i < group.Answered)));

    private static List<Interaction> Days(Random random, int first, int count, params (string Queue, double[] Shares, double[] Rates)[] queues)
    {
        var rows = new List<Interaction>();
        for (var day = first; day < first + count; day++)
        {
            var (mood, calls) = (0.36 * (random.NextDouble() - 0.5), 15 + random.Next(31));
            foreach (var (queue, shares, rates) in queues)
            {
                for (var i = 0; i < calls; i++)
                {
                    var at = random.NextDouble();
                    var topic = at < shares[0] ? 0 : at < shares[0] + shares[1] ? 1 : 2;
                    rows.Add(Leg(topic, random.NextDouble() < rates[topic] + mood, DateTimeOffset.UnixEpoch.AddDays(day)) with { Queue = queue });
                }
            }
        }

        return rows;
    }

    private static Totals Totals(IEnumerable<Interaction> rows, params Dimension[] also) =>
        InteractionTable.From(rows).GroupBy([Day, Dimension.Topic, .. also]).Totals(ServiceTarget.Default);

    private static void Count(Dictionary<string, int> covered, string name, ChangeExplanation change, double scale, bool interaction)
    {
        var (rate, mix, both) = (0.0, 0.0, 0.0);
        for (var i = 0; i < 3; i++)
        {
            var (r, s) = (Rates1[i] - Rates0[i], Shares1[i] - Shares0[i]);
            rate += scale * r * (interaction ? Shares0[i] : (Shares0[i] + Shares1[i]) / 2);
            mix += s * (interaction ? scale * Rates0[i] : scale * (Rates0[i] + Rates1[i]) / 2);
            both += interaction ? scale * r * s : 0;
        }

        Covers("change", change.Change, rate + mix + both);
        Covers($"rate {interaction}", change.RateEffect, rate);
        Covers($"mix {interaction}", change.MixEffect, mix);
        Covers("interaction", change.Interaction, both);

        void Covers(string effect, ChangeEffect? found, double truth)
        {
            if (found is not null && !(interaction && effect == "change"))
            {
                var interval = found.Value.Interval!.Value;
                covered[$"{name} {effect}"] = covered.GetValueOrDefault($"{name} {effect}") + (interval.Low <= truth && truth <= interval.High ? 1 : 0);
            }
        }
    }

    /// <summary>95 %, with four standard errors of the simulation.</summary>
    private static void CoversAsSaid(Dictionary<string, int> covered, int intervals)
    {
        TestContext.Out.WriteLine(string.Join("; ", covered));
        Assert.That(covered, Has.Count.EqualTo(intervals));
        Assert.That(covered.Where(known => known.Value is < (int)(0.922 * Samples) or > (int)(0.978 * Samples)), Is.Empty);
    }

    private static void Near(ChangeEffect effect, double variance)
    {
        Assert.That(effect.Interval!.Value.High - effect.Value, Is.EqualTo(Z * Math.Sqrt(variance)).Within(1e-9));
        Assert.That(effect.Value - effect.Interval.Value.Low, Is.EqualTo(Z * Math.Sqrt(variance)).Within(1e-9));
    }
}
