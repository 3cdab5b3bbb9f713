using CallCenterMetrics.Facts;
using CallCenterMetrics.Sources;

namespace CallCenterMetrics.Simulation.Tests.Made;

/// <summary>A folder for a test to write a center to, gone afterwards.</summary>
internal sealed class CsvFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("center");

    public CsvFolder(ContactCenter center) => CsvFacts.WriteFolder(_folder.FullName, center);

    public string Path => _folder.FullName;

    public static IReadOnlyDictionary<string, byte[]> Files(string folder) =>
        Directory.GetFiles(folder).ToDictionary(file => System.IO.Path.GetFileName(file), File.ReadAllBytes);

    /// <summary>The files a center is written as.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files(ContactCenter center)
    {
        using var folder = new CsvFolder(center);
        return Files(folder.Path);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
