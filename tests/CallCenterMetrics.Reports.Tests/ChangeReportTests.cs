using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports.Tests;

/// <summary>A change explained, as text: every topic improves while the whole falls.</summary>
public sealed class ChangeReportTests
{
    private static readonly (string? Topic, double Rate, int Calls)[] Before = [("order", 0.9, 870), (null, 0.5, 130)], After = [("order", 0.925, 440), (null, 0.55, 560)];

    [Test]
    public void Text_has_effects_groups_and_what_explains_most()
    {
        var text = KpiText.Change(Totals(Before).Change(Totals(After), KpiCatalog.AnswerRate));
        Assert.That(text, Is.EqualTo("""
            Answer rate: 84.8 % -> 71.5 %

            effect       points   95 % interval
            -----------  ------  --------------
            change        -13.3   -16.9 .. -9.7
            rate effect    +3.4    -0.5 .. +7.3
            mix effect    -16.7  -19.3 .. -14.1

            topic   before   after  share before  share after  n before  n after  rate effect  mix effect  contribution
            ------  ------  ------  ------------  -----------  --------  -------  -----------  ----------  ------------
            (none)  50.0 %  55.0 %        13.0 %       56.0 %       130      560         +1.7       -11.0          -9.3
            order   90.0 %  92.5 %        87.0 %       44.0 %       870      440         +1.6        -5.6          -4.0

            80 % of the change are explained by (none), order

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Text_in_chinese_with_interaction_and_a_group_that_entered()
    {
        var text = KpiText.Change(Totals(Before[0]).Change(Totals(After), KpiCatalog.AnswerRate, new() { Interaction = true }), chinese: true);
        Assert.That(text, Does.StartWith($"{KpiCatalog.AnswerRate.Name.Chinese}：90.0 % -> 71.5 %\n\n效应").And.Contain("\n结构效应").And.Contain("\n交互效应").And.Match(@"(?m)^（无） +- +55\.0 % +0\.0 % +56\.0 % +0 +560 +0\.0 "));
        Assert.That(text, Does.EndWith("\n\n解释变化的 80 %：（无）、order\n"));
    }

    [Test]
    public void Durations_keep_their_unit_and_what_is_not_available_its_reason()
    {
        Totals Of(double wait) => InteractionTable.From([new() { OfferedAt = DateTimeOffset.UnixEpoch, Outcome = Outcome.Answered, Wait = TimeSpan.FromSeconds(wait) }]).GroupBy().Totals(ServiceTarget.Default);
        Assert.That(KpiText.Change(Of(8).Change(Of(5), KpiCatalog.AverageSpeedOfAnswer)), Does.Match(@"(?m)^change +-3\.0 s$").And.Match(@"(?m)^all rows +8\.0 s +5\.0 s +100\.0 % +100\.0 % +1 +1 +-3\.0 s +0\.0 s +-3\.0 s$"));
        Assert.That(KpiText.Change(Of(8).Change(Of(5), KpiCatalog.CsatMean)), Does.Match(@"^.*: n/a -> n/a; change not available: Before: .+\n$"));
    }

    private static Totals Totals(params (string? Topic, double Rate, int Calls)[] groups) => InteractionTable.From(groups.SelectMany(group => Enumerable.Range(0, group.Calls).Select(i => new Interaction
    {
        OfferedAt = DateTimeOffset.UnixEpoch, Topic = group.Topic, Outcome = i < Math.Round(group.Rate * group.Calls) ? Outcome.Answered : Outcome.Abandoned,
    }))).GroupBy(Dimension.Topic).Totals(ServiceTarget.Default);
}
