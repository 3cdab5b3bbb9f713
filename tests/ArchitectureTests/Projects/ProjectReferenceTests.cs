using ArchitectureTests.Source;

namespace ArchitectureTests.Projects;

/// <summary>Which source project may refer to which project and package.</summary>
[TestFixture]
public sealed class ProjectReferenceTests
{
    private static readonly ProjectRule[] _rules =
    [
        // project                      projects                 packages
        new("CallCenterMetrics",         [],                      ["MathNet.Numerics"]),
        new("CallCenterMetrics.Sources", ["CallCenterMetrics"],   ["CsvHelper"]),
        new("CallCenterMetrics.Sql",     ["CallCenterMetrics"],   []),
        new("CallCenterMetrics.Reports", ["CallCenterMetrics"],   []),
        new("CallCenterMetrics.Simulation", ["CallCenterMetrics"],   ["MathNet.Numerics"]),
    ];

    [Test]
    public void Projects_refer_to_what_the_table_gives_them() =>
        Assert.That(Repository.SourceProjects.SelectMany(project => ProjectFile.Read(project).Violations(_rules)), Is.Empty);

    [TestCase("Directory.Build.props")]
    [TestCase("src/Directory.Build.props")]
    public void Shared_properties_refer_to_nothing(string path)
    {
        var shared = ProjectFile.Read(Path.Combine(Repository.Root, path));
        Assert.That(shared.Projects.Concat(shared.Packages).Concat(shared.Assemblies), Is.Empty);
    }

    [TestCase("""<ProjectReference Include="..\CallCenterMetrics\CallCenterMetrics.csproj" />""", null)]
    [TestCase("""<PackageReference Include="Analyzer" PrivateAssets="all" />""", null)]
    [TestCase("""<PackageReference Include="Analyzer"><PrivateAssets>all</PrivateAssets></PackageReference>""", null)]
    [TestCase("""<ProjectReference Include="../CallCenterMetrics.Sources/CallCenterMetrics.Sources.csproj" />""", "project CallCenterMetrics.Sources")]
    [TestCase("""<PackageReference Include="MathNet.Numerics" />""", "package MathNet.Numerics")]
    [TestCase("""<Reference Include="Some.dll" />""", "assembly Some.dll")]
    public void The_check_tells_what_is_too_much(string item, string? fault)
    {
        var violations = new ProjectFile("CallCenterMetrics.Reports", $"<Project><ItemGroup>{item}</ItemGroup></Project>").Violations(_rules);
        Assert.That(violations, fault is null ? Is.Empty : Is.EqualTo([$"CallCenterMetrics.Reports may not refer to {fault}"]));
    }

    [Test]
    public void The_check_refuses_a_project_it_does_not_know() =>
        Assert.That(new ProjectFile("CallCenterMetrics.New", "<Project />").Violations(_rules), Is.EqualTo(["CallCenterMetrics.New is not in the table of projects; add it"]));
}
