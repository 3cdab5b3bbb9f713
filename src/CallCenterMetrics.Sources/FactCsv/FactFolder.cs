using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.FactCsv;

/// <summary>The CSV files of a folder and what they hold by their names.</summary>
internal sealed class FactFolder
{
    private readonly List<string> _unknown = [];
    private readonly bool _isEmpty;

    private FactFolder(IEnumerable<string> paths)
    {
        var facts = new Dictionary<FactFile, string>();
        var interactions = new List<string>();
        foreach (var path in paths)
        {
            var name = Path.GetFileName(path);
            var file = FactFiles.All.FirstOrDefault(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (InteractionFile.IsNamedAs(name))
            {
                interactions.Add(path);
            }
            else if (file is null || !facts.TryAdd(file, path))
            {
                _unknown.Add(path);
            }
        }

        Known = [.. interactions.Concat(facts.Values).Select(path => Path.GetFileName(path))];
        Facts = [.. facts.Select(entry => (entry.Key, entry.Value))];
        Interactions = interactions;
        if (Known.Count == 0)
        {
            (Interactions, _unknown) = (_unknown, []);
        }

        _isEmpty = Interactions.Count == 0 && Known.Count == 0;
    }

    /// <summary>Files of interactions in the order of their names.</summary>
    public IReadOnlyList<string> Interactions { get; }

    /// <summary>Files of other facts.</summary>
    public IReadOnlyList<(FactFile File, string Path)> Facts { get; }

    /// <summary>Names of the files that are known by them.</summary>
    public IReadOnlyList<string> Known { get; }

    public static FactFolder Of(string folder) =>
        new(Directory.EnumerateFiles(folder, "*.csv", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }).OrderBy(Path.GetFileName, StringComparer.Ordinal));

    /// <summary>What is doubtful about the files themselves.</summary>
    public IEnumerable<Finding> Findings(int mostExamples)
    {
        var findings = new FindingLog(mostExamples);
        var names = string.Join(", ", FactFiles.All.Select(file => file.Name).Prepend(InteractionFile.Name));
        foreach (var path in _unknown)
        {
            findings.Add("unknown_file", null, FindingEffect.Kept, Path.GetFileName(path), default, "a file whose name is that of no fact, or of one read already; it is not read", names, "Rename the file if it holds one of these facts.");
        }

        if (_isEmpty)
        {
            findings.Add("no_file", null, FindingEffect.Kept, "(folder)", default, "a folder without a .csv file", names, "Check the path of the folder.");
        }

        return findings.ToList();
    }
}
