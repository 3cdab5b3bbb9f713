using System.Xml.Linq;

namespace ArchitectureTests.Projects;

/// <summary>What a project file, or a file of properties that it shares, refers to. Private packages (analyzers) reach no user and do not count.</summary>
internal sealed class ProjectFile
{
    public ProjectFile(string name, string text)
    {
        var xml = XDocument.Parse(text);
        Name = name;
        Projects = [.. Included(xml, "ProjectReference").Select(item => Path.GetFileNameWithoutExtension(item.Include.Replace('\\', '/')))];
        Packages = [.. Included(xml, "PackageReference").Where(item => !IsPrivate(item.Element)).Select(item => item.Include)];
        Assemblies = [.. Included(xml, "Reference").Select(item => item.Include)];
    }

    public string Name { get; }

    public IReadOnlyList<string> Projects { get; }

    public IReadOnlyList<string> Packages { get; }

    /// <summary>Assemblies that are named by themselves, outside of any package.</summary>
    public IReadOnlyList<string> Assemblies { get; }

    public static ProjectFile Read(string path) => new(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));

    /// <summary>One line for each reference that the rules do not give this project.</summary>
    public IEnumerable<string> Violations(IEnumerable<ProjectRule> rules) =>
        rules.FirstOrDefault(rule => rule.Name == Name) is { } own
            ? Projects.Except(own.Projects).Select(project => $"{Name} may not refer to project {project}")
                .Concat(Packages.Except(own.Packages).Select(package => $"{Name} may not refer to package {package}"))
                .Concat(Assemblies.Select(assembly => $"{Name} may not refer to assembly {assembly}"))
            : [$"{Name} is not in the table of projects; add it"];

    private static IEnumerable<(XElement Element, string Include)> Included(XDocument xml, string kind) =>
        xml.Descendants().Where(element => element.Name.LocalName == kind && element.Attribute("Include") is not null)
            .SelectMany(element => element.Attribute("Include")!.Value.Split(';').Select(include => (element, include.Trim())));

    private static bool IsPrivate(XElement element)
    {
        var assets = (string?)element.Attribute("PrivateAssets") ?? element.Elements().FirstOrDefault(child => child.Name.LocalName == "PrivateAssets")?.Value;
        return string.Equals(assets, "all", StringComparison.OrdinalIgnoreCase);
    }
}
