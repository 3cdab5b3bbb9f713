using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Reports.Tests;

public sealed class BalanceTextTests
{
    [Test]
    public void An_overview_is_a_line_per_balance_with_both_sides() => Assert.That(
        BalanceText.Overview([MadeBalances.Score, MadeBalances.NotAvailable]), Is.EqualTo("""
        balance            score  level  lost  coverage
        -----------------  -----  -----  ----  --------  ------------------------------------------------
        Speed and quality   60.0   62.5   2.5      75 %  Speed 75.0 ░░░███████|█████░░░░░ 50.0 Quality…
        Now and then           -      -     -      67 %  not available: Then 33 % covered; half is needed

        """));

    [Test]
    public void In_chinese() => Assert.That(
        BalanceText.Overview([MadeBalances.Score, MadeBalances.NotAvailable], chinese: true), Is.EqualTo("""
        平衡        得分  水平  失衡  覆盖率
        ----------  ----  ----  ----  ------  ---------------------------------------------
        速度与质量  60.0  62.5   2.5    75 %  速度 75.0 ░░░███████|█████░░░░░ 50.0 工作质量
        现在与将来     -     -     -    67 %  暂无得分：将来 33 % 有数据；至少需要一半

        """));

    [Test]
    public void Details_show_every_indicator_what_is_missing_and_the_explanation() =>
        Assert.That(BalanceText.Details(MadeBalances.Score), Is.EqualTo("""
        Speed and quality: score 60.0 = level 62.5 - imbalance 2.5 (compensation Low); coverage 75 %

        indicator                       value   n  goalposts      origin     score  weight  contribution
        -----------------------------  ------  --  -------------  ---------  -----  ------  ------------
        Speed                                                                 75.0    50 %          37.5
          Average speed of answer      30.0 s   8  90 -> 15 s     reference   80.0    75 %          30.0
          Answer rate                  80.0 %  10  60/70-76/86 %  target      60.0    25 %           7.5
        Quality of work                                                       50.0    50 %          25.0
          Quality score                 82.50   8  70 -> 95       default     50.0   100 %          25.0
          Satisfaction, top two boxes       -   -  60 -> 90 %     default        -       -             -

        not available  reason
        -------------  --------------------------------------------------------------------
        csat_top2      There are none to count: answers. It needs Interaction.Satisfaction.

        Speed and quality: 60.0 of 100 (speed 75.0, quality of work 50.0). The mean of the two is 62.5; 2.5 points are
        lost to imbalance, with quality of work behind. What holds it back most is quality score: 82.50, a score of
        50.0 (goalposts 70 -> 95, the defaults). The next best step: quality score from 82.50 to 85.00 would add 6.7
        points. Coverage is 75 %; left out: csat_top2.

        """));

    [Test]
    public void Details_in_chinese() =>
        Assert.That(BalanceText.Details(MadeBalances.Score, chinese: true), Is.EqualTo("""
        速度与质量：得分 60.0 = 水平 62.5 - 失衡 2.5（补偿规则 Low）；覆盖率 75 %

        指标                   数值   n  评分区间       来源    得分   权重  贡献
        ------------------  -------  --  -------------  ------  ----  -----  ----
        速度                                                    75.0   50 %  37.5
          平均应答速度      30.0 秒   8  90 -> 15 秒    参照值  80.0   75 %  30.0
          接通率             80.0 %  10  60/70-76/86 %  目标    60.0   25 %   7.5
        工作质量                                                50.0   50 %  25.0
          质检得分            82.50   8  70 -> 95       默认    50.0  100 %  25.0
          满意度（前两档）        -   -  60 -> 90 %     默认       -      -     -

        未计入     原因
        ---------  --------------------------------------------------------------------
        csat_top2  There are none to count: answers. It needs Interaction.Satisfaction.

        速度与质量：60.0 分（满分 100；速度 75.0 分，工作质量 50.0 分）。两侧平均 62.5 分，因工作质量落后而损失 2.5
        分。最大的拖累是质检得分：82.50，得 50.0 分（评分区间 70 -> 95，默认值）。下一步最值得做的：质检得分由 82.50
        到 85.00，可增加 6.7 分。覆盖率 75 %；未计入：csat_top2。

        """));

    [Test]
    public void Details_of_a_balance_without_a_score() =>
        Assert.That(BalanceText.Details(MadeBalances.NotAvailable), Is.EqualTo("""
        Now and then: not available: Then 33 % covered; half is needed

        indicator                       value   n  goalposts      origin     score  weight  contribution
        -----------------------------  ------  --  -------------  ---------  -----  ------  ------------
        Speed                                                                 75.0    50 %          37.5
          Average speed of answer      30.0 s   8  90 -> 15 s     reference   80.0    75 %          30.0
          Answer rate                  80.0 %  10  60/70-76/86 %  target      60.0    25 %           7.5
        Then                                                                     -    50 %             -
          Satisfaction, top two boxes       -   -  60 -> 90 %     default        -       -             -
          not_known                         -   -  -              -              -       -             -
          Quality score                 82.50   8  70 -> 95       default     50.0   100 %          25.0

        not available  reason
        -------------  --------------------------------------------------------------------
        csat_top2      There are none to count: answers. It needs Interaction.Satisfaction.
        not_known      not computed yet

        Now and then: not available. Then has 33 % of its indicators; it needs 50 %. Missing: csat_top2 (There are
        none to count: answers. It needs Interaction.Satisfaction.); not_known (not computed yet).

        """));

    [Test]
    public void Lines_end_alike_in_both_languages_and_with_any_names()
    {
        foreach (var chinese in new[] { false, true })
        {
            var lines = BalanceText.Overview([MadeBalances.Score, Named("客户 customers", "シンプル"), Named("🙂", "é")], chinese).TrimEnd('\n').Split('\n');
            Assert.That(lines[2..].Select(line => TextWidth.Of(line[..line.IndexOf('|')])).Distinct().Count(), Is.EqualTo(1), string.Join('\n', lines));
            var rows = BalanceText.Details(Named("客户 customers", "シンプル"), chinese).Split("\n\n")[1].Split('\n');
            Assert.That(rows[2..].Select(TextWidth.Of), Is.All.EqualTo(TextWidth.Of(rows[1])), "the last column is set right");
        }
    }

    [Test]
    public void Long_and_hostile_names_neither_break_lines_nor_widen_them()
    {
        var balance = Named("a\u001b[31m\r\nb " + new string('x', 500), "账单" + new string('客', 300) + "\u0007");
        foreach (var text in new[] { BalanceText.Overview([balance]), BalanceText.Overview([balance], true), BalanceText.Details(balance), BalanceText.Details(balance, true) })
        {
            Assert.That(text.Where(letter => char.IsControl(letter) && letter != '\n'), Is.Empty);
            Assert.That(text.Split('\n').Select(TextWidth.Of), Is.All.LessThanOrEqualTo(122));
        }

        Assert.That(BalanceText.Overview([balance]).TrimEnd('\n').Split('\n'), Has.Length.EqualTo(3));
    }

    [Test]
    public void Nothing_scored_is_said() =>
        Assert.That((BalanceText.Overview([]), BalanceText.Overview([], true)), Is.EqualTo(("No balance was scored.\n", "没有平衡得分。\n")));

    [Test]
    public void Without_any_score_there_are_no_bars()
    {
        var text = BalanceText.Overview([MadeBalances.NotAvailable]);
        Assert.That(text, Does.Contain("not available: Then 33 % covered").And.Not.Contain("█").And.Not.Contain("░"));
    }

    [TestCase(0, "░░░░░░░░░░")]
    [TestCase(4.9, "░░░░░░░░░░")]
    [TestCase(5, "█░░░░░░░░░")]
    [TestCase(73.5, "███████░░░")]
    [TestCase(100, "██████████")]
    public void A_cell_is_ten_points(double score, string bar)
    {
        Assert.That(BalanceFigures.Bar(score), Is.EqualTo(bar));
        Assert.That(BalanceFigures.BarToLeft(score), Is.EqualTo(string.Concat(bar.Reverse())));
    }

    [TestCase(1, "100 %")]
    [TestCase(0.9999999999999, "100 %")]
    [TestCase(0.999, "99 %")]
    [TestCase(0.875, "88 %")]
    [TestCase(0.5, "50 %")]
    [TestCase(0.4999, "49 %")]
    [TestCase(0, "0 %")]
    public void Coverage_says_100_and_50_only_where_that_is_reached(double coverage, string text) =>
        Assert.That(BalanceFigures.Covered(coverage), Is.EqualTo(text));

    private static BalanceScore Named(string first, string second) => MadeBalances.Of(new(
        "named", new(first + second, second + first), new("first", new(first, second), new IndicatorDefinition("answer_rate"), new IndicatorDefinition("not " + first, 0.1)),
        SideDefinition.Of("second", second, first, "quality_score")));
}
