using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports.Tests;

/// <summary>KPIs as Markdown.</summary>
public sealed class KpiMarkdownTests
{
    [Test]
    public void A_family_is_a_heading_and_an_aligned_table()
    {
        var busy = Kpi.Share("busy_share", Measures.Answered, Measures.Offered) with { Formula = "busy | <b>all</b> *", Name = new("_Busy_ share", "繁忙占比") };
        Assert.That(KpiMarkdown.Catalogue(busy, KpiCatalog.CallbackRate, KpiCatalog.AnswerRate), Is.EqualTo("""
            ## Accessibility and speed

            | id              | English       | 中文       | unit  | better | formula                   | 95 % interval | needs               | source         |
            | --------------- | ------------- | ---------- | ----- | ------ | ------------------------- | ------------- | ------------------- | -------------- |
            | `callback_rate` | Callback rate | 预约回呼率 | share | -      | callback queued / offered | Wilson        | Interaction.Outcome | Amazon Connect |
            | `answer_rate`   | Answer rate   | 接通率     | share | higher | answered / offered        | Wilson        | Interaction.Outcome | ICMI           |

            ## Of one's own

            | id           | English        | 中文     | unit  | better | formula                 | 95 % interval | needs | source   |
            | ------------ | -------------- | -------- | ----- | ------ | ----------------------- | ------------- | ----- | -------- |
            | `busy_share` | \_Busy\_ share | 繁忙占比 | share | -      | busy \| \<b>all\</b> \* | Wilson        |       | the user |

            """));
    }

    [Test]
    public void No_kpis_are_no_text() => Assert.That(KpiMarkdown.Catalogue(), Is.Empty);

    [Test]
    public void Every_kpi_has_a_line_of_one_width_under_its_family()
    {
        var page = KpiMarkdown.Catalogue(KpiCatalog.All);
        var tables = page.Split("## ", StringSplitOptions.RemoveEmptyEntries);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tables, Has.Length.EqualTo(KpiCatalog.All.Select(kpi => kpi.Family).Distinct().Count()));
            Assert.That(KpiCatalog.All.Where(kpi => !page.Contains($"\n| `{kpi.Id}` ", StringComparison.Ordinal)), Is.Empty);
            Assert.That(tables.Select(table => table.Split('\n').Where(line => line.StartsWith('|')).Select(TextWidth.Of).Distinct().Count()), Is.All.EqualTo(1));
        }
    }
}
