namespace ArchitectureTests.Source;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The project files under src, sorted.</summary>
    public static IReadOnlyList<string> SourceProjects { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "src")).SelectMany(folder => Directory.GetFiles(folder, "*.csproj")).Order(StringComparer.Ordinal)];

    /// <summary>The C# files of a project, without what the build made, sorted.</summary>
    public static IReadOnlyList<string> FilesOf(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        return
        [
            .. Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file => Relative(folder, file).Split('/')[0] is not ("bin" or "obj"))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A path from a folder to a file, with slashes.</summary>
    public static string Relative(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CallCenterMetrics.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds CallCenterMetrics.sln.");
    }
}
