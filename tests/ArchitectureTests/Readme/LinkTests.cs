using System.Text.RegularExpressions;
using ArchitectureTests.Source;

namespace ArchitectureTests.Readme;

/// <summary>The links of the pages to files of this repository, and to headings of their own, lead somewhere.</summary>
[TestFixture]
public sealed partial class LinkTests
{
    [TestCase("README.md")]
    [TestCase("src/CallCenterMetrics/KPIS.md")]
    [TestCase("benchmarks/README.md")]
    public void Links_lead_somewhere(string page)
    {
        var file = Path.Combine(Repository.Root, page);
        var text = File.ReadAllText(file);
        string[] headings = [.. Headings().Matches(text).Select(heading => heading.Groups[1].Value.Trim().ToLowerInvariant().Replace(' ', '-'))];
        string[] links = [.. Links().Matches(text).Select(link => link.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal))];
        Assert.That(links, Is.Not.Empty);
        Assert.That(links.Where(link => link.StartsWith('#') ? !headings.Contains(link[1..]) : !Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, link.Split('#')[0]))), Is.Empty);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
