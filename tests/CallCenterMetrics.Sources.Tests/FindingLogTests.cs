using System.Globalization;
using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests;

public sealed class FindingLogTests
{
    [TestCase("call +49 30 1234567 back", "+49 30 1234567")]
    [TestCase("13800138000", "13800138000")]
    [TestCase("138 0013 8000", "138 0013 8000")]
    [TestCase("138-0013-8000", "138-0013-8000")]
    [TestCase("(555) 123-4567", "123-4567")]
    [TestCase("(030)1234567", "1234567")]
    [TestCase("555.123.4567", "555.123.4567")]
    [TestCase("555-1234", "555-1234")]
    [TestCase("0171 234 5678", "0171 234 5678")]
    [TestCase("010-88888888", "88888888")]
    [TestCase("030/123456", "123456")]
    [TestCase("06 12 34 56 78", "12 34 56")]
    [TestCase("4111 1111 1111 1111", "1111 1111")]
    [TestCase("DE89370400440532013000", "89370400")]
    [TestCase("write to jane.doe@example.org", "jane")]
    [TestCase("Jane <jane@example.org>", "example")]
    public void Telephone_numbers_accounts_and_addresses_are_masked(string value, string hidden) => Assert.That(Shown(value), Does.Not.Contain(hidden));

    [TestCase("31/12/2026 23:59:59")]
    [TestCase("12.31.2026")]
    [TestCase("2026-13-31 09:05:00.250")]
    [TestCase("20.5.26 9:05")]
    [TestCase("-12")]
    [TestCase("123456")]
    [TestCase("12.345")]
    [TestCase("100.000001")]
    [TestCase("2026-01-05 09:00")]
    [TestCase("已解决吗")]
    public void What_is_no_number_of_a_person_is_shown_as_it_stands(string value) => Assert.That(Shown(value), Is.EqualTo(value));

    [Test]
    public void Long_values_are_cut_and_control_characters_are_spaces() => Assert.Multiple(() =>
    {
        Assert.That(Shown(new string('x', 1_000)), Is.EqualTo(new string('x', 40) + "..."));
        Assert.That(Shown(new string('界', 1_000)), Is.EqualTo(new string('界', 40) + "..."));
        Assert.That(Shown("a\u001b[31m\r\n\0b"), Is.EqualTo("a [31m   b"));
    });

    [Test]
    public void Examples_are_capped_and_counts_are_exact()
    {
        var text = TestFile.Header + string.Concat(Enumerable.Range(1, 1_234).Select(i => TestFile.Row($"c{i}", wait: "-1")));
        Assert.Multiple(() =>
        {
            FindingAssert.HasOnly(TestFile.Read(text), "negative_duration", "Wait", FindingEffect.FieldAbsent, 1_234, [.. Enumerable.Range(2, 5).Select(line => $"calls.csv:{line}")]);
            FindingAssert.HasOnly(TestFile.Read(text, new() { MostExamples = 2 }), "negative_duration", "Wait", FindingEffect.FieldAbsent, 1_234, "calls.csv:2", "calls.csv:3");
            FindingAssert.HasOnly(TestFile.Read(text, new() { MostExamples = 0 }), "negative_duration", "Wait", FindingEffect.FieldAbsent, 1_234);
        });
    }

    [Test]
    public void The_weightiest_findings_come_first()
    {
        var reading = TestFile.Read(
            TestFile.Header + TestFile.Row("c1") + TestFile.Row("c1") + TestFile.Row("c1") + TestFile.Row("c1", wait: "x") + TestFile.Row("c2", outcome: "Sold"));
        Assert.That(reading.Findings.Select(finding => finding.Effect), Is.EqualTo(new[] { FindingEffect.RowLeftOut, FindingEffect.FieldAbsent, FindingEffect.Kept }));
    }

    [Test]
    public void Texts_do_not_depend_on_the_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign, culture.NumberFormat.NumberDecimalSeparator) = ("'", "~", ",");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            var huge = TestFile.Read(TestFile.Header + new string('x', 5_000_000), new() { LargestRow = 1 << 20 });
            var many = TestFile.Read(
                TestFile.Header + string.Concat(Enumerable.Range(1, 1_000).Select(i => TestFile.Row($"c{i}", outcome: "Sold"))),
                new() { BadRows = BadRowPolicy.StopAbove(0.015) });
            var cost = TestFile.Read("OfferedAt,Outcome,Cost\n2026-01-05 09:00:00,Answered,x\n");
            Assert.That($"{huge.Refusal} {many.Refusal} {cost.Findings.Single()}", Does.Contain("1,048,576").And.Contains("1,000").And.Contains("-1000000000").And.Not.Contains("'0").And.Not.Contains("~"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Shown(string value) => FindingLog.Shown(Encoding.UTF8.GetBytes(value));
}
