using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Oracle;
using CallCenterMetrics.Tests.Balances;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>A change split into rate and mix effects: known cases, plain LINQ over random records, and laws.</summary>
public sealed class ChangeTests
{
    private static readonly ServiceTarget Target = ServiceTarget.Seconds(20, 5);
    private static readonly ChangeOptions AcceptAll = new() { Kpi = new() { AcceptedLack = 1 } };
    private static readonly ChangeOptions WithInteraction = AcceptAll with { Interaction = true };
    private static readonly Kpi Rate = Kpi.Share("rate", Measures.Answered, Measures.Offered);

    private static IEnumerable<ReferenceCase> Cases => ReferenceCase.Read(typeof(ChangeTests), "kitagawa.jsonl", "kitagawa_decomposition");

    [TestCaseSource(nameof(Cases))]
    public void Agrees_with_kitagawa(ReferenceCase known)
    {
        var change = Totals(known.Input("rate0"), known.Input("calls0")).Change(Totals(known.Input("rate1"), known.Input("calls1")), Rate);
        Assert.Multiple(() =>
        {
            Agrees("total0", change.Before.Value);
            Agrees("total1", change.After.Value);
            Agrees("change", change.Change?.Value);
            Agrees("rate_effect", change.RateEffect?.Value);
            Agrees("mix_effect", change.MixEffect?.Value);
            foreach (var group in change.Groups)
            {
                var i = int.Parse(group.Key[0]!, null);
                known.Agrees($"rate {i}", group.RateEffect, ReferenceCase.Numbers(known.Expected.GetProperty("rate_by_group"))[i]);
                known.Agrees($"mix {i}", group.MixEffect, ReferenceCase.Numbers(known.Expected.GetProperty("mix_by_group"))[i]);
            }
        });

        void Agrees(string name, double? actual) => known.Agrees(name, actual!.Value, known.Expected.GetProperty(name).GetDouble());
    }

    /// <summary>Of 900 calls at 90 % and 100 at 50 % to 400 at 92 % and 600 at 55 %.</summary>
    [Test]
    public void Interaction_and_relative_effects_worked_out_by_hand()
    {
        var (before, after) = (Totals([0.9, 0.5], [900, 100]), Totals([0.92, 0.55], [400, 600]));
        var change = before.Change(after, Rate, WithInteraction);
        var plain = before.Change(after, Rate);
        var (first, second) = (change.Groups.Single(group => group.Key[0] == "0"), change.Groups.Single(group => group.Key[0] == "1"));
        Assert.Multiple(() =>
        {
            Near(change.RateEffect!.Value.Value, 0.9 * 0.02 + 0.1 * 0.05);
            Near(change.MixEffect!.Value.Value, 0.9 * -0.5 + 0.5 * 0.5);
            Near(change.Interaction!.Value.Value, 0.02 * -0.5 + 0.05 * 0.5);
            Near((first.RateEffect, 0.018), (first.MixEffect, -0.45), (first.Interaction, -0.01), (first.ShareBefore, 0.9), (first.ShareAfter, 0.4));
            Near((first.RelativeMixEffect, (0.9 - 0.779) * -0.5), (second.RelativeMixEffect, (0.5 - 0.779) * 0.5));     // 0.779: the mean of 0.86 and 0.698
            Near((first.Contribution, 0.013 + (0.91 - 0.779) * -0.5), (second.Contribution, 0.0175 + (0.525 - 0.779) * 0.5));
            Assert.That(change.Groups.Select(group => group.Key[0]), Is.EqualTo(["1", "0"]), "the largest first");
            Assert.That(plain.Interaction, Is.Null);
            Assert.That(plain.Groups.Select(group => group.Contribution), Is.EqualTo(change.Groups.Select(group => group.Contribution)), "whether interaction is asked or not");
            Assert.That((second.Before!.N, second.After!.N, second.After.Value), Is.EqualTo((2_000L, 12_000L, 0.55)));
        });
    }

    /// <summary>Group 1 left with a rate of 0.5, group 2 entered with 0.6.</summary>
    [Test]
    public void A_group_of_one_side_is_all_mix([Values] bool interaction)
    {
        var change = Totals([0.8, 0.5], [60, 40]).Change(Totals([0.8, 0, 0.6], [50, 0, 50]), Rate, new() { Interaction = interaction });
        var (left, entered) = (change.Groups.Single(group => group.Key[0] == "1"), change.Groups.Single(group => group.Key[0] == "2"));
        Assert.Multiple(() =>
        {
            Assert.That((left.After, entered.Before, left.RateEffect, entered.RateEffect, entered.Interaction), Is.EqualTo(((KpiValue?)null, (KpiValue?)null, 0.0, 0.0, 0.0)));
            Near((left.MixEffect, -0.4 * 0.5), (entered.MixEffect, 0.5 * 0.6));
            Near((left.RelativeMixEffect, -0.4 * (0.5 - 0.69)), (entered.RelativeMixEffect, 0.5 * (0.6 - 0.69)));      // 0.69: the mean of 0.68 and 0.70
            Near((change.RateEffect!.Value.Value, 0), (change.MixEffect!.Value.Value, 0.02));
            Assert.That(change.Change!.Value.Interval, Is.Not.Null);
        });
    }

    /// <summary>The costs of a queue without contacts have nothing to divide by, but are part of the whole.</summary>
    [Test]
    public void An_amount_without_anything_to_divide_it_by_is_kept()
    {
        Interaction[] before = [Leg("a", 100), Leg("b", 50), Leg("idle", 30) with { Outcome = Outcome.Abandoned }];
        Interaction[] after = [Leg("a", 100), Leg("b", 50), Leg("idle", 90) with { Outcome = Outcome.Abandoned }];
        var ratio = Kpi.Ratio("cost", Measure.Sum("money", leg => leg.Cost), Measures.Answered);
        var change = Of(before, ratio, Dimension.Topic).Change(Of(after, ratio, Dimension.Topic), ratio);
        Near((change.Change!.Value.Value, 30), (change.RateEffect!.Value.Value, 0), (change.MixEffect!.Value.Value, 30), (change.Groups[0].Contribution, 30));

        static Interaction Leg(string topic, decimal cost) => new() { OfferedAt = DateTimeOffset.UnixEpoch, Topic = topic, Outcome = Outcome.Answered, Cost = cost };
    }

    [Test]
    public void Agrees_with_the_records([Range(0, 3)] int seed)
    {
        Interaction[] rows = [.. new RandomInteractions { Absent = 0.1 * seed, VeryLong = 0 }.Rows(seed, 2_000)];
        var totals = InteractionTable.From(rows).GroupBy(Dimension.Topic, Dimension.Queue).Totals(Target);
        var parts = LinqTotals.PartsOf(rows);
        var quotients = KpiCatalog.All.Where(kpi => kpi.Calculation.Denominator is not null && kpi.Measures.All(measure => measure.Source is null)).ToArray();
        KpiFormulas Formulas(string queue, Func<Interaction, bool> counts) => new(rows.Where(row => row.Queue == queue && counts(row)), parts);
        var (before, after) = (Formulas("sales", _ => true), Formulas("账单", _ => true));
        Assert.That(quotients, Has.Length.GreaterThan(30));
        Assert.Multiple(() =>
        {
            foreach (var kpi in quotients)
            {
                var change = totals.Change(kpi, Dimension.Queue, "sales", "账单", AcceptAll);
                var (whole0, whole1) = (before[kpi.Id], after[kpi.Id]);
                Assert.That(change.IsAvailable, Is.EqualTo(whole0.Value is not null && whole1.Value is not null), kpi.Id);
                foreach (var group in change.Groups)
                {
                    var (group0, group1) = (Formulas("sales", row => row.Topic == group.Key[0])[kpi.Id], Formulas("账单", row => row.Topic == group.Key[0])[kpi.Id]);
                    var (s0, s1) = (group0.Denominator!.Value / whole0.Denominator!.Value, group1.Denominator!.Value / whole1.Denominator!.Value);
                    var (r0, r1) = (group0.Value ?? group1.Value ?? 0, group1.Value ?? group0.Value ?? 0);
                    Near((group.ShareBefore, s0), (group.ShareAfter, s1), (group.RateEffect, (s0 + s1) / 2 * (r1 - r0)), (group.MixEffect, (r0 + r1) / 2 * (s1 - s0)));
                }

                if (change.IsAvailable)
                {
                    Near(change.Change!.Value.Value, whole1.Value!.Value - whole0.Value!.Value);
                    Assert.That(change.Groups.Select(group => Math.Abs(group.Contribution)), Is.Ordered.Descending);
                }
            }
        });
    }

    /// <summary>Every KPI of the catalogue that is a quotient, on a center with every fact.</summary>
    [Test]
    public void Effects_sum_to_the_change_and_swapping_negates_it()
    {
        var totals = RichCenter.Make().GroupBy(Interval.Day(TimeZoneInfo.Utc), Dimension.Queue, Dimension.Agent).Totals(Target);
        var (refused, told) = (new List<string>(), 0);
        Assert.Multiple(() =>
        {
            foreach (var kpi in KpiCatalog.All)
            {
                foreach (var between in new[] { (Interval.Day(TimeZoneInfo.Utc), "2027-02-01", "2027-02-05"), (Dimension.Queue, "sales", "billing") })
                {
                    try
                    {
                        told += Law(kpi, between) ? 1 : 0;
                    }
                    catch (ArgumentException)
                    {
                        refused.Add(kpi.Id);
                    }
                }
            }

            var values = totals.RollUp().Compute(KpiCatalog.All).Group(0);
            Assert.That(refused.Distinct(), Is.SupersetOf(values.Where(value => value.IsAvailable && value.Denominator is null).Select(value => value.Kpi.Id)));
            Assert.That(refused, Is.Not.SupersetOf(values.Where(value => value.Kpi.Unit == KpiUnit.Share).Select(value => value.Kpi.Id)).And.Not.Contains("nps").And.Not.Contains("attrition_rate").And.Contains("cost_per_resolution"));
            Assert.That(told, Is.GreaterThan(60));
        });

        bool Law(Kpi kpi, (Dimension Of, string First, string Second) between)
        {
            var change = totals.Change(kpi, between.Of, between.First, between.Second, AcceptAll);
            var (swapped, asked) = (totals.Change(kpi, between.Of, between.Second, between.First, AcceptAll), totals.Change(kpi, between.Of, between.First, between.Second, WithInteraction));
            var swappedAsked = totals.Change(kpi, between.Of, between.Second, between.First, WithInteraction);
            if (!change.IsAvailable)
            {
                Assert.That((change.Reason, change.Change, change.RateEffect, change.Groups.Count, swapped.IsAvailable), Is.EqualTo((change.Reason, (ChangeEffect?)null, (ChangeEffect?)null, 0, false)));
                Assert.That(change.Before.IsAvailable && change.After.IsAvailable && change.Reason!.Length == 0, Is.False, kpi.Id);
                return false;
            }

            var size = Math.Abs(change.Before.Value!.Value) + Math.Abs(change.After.Value!.Value);
            var (all, groups) = (change.After.Value.Value - change.Before.Value.Value, change.Groups);
            Equal(change.Change!.Value.Value, all);
            Equal(change.RateEffect!.Value.Value + change.MixEffect!.Value.Value, all);
            Equal(asked.RateEffect!.Value.Value + asked.MixEffect!.Value.Value + asked.Interaction!.Value.Value, all);
            Equal(groups.Sum(group => group.Contribution), all);
            Equal(groups.Sum(group => group.RelativeMixEffect), change.MixEffect.Value.Value);
            Equal(-swapped.RateEffect!.Value.Value, change.RateEffect.Value.Value);
            Equal(-swapped.MixEffect!.Value.Value, change.MixEffect.Value.Value);
            Equal(asked.RateEffect.Value.Value + asked.Interaction.Value.Value / 2, change.RateEffect.Value.Value);
            Equal(-swappedAsked.RateEffect!.Value.Value, asked.RateEffect.Value.Value + asked.Interaction.Value.Value);
            Assert.That(swapped.Change!.Value.Interval is null, Is.EqualTo(change.Change.Value.Interval is null), kpi.Id);
            return true;

            void Equal(double actual, double expected) => Assert.That(actual, Is.EqualTo(expected).Within(1e-12 * size), $"{kpi.Id} {between}");
        }
    }

    /// <summary>Groups that are alike in both periods may be told apart or not; names and their order do not matter.</summary>
    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void Splitting_a_group_alike_and_renaming_change_nothing(int seed)
    {
        var random = new Random(seed);
        double[] rate0 = [.. Some()], rate1 = [.. Some()], calls0 = [.. Calls()], calls1 = [.. Calls()];
        var change = Totals(rate0, calls0).Change(Totals(rate1, calls1), Rate);
        var (split0, split1) = (Math.Round(calls0[0] / 4), Math.Round(calls1[0] / 4));
        double[] halves0 = [calls0[0] - split0, .. calls0[1..], split0], halves1 = [calls1[0] - split1, .. calls1[1..], split1];
        var (share0, share1) = (Math.Round(rate0[0], 1), Math.Round(rate1[0], 1));
        var (whole, halves) = (
            Totals([share0, .. rate0[1..]], calls0).Change(Totals([share1, .. rate1[1..]], calls1), Rate),
            Totals([share0, .. rate0[1..], share0], halves0).Change(Totals([share1, .. rate1[1..], share1], halves1), Rate));
        var renamed = Totals([.. rate0.Reverse()], [.. calls0.Reverse()]).Change(Totals([.. rate1.Reverse()], [.. calls1.Reverse()]), Rate);
        Assert.Multiple(() =>
        {
            Near((halves.RateEffect!.Value.Value, whole.RateEffect!.Value.Value), (halves.MixEffect!.Value.Value, whole.MixEffect!.Value.Value), (halves.Change!.Value.Value, whole.Change!.Value.Value));
            Near((renamed.RateEffect!.Value.Value, change.RateEffect!.Value.Value), (renamed.MixEffect!.Value.Value, change.MixEffect!.Value.Value));
            Near((renamed.RateEffect.Value.Interval!.Value.Low, change.RateEffect.Value.Interval!.Value.Low), (renamed.Change!.Value.Interval!.Value.High, change.Change!.Value.Interval!.Value.High));
            Assert.That(renamed.Groups.Select(group => 4 - int.Parse(group.Key[0]!, null)), Is.EqualTo(change.Groups.Select(group => int.Parse(group.Key[0]!, null))));
        });

        IEnumerable<double> Some() => Enumerable.Range(0, 5).Select(_ => random.Next(0, 21) / 20.0);

        IEnumerable<double> Calls() => Enumerable.Range(0, 5).Select(_ => (double)random.Next(4, 60));
    }

    [Test]
    public void The_fewest_groups_that_explain_a_share_against_all_subsets([Range(0, 19)] int seed)
    {
        var random = new Random(seed);
        double[] Some(int least, int most, double unit) => [.. Enumerable.Range(0, 7).Select(_ => random.Next(least, most) * unit)];
        var change = Totals(Some(0, 21, 0.05), Some(1, 50, 1)).Change(Totals(Some(0, 21, 0.05), Some(1, 50, 1)), Rate);
        var all = change.Change!.Value.Value;
        foreach (var share in new[] { 0.1, 0.5, 0.8, 1 })
        {
            var fewest = Enumerable.Range(0, 1 << 7).Select(set => change.Groups.Where((_, i) => (set >> i & 1) == 1).Select(group => group.Contribution / all).ToArray())
                .Where(set => set.Sum() >= share - 1e-9).Min(set => set.Length);
            var found = change.Explaining(share);
            Assert.That((found.Count, found.Sum(group => group.Contribution / all) >= share - 1e-9), Is.EqualTo((fewest, true)));
        }

        Assert.That(Totals([0.7, 0.7], [10, 30]).Change(Totals([0.75, 0.65], [20, 20]), Rate).Explaining(1), Is.Empty, "nothing changed");
        Assert.That(() => change.Explaining(0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("such as 0.8"));
    }

    private static Totals Totals(double[] rates, double[] calls) => InteractionTable.From(rates.Zip(calls).SelectMany((group, i) => Legs(i, group.First, group.Second))).GroupBy(Dimension.Topic).Totals(Target);

    /// <summary>Twenty times the calls, so that every rate is one of whole calls.</summary>
    private static IEnumerable<Interaction> Legs(int topic, double rate, double calls)
    {
        var answered = (int)Math.Round(20 * calls * rate);
        Assert.That(answered, Is.EqualTo(20 * calls * rate).Within(1e-6));
        return Enumerable.Range(0, (int)(20 * calls)).Select(i => new Interaction { OfferedAt = DateTimeOffset.UnixEpoch, Topic = $"{topic}", Outcome = i < answered ? Outcome.Answered : Outcome.Abandoned });
    }

    private static Totals Of(Interaction[] rows, Kpi kpi, params Dimension[] dimensions) => InteractionTable.From(rows).GroupBy(dimensions).Totals(Target, kpi.Measures);

    private static void Near(params (double Actual, double Expected)[] pairs) => Array.ForEach(pairs, pair => Near(pair.Actual, pair.Expected));

    private static void Near(double actual, double expected) => Assert.That(actual, Is.EqualTo(expected).Within(1e-12 * Math.Max(1, Math.Abs(expected))));
}
