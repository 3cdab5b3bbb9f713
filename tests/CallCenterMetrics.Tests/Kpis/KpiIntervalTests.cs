using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Kpis;

public sealed class KpiIntervalTests
{
    private const double Z = 1.959963984540054;
    private static readonly TimeZoneInfo Utc = TimeZoneInfo.Utc;

    [TestCase(860, 140)]
    [TestCase(1, 0)]
    [TestCase(0, 5)]
    [TestCase(3, 7)]
    public void Shares_have_the_interval_of_wilson(int within, int late)
    {
        var value = Leg.Value([.. Leg.Answered(within, 1), .. Leg.Answered(late, 99)], KpiCatalog.ServiceLevel(ServiceLevelDefinition.OfAnswered));
        var n = (double)(within + late);
        var p = within / n;
        var reach = Z * Math.Sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        Near(value.Interval, (p + Z * Z / (2 * n) - reach) / (1 + Z * Z / n), (p + Z * Z / (2 * n) + reach) / (1 + Z * Z / n));
        Assert.That(value.Method, Is.EqualTo(IntervalMethod.Wilson));
    }

    private static readonly (Kpi Kpi, Func<Interaction, double> Value)[] Means =
    [
        (KpiCatalog.AverageSpeedOfAnswer, leg => leg.Wait!.Value.TotalSeconds),
        (KpiCatalog.AverageWait, leg => leg.Wait!.Value.TotalSeconds),
        (KpiCatalog.AverageTalkTime, leg => leg.Talk!.Value.TotalSeconds),
        (KpiCatalog.AverageHandleTime, leg => (leg.Talk + leg.Hold + leg.Wrap)!.Value.TotalSeconds),
        (KpiCatalog.AverageHoldTime, leg => leg.Hold!.Value.TotalSeconds),
        (KpiCatalog.AverageWrapTime, leg => leg.Wrap!.Value.TotalSeconds),
        (KpiCatalog.CsatMean, leg => leg.Satisfaction!.Value),
        (KpiCatalog.CesMean, leg => leg.Effort!.Value),
        (KpiCatalog.QualityScore, leg => (double)leg.Quality!.Value),
        (KpiCatalog.ValuePerContact, leg => (double)leg.Value!.Value),
    ];

    [Test]
    public void Means_have_the_interval_of_student([Values(2, 3, 12, 40)] int count)
    {
        var random = new Random(count);
        TimeSpan Some() => TimeSpan.FromMilliseconds(1 + random.Next(900_000));
        Interaction[] legs = [.. Leg.Answered(count).Select(leg => leg with
        {
            Wait = Some(), Talk = Some(), Hold = Some(), Wrap = Some(), Satisfaction = random.Next(1, 6), Effort = random.Next(1, 8),
            Quality = random.Next(100_001) / 1_000m, Value = random.Next(-100_000, 100_000) / 100m,
        })];
        Assert.Multiple(() =>
        {
            foreach (var (kpi, of) in Means)
            {
                var values = legs.Select(of).ToArray();
                var mean = values.Average();
                var error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (count - 1) / count);
                var found = Leg.Value(legs, kpi);
                Near(found.Interval, mean - Student.Quantile975(count - 1) * error, mean + Student.Quantile975(count - 1) * error, kpi.Id);
                Assert.That(found.Method, Is.EqualTo(IntervalMethod.StudentT));
            }
        });
    }

    [Test]
    public void The_mean_of_waits_of_several_outcomes_has_the_interval_of_all()
    {
        double[] waits = [3, 14, 15, 92, 65];
        Outcome[] outcomes = [Outcome.Answered, Outcome.Abandoned, Outcome.FlowedOut, Outcome.CallbackQueued, Outcome.Abandoned];
        var found = Leg.Value(waits.Zip(outcomes).SelectMany(pair => Leg.Of(pair.Second, 1, pair.First)), KpiCatalog.AverageWait);
        var error = Math.Sqrt(waits.Sum(wait => (wait - waits.Average()) * (wait - waits.Average())) / 4 / 5);
        Near(found.Interval, waits.Average() - 2.7764451051977987 * error, waits.Average() + 2.7764451051977987 * error);
    }

    [Test]
    public void One_value_has_no_interval()
    {
        var value = Leg.Value(Leg.Answered(1, 7), KpiCatalog.AverageSpeedOfAnswer);
        Assert.That((value.Value, value.Interval, value.Method), Is.EqualTo((7.0, (ConfidenceInterval?)null, IntervalMethod.None)));
    }

    [TestCase(50, 20, 30)]
    [TestCase(0, 0, 9)]
    [TestCase(7, 0, 0)]
    public void The_net_score_has_the_multinomial_interval(int promoters, int passives, int detractors)
    {
        Interaction[] legs =
        [
            .. Leg.Answered(promoters).Select(leg => leg with { Recommendation = 9 }), .. Leg.Answered(passives).Select(leg => leg with { Recommendation = 7 }),
            .. Leg.Answered(detractors).Select(leg => leg with { Recommendation = 6 }),
        ];
        var n = (double)legs.Length;
        var (p, d) = (promoters / n, detractors / n);
        var reach = Z * Math.Sqrt((p + d - (p - d) * (p - d)) / n);
        var value = Leg.Value(legs, KpiCatalog.NetPromoterScore);
        Assert.That(value.Value, Is.EqualTo(100 * (p - d)).Within(1e-12));
        Near(value.Interval, 100 * Math.Max(-1, p - d - reach), 100 * Math.Min(1, p - d + reach));
        Assert.That(value.Method, Is.EqualTo(IntervalMethod.Multinomial));
    }

    [Test]
    public void Ratios_of_sums_have_the_interval_of_the_delta_method_over_days()
    {
        double[] wraps = [10, 20, 15, 40, 5];
        int[] legsOfDay = [3, 5, 2, 4, 1];
        Interaction[] legs = [.. wraps.SelectMany((wrap, day) => Leg.Answered(legsOfDay[day], 1, 100 + 10 * day, 5, wrap)
            .Select(leg => leg with { OfferedAt = DateTimeOffset.UnixEpoch.AddDays(day), Queue = "q" }))];
        var byDay = InteractionTable.From(legs).GroupBy(Dimension.Queue, Interval.Day(Utc)).Totals(ServiceTarget.Default);
        var table = byDay.ComputeOverDays(KpiOptions.Default, KpiCatalog.WrapShare, KpiCatalog.AnswerRate);

        var x = wraps.Select((wrap, day) => legsOfDay[day] * wrap).ToArray();
        var y = wraps.Select((wrap, day) => legsOfDay[day] * (105 + 10 * day + wrap)).ToArray();
        var ratio = x.Sum() / y.Sum();
        var error = Math.Sqrt(5.0 / 4 * x.Zip(y).Sum(pair => Math.Pow(pair.First - ratio * pair.Second, 2))) / y.Sum();
        var value = table[0, KpiCatalog.WrapShare];
        Near(value.Interval, ratio - Student.Quantile975(4) * error, ratio + Student.Quantile975(4) * error);
        Assert.Multiple(() =>
        {
            Assert.That((table.Count, value.Method, value.N), Is.EqualTo((1, IntervalMethod.DeltaOverDays, 15L)));
            Assert.That(value.Value, Is.EqualTo(ratio).Within(1e-12));
            Assert.That(table[0, KpiCatalog.AnswerRate].Method, Is.EqualTo(IntervalMethod.Wilson));
            Assert.That(Leg.Value(legs, KpiCatalog.WrapShare).Interval, Is.Null, "without days there is none");
        });
    }

    [Test]
    public void Totals_that_are_not_by_day_are_refused() => Assert.That(
        () => InteractionTable.Empty.GroupBy(Dimension.Queue).Totals(ServiceTarget.Default).ComputeOverDays(KpiOptions.Default, KpiCatalog.WrapShare),
        Throws.ArgumentException.With.Message.Contains("queue").And.Message.Contains("Interval.Day"));

    [Test]
    public void Counts_and_maxima_have_no_interval()
    {
        var legs = Leg.Answered(5, 7).ToArray();
        Assert.That(Leg.Value(legs, KpiCatalog.Answered).Interval, Is.Null);
        Assert.That(Leg.Value(legs, KpiCatalog.LongestWait).Interval, Is.Null);
    }

    private static void Near(ConfidenceInterval? found, double low, double high, string what = "")
    {
        Assert.That(found, Is.Not.Null, what);
        var tolerance = 1e-9 * Math.Max(1, Math.Max(Math.Abs(low), Math.Abs(high)));
        Assert.That((found!.Value.Low, found.Value.High), Is.EqualTo((low, high)).Within(tolerance), what);
    }
}
