namespace CallCenterMetrics.Reports.Tests;

public sealed class TextTableTests
{
    [Test]
    public void Columns_are_aligned_also_with_chinese_characters()
    {
        var table = new TextTable("queue", "n", "<note");
        table.Add("账单", "1", "完");
        table.Add("sales", "1,000", "done");
        Assert.That(table.ToString(), Is.EqualTo("queue      n  note\n-----  -----  ----\n账单       1  完\nsales  1,000  done\n"));
    }

    [Test]
    public void Every_line_is_as_wide_as_the_rule()
    {
        var table = new TextTable("a", "b", "c");
        foreach (var text in new[] { "x", "技术支持", "ｆｕｌｌ", "café", "e\u0301", "한국어", "かな", "🙂", "𠮷" })
        {
            table.Add(text, text, text + ".");
        }

        var lines = table.ToString().TrimEnd('\n').Split('\n');
        Assert.That(lines[1..].Select(TextWidth.Of), Is.All.EqualTo(TextWidth.Of(lines[1])));
    }

    [Test]
    public void Long_headers_are_broken_and_stand_at_the_bottom()
    {
        var table = new TextTable("k", "abandonment_rate.of_answered_and_abandoned", "n");
        table.Add("x", "1", "2");
        Assert.That(table.ToString(), Is.EqualTo(
            "    abandonment_\n        rate.of_\n   answered_and_\nk      abandoned  n\n-  -------------  -\nx              1  2\n"));
    }

    [TestCase("abc", 3)]
    [TestCase("账单", 4)]
    [TestCase("，。", 4)]
    [TestCase("e\u0301", 1)]
    [TestCase("한", 2)]
    [TestCase("🙂", 2)]
    [TestCase("𠮷", 2)]
    [TestCase("é", 1)]
    [TestCase("\u200B", 0)]
    [TestCase("", 0)]
    public void Width_is_counted_in_columns_of_a_terminal(string text, int width) => Assert.That(TextWidth.Of(text), Is.EqualTo(width));

    [Test]
    public void A_table_without_rows_is_its_header() => Assert.That(new TextTable("a", "bb").ToString(), Is.EqualTo("a  bb\n-  --\n"));
}
