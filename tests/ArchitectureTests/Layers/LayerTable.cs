namespace ArchitectureTests.Layers;

/// <summary>Layers by name. A layer may use itself and what it depends on, directly or through others.</summary>
internal sealed class LayerTable
{
    private readonly Dictionary<string, Layer> _layers;

    public LayerTable(string root, params IEnumerable<Layer> layers) =>
        (Root, _layers) = (root, layers.ToDictionary(layer => layer.Name, StringComparer.Ordinal));

    /// <summary>The namespace that holds the layers.</summary>
    public string Root { get; }

    public IReadOnlyCollection<string> Names => _layers.Keys;

    /// <summary>The layer of a namespace: the first part after the root; empty for the root itself, null outside.</summary>
    public string? LayerOf(string space)
    {
        if (space == Root)
        {
            return "";
        }

        return space.StartsWith(Root + ".", StringComparison.Ordinal) ? space[(Root.Length + 1)..].Split('.')[0] : null;
    }

    public bool Allows(string layer, string used) => ReachedFrom(layer).Contains(used);

    /// <summary>True for a package's namespace, those within, and those around, which a qualified name spells on its way.</summary>
    public bool AllowsPackage(string layer, string space) =>
        _layers[layer].Packages.Any(package => $"{space}.".StartsWith($"{package}.", StringComparison.Ordinal)
            || package.StartsWith($"{space}.", StringComparison.Ordinal));

    /// <summary>The layers that an arrow names but no row describes.</summary>
    public IEnumerable<string> Undescribed() => _layers.Values.SelectMany(layer => layer.DependsOn).Where(name => !_layers.ContainsKey(name)).Distinct();

    /// <summary>The layers that depend on themselves, directly or through others.</summary>
    public IEnumerable<string> InCircles() => Names.Where(name => _layers[name].DependsOn.Any(below => ReachedFrom(below).Contains(name)));

    private HashSet<string> ReachedFrom(string layer)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([layer]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next) && _layers.TryGetValue(next, out var found))
            {
                Array.ForEach(found.DependsOn, open.Push);
            }
        }

        return reached;
    }
}
