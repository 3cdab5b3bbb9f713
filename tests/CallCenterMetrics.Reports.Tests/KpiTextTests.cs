using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports.Tests;

public sealed class KpiTextTests
{
    [Test]
    public void Groups_are_lines_and_kpis_are_columns()
    {
        var lines = Lines(KpiText.Groups(Made.Table(Made.Calls(), 1, Dimension.Queue), "offered", "answer_rate", "average_speed_of_answer"));
        Assert.Multiple(() =>
        {
            Assert.That(lines[^3], Does.Match(@"^sales +1 +0\.0 % +n/a$"));
            Assert.That(lines[^2], Does.Match(@"^账单 +2 +100\.0 % +16\.5 s$"));
            Assert.That(lines[^1], Does.Match(@"^\(none\) +1 +100\.0 % +n/a$"));
            Assert.That(lines.Select(TextWidth.Of).Distinct().Count(), Is.LessThanOrEqualTo(2), "headers may end earlier");
        });
    }

    [Test]
    public void Without_dimensions_there_is_one_line_of_all_rows()
    {
        var lines = Lines(KpiText.Groups(Made.Table(Made.Calls(), 1), "offered"));
        Assert.That((lines[0], lines[^1]), Is.EqualTo(("all       Offered", "all rows        4")));
    }

    [Test]
    public void Several_dimensions_share_the_first_column()
    {
        var lines = Lines(KpiText.Groups(Made.Table(Made.Calls(), 1, Dimension.Queue, Dimension.Channel), "offered"));
        Assert.That((lines[0].Trim(), lines[1].Split("  ")[0]), Is.EqualTo(("queue /", "channel")), "a long header is broken");
        Assert.That(lines[^1], Does.StartWith("(none) / Voice"));
    }

    [Test]
    public void All_kpis_are_shown_where_none_is_named() =>
        Assert.That(KpiText.Groups(Made.Table(Made.Calls(), 1)), Does.Contain("Offered").And.Contains("Conversion"));

    [Test]
    public void A_kpi_that_is_not_in_the_table_is_refused() =>
        Assert.That(() => KpiText.Groups(Made.Table(Made.Calls(), 1), "no_such_kpi"), Throws.TypeOf<KeyNotFoundException>());

    [Test]
    public void Details_show_formula_interval_parts_left_out_and_reasons()
    {
        var text = KpiText.Details(Made.Table(Made.Calls(), 1), 0);
        Assert.Multiple(() =>
        {
            foreach (var kpi in KpiCatalog.All)
            {
                Assert.That(text, Does.Match($@"(?m)^{kpi.Id.Replace(".", "\\.", StringComparison.Ordinal)} "));
            }

            Assert.That(text, Does.Match(@"(?m)^answer_rate +75\.0 % +30\.1 % \.\. 95\.4 % +4 +answered / offered$"));
            Assert.That(text, Does.Match(@"(?m)^average_handle_time +Talk, Hold or Wrap is unknown for 1 of 3 legs that would count \(33\.3 %\), more than the accepted 5 %\.$"));
            Assert.That(text, Does.Match(@"(?m)^nps +There are none to count: answers\. It needs Interaction\.Recommendation\.$"));
            var lenient = KpiText.Details(Made.Table(Made.Calls(), 1).Totals.Compute(new KpiOptions { AcceptedLack = 0.5 }, KpiCatalog.All), 0);
            Assert.That(lenient, Does.Match(@"(?m)^average_handle_time +150\.[23] s +\S.* +2 +1 .*\(without hold, wrap: not in the data\)$"));
        });
    }

    [Test]
    public void Findings_are_lines_of_code_field_count_places_expectation_and_cure()
    {
        Assert.That(
            KpiText.Findings([Made.Finding]).TrimEnd(),
            Is.EqualTo("- [bad_value] Wait: text that is no duration, 1,234 x (电话.csv:12 'soon', 电话.csv:13); expected seconds; the field is taken as absent. State the unit."));
        Assert.That(KpiText.Findings([]), Does.Contain("Nothing was found"));
    }

    [Test]
    public void Control_characters_do_no_harm()
    {
        var calls = InteractionTable.From([new() { OfferedAt = DateTimeOffset.UnixEpoch, Outcome = Outcome.Answered, Queue = "a\u001b[31m\r\nb\tc\u0007" }]);
        var finding = Made.Finding with { Found = "x\u001b[2Jy", Examples = [new("evil\u001b]0;name\u0007.csv:1", "z\rz")] };
        var text = KpiText.Groups(Made.Table(calls, 1, Dimension.Queue), "offered") + KpiText.Findings([finding]);
        Assert.That(text.Where(letter => char.IsControl(letter) && letter != '\n'), Is.Empty);
        Assert.That(Lines(text), Has.Length.EqualTo(4));
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');
}
