using CallCenterMetrics.Kpis;

namespace ArchitectureTests.Pages;

/// <summary>KPIS.md says what the catalogue says.</summary>
[TestFixture]
public sealed class KpiPageTests
{
    [Test]
    public void The_page_is_that_of_the_catalogue() => WrittenPage.Check("src/CallCenterMetrics/KPIS.md", KpiPage.Text(), "APPROVE_KPIS", nameof(KpiPageTests));

    [Test]
    public void Every_method_that_takes_a_parameter_is_on_the_page() =>
        Assert.That(ParameterKpis.ByMethod.Keys, Is.EquivalentTo(ParameterKpis.Methods.Select(method => method.Name)));

    [Test]
    public void Ids_and_names_tell_the_kpis_of_the_page_apart()
    {
        Kpi[] kpis = [.. KpiCatalog.All, .. ParameterKpis.ByMethod.Values.SelectMany(made => made)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(kpis.Select(kpi => kpi.Id), Is.Unique);
            Assert.That(kpis.Select(kpi => kpi.Name.English), Is.Unique);
            Assert.That(kpis.Select(kpi => kpi.Name.Chinese), Is.Unique);
        }
    }

    [TestCase("a\nb\n", "a\nb\n", null)]
    [TestCase("a\r\nb\r\n", "a\nb\n", null)]
    [TestCase("a\nb\n", "a\nc\n", "Line 2:\n- b\n+ c")]
    [TestCase("a\n", "a\nc\n", "Line 2:\n- \n+ c")]
    [TestCase("", "a\n", "Line 1:\n- \n+ a")]
    [TestCase("a\nb", "a", "Line 2:\n- b\n+ (nothing)")]
    public void The_first_difference_is_told(string page, string written, string? told) => Assert.That(PageDiff.First(page, written), Is.EqualTo(told));
}
