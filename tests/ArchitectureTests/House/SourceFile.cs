using ArchitectureTests.Source;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchitectureTests.House;

/// <summary>A C# file of a source project, parsed.</summary>
internal sealed class SourceFile
{
    public SourceFile(string path, string expectedNamespace, string text)
    {
        var root = Compilations.Parse(text).GetCompilationUnitRoot();
        (Path, ExpectedNamespace, Lines) = (path, expectedNamespace, text.TrimEnd('\n').Split('\n').Length);
        Namespaces = [.. root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString())];
        Types = [.. root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)];
    }

    /// <summary>Every file of every source project.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Repository.SourceProjects.SelectMany(OfProject)];

    public string Path { get; }

    public string ExpectedNamespace { get; }

    public int Lines { get; }

    public IReadOnlyList<string> Namespaces { get; }

    /// <summary>All types, those within others too.</summary>
    public IReadOnlyList<MemberDeclarationSyntax> Types { get; }

    private static IEnumerable<SourceFile> OfProject(string project)
    {
        var (name, folder) = (System.IO.Path.GetFileNameWithoutExtension(project), System.IO.Path.GetDirectoryName(project)!);
        foreach (var file in Repository.FilesOf(project))
        {
            string[] parts = [name, .. Repository.Relative(folder, file).Split('/')[..^1]];
            yield return new(Repository.Relative(Repository.Root, file), string.Join('.', parts), File.ReadAllText(file));
        }
    }
}
