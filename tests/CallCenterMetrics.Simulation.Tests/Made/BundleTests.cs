namespace CallCenterMetrics.Simulation.Tests.Made;

/// <summary>The center bundled with the samples.</summary>
[TestFixture]
public sealed class BundleTests
{
    private const int MostBytes = 5_000_000;

    private static readonly string _folder = Path.Combine(Root(), "samples", "Scorecard", "data", "center");

    [Test]
    public void The_bundled_files_are_what_is_made_now()
    {
        var (bundled, made) = (CsvFolder.Files(_folder), CsvFolder.Files(Centers.Quarter.Center));
        Assert.That(bundled.Keys.Where(name => name.EndsWith(".csv", StringComparison.Ordinal)), Is.EquivalentTo(made.Keys));
        foreach (var (name, bytes) in made)
        {
            Assert.That(bundled[name].AsSpan().SequenceEqual(bytes), Is.True, $"{name} differs: run samples/SyntheticCenter with {_folder}");
        }
    }

    [Test]
    public void The_bundled_files_are_small() => Assert.That(CsvFolder.Files(_folder).Values.Sum(bytes => bytes.Length), Is.LessThan(MostBytes));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CallCenterMetrics.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds CallCenterMetrics.sln.");
        }

        return folder.FullName;
    }
}
