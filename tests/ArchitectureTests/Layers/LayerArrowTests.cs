using ArchitectureTests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArchitectureTests.Layers;

/// <summary>The house: which layer of the core may use which.</summary>
[TestFixture]
public sealed class LayerArrowTests
{
    private static readonly LayerTable _house = new(
        "CallCenterMetrics",
        // layer             depends on                                              packages
        new("Facts",         []),
        new("Statistics",    [],                                                     "MathNet.Numerics"),
        new("Aggregation",   ["Facts", "Statistics"]),
        new("Kpis",          ["Aggregation"]),
        new("DataQuality",   ["Kpis"]),
        new("Scoring",       ["Kpis"]),
        new("Comparison",    ["Kpis"],                                               "MathNet.Numerics"),
        new("Staffing",      ["Kpis"],                                               "MathNet.Numerics"),
        new("Outlook",       ["Kpis"],                                               "MathNet.Numerics"),
        new("Balances",      ["Scoring", "Comparison", "Staffing", "Outlook"]),
        new("Organization",  ["Balances"]));

    [Test]
    public void The_core_follows_the_arrows() => Assert.That(ArrowChecker.Violations(Core(), _house), Is.Empty);

    [Test]
    public void The_arrows_name_known_layers_and_make_no_circle()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_house.Undescribed(), Is.Empty);
            Assert.That(_house.InCircles(), Is.Empty);
        }
    }

    [Test]
    public void The_check_sees_the_core()
    {
        var core = Core();
        var arrows = core.SyntaxTrees.SelectMany(tree => ReferenceFinder.Find(core, tree)).Select(reference => (reference.From, reference.To));
        Assert.That(arrows, Does.Contain(("CallCenterMetrics.Aggregation", "CallCenterMetrics.Facts")));
    }

    private static CSharpCompilation Core()
    {
        var project = Path.Combine(Repository.Root, "src", "CallCenterMetrics", "CallCenterMetrics.csproj");
        var sources = Repository.FilesOf(project).Select(file => Compilations.Parse(File.ReadAllText(file), Repository.Relative(Repository.Root, file)));
        return Compilations.Of(sources, Compilations.AssembliesFromOutside, OutputKind.DynamicallyLinkedLibrary);
    }
}
