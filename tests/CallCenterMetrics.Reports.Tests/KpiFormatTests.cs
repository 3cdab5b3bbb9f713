using System.Globalization;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Reports.Tests;

public sealed class KpiFormatTests
{
    private static readonly KpiTable Table = Made.Table(
        InteractionTable.From(Enumerable.Range(0, 1_500).Select(i => new Interaction
        {
            OfferedAt = DateTimeOffset.UnixEpoch, Outcome = i % 3 == 0 ? Outcome.Abandoned : Outcome.Answered, Wait = TimeSpan.FromSeconds(1_234.56),
            Recommendation = i % 2 == 0 ? 9 : 3, Quality = 87.654m, Value = 1_234.5m,
        })), 1);

    [TestCase("offered", "1,500")]
    [TestCase("answer_rate", "66.7 %")]
    [TestCase("average_wait", "1,234.6 s")]
    [TestCase("nps", "0.0")]
    [TestCase("quality_score", "87.65")]
    [TestCase("value_per_contact", "1,234.50")]
    [TestCase("average_handle_time", "n/a")]
    public void Values_have_the_unit_of_their_kpi(string id, string text) => Assert.That(KpiFormat.Format(Table[0, id]), Is.EqualTo(text));

    [TestCase("offered", "")]
    [TestCase("answer_rate", "64.2 % .. 69.0 %")]
    [TestCase("average_wait", "1,234.6 s .. 1,234.6 s")]
    [TestCase("average_handle_time", "")]
    public void Intervals_have_it_too(string id, string text) => Assert.That(KpiFormat.FormatInterval(Table[0, id]), Is.EqualTo(text));

    [Test]
    public void The_culture_is_the_callers_choice()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (",", ".");
        Assert.That(KpiFormat.Format(Table[0, "average_wait"], culture), Is.EqualTo("1.234,6 s"));
    }

    [Test]
    public void A_ratio_of_ones_own_is_a_plain_number() => Assert.That(
        KpiFormat.Format(Kpi.Ratio("x", Measures.Answered, Measures.Abandoned).Evaluate(Table.Totals, 0)), Is.EqualTo("2"));

    [TestCase(KpiUnit.Share, 0.6, 0.9, "60 -> 90 %")]
    [TestCase(KpiUnit.Share, 0.05, 0.005, "5 -> 0.5 %")]
    [TestCase(KpiUnit.Seconds, 90, 15, "90 -> 15 s")]
    [TestCase(KpiUnit.Seconds, 14_400, 1_800, "4 -> 0.5 h")]
    [TestCase(KpiUnit.NetPoints, -10, 60, "-10 -> 60")]
    [TestCase(KpiUnit.Points, 3, 4.5, "3 -> 4.5")]
    [TestCase(KpiUnit.Money, 1_234_567.8, 1.23456, "1,234,568 -> 1.235")]
    [TestCase(KpiUnit.Ratio, 1e-7, 1e20, "1E-07 -> 1E+20")]
    public void Goalposts_have_the_unit_of_their_kpi(KpiUnit unit, double worst, double best, string text) =>
        Assert.That(Goalposts.Between(worst, best).Format(unit), Is.EqualTo(text));

    [Test]
    public void A_band_has_four_posts() =>
        Assert.That(Goalposts.Band(0.60, 0.75, 0.85, 0.95).Format(KpiUnit.Share), Is.EqualTo("60/75-85/95 %"));
}
