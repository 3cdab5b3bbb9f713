namespace CallCenterMetrics.Reports.Tests;

public sealed class TextWrapTests
{
    [TestCase("one two three", 8, "one two|three")]
    [TestCase("one two three", 7, "one two|three")]
    [TestCase("one two three", 6, "one|two|three")]
    [TestCase("", 6, "")]
    [TestCase("abcdefghij kl", 4, "abcd|efgh|ij|kl")]
    [TestCase("账单和退款", 4, "账单|和退|款")]
    [TestCase("账单，退款。", 4, "账|单，|退|款。")]      // a mark does not begin a line
    [TestCase("账单（退款）", 6, "账单|（退|款）")]       // nor does an opening one end it
    [TestCase("得分 60.0 分", 7, "得分|60.0 分")]
    [TestCase("a\tb\nc", 9, "a b c")]
    public void A_paragraph_is_broken_between_words_or_chinese_characters(string text, int width, string lines) =>
        Assert.That(string.Join('|', TextWrap.Lines(text, width)), Is.EqualTo(lines));

    [Test]
    public void Nothing_is_lost()
    {
        const string Text = "Speed and quality: 60.0 of 100 (速度与质量：60.0 分，平均 62.5 分)。 Coverage is 75 %; left out: a_very_long_identifier_of_a_kpi.";
        for (var width = 2; width < 130; width++)
        {
            var lines = TextWrap.Lines(Text, width);
            Assert.That(lines.Select(TextWidth.Of), Is.All.LessThanOrEqualTo(width));
            Assert.That(string.Concat(lines).Replace(" ", "", StringComparison.Ordinal), Is.EqualTo(Text.Replace(" ", "", StringComparison.Ordinal)));
        }
    }

    [TestCase("Efficiency", 10, "Efficiency")]
    [TestCase("Simple for customers and agents", 10, "Simple…")]
    [TestCase("Simple for customers and agents", 11, "Simple for…")]
    [TestCase("Thoroughness", 10, "Thoroughn…")]
    [TestCase("客户满意度高", 10, "客户满意…")]
    [TestCase("", 0, "")]
    public void A_name_is_cut_between_words(string name, int width, string cut) => Assert.That(TextWidth.Cut(name, width), Is.EqualTo(cut));
}
