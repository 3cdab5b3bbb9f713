using ArchitectureTests.Source;
using Microsoft.CodeAnalysis;

namespace ArchitectureTests.Layers;

/// <summary>Tells which references of a compilation go against the arrows of a table.</summary>
internal static class ArrowChecker
{
    /// <summary>One line for each place that may not be; a compilation with errors is refused, because its names do not resolve.</summary>
    public static IReadOnlyList<string> Violations(Compilation compilation, LayerTable table)
    {
        if (Compilations.Errors(compilation) is { Count: > 0 } errors)
        {
            throw new ArgumentException($"The sources do not compile:\n{string.Join('\n', errors)}", nameof(compilation));
        }

        return
        [
            .. compilation.SyntaxTrees.SelectMany(tree => ReferenceFinder.Find(compilation, tree))
                .Select(reference => (reference, fault: Fault(reference, table)))
                .Where(found => found.fault is not null)
                .DistinctBy(found => (found.reference.File, found.reference.Line, found.fault))
                .Select(found => $"{found.reference.File}:{found.reference.Line}: {found.fault} (here: {found.reference.Symbol})"),
        ];
    }

    private static string? Fault(Reference reference, LayerTable table)
    {
        var from = table.LayerOf(reference.From);
        if (from is null)
        {
            return table.LayerOf(reference.To) is null ? null : $"the code is outside namespace {table.Root}";
        }

        if (!table.Names.Contains(from))
        {
            return $"namespace {reference.From} is in no layer of the table; add the layer, or move the file";
        }

        var to = table.LayerOf(reference.To);
        if (to is null)
        {
            return IsPlatform(reference.To) || table.AllowsPackage(from, reference.To) ? null : $"{from} may not use package namespace {reference.To}";
        }

        return to.Length == 0 || table.Allows(from, to) ? null : $"{from} may not use {to}";
    }

    private static bool IsPlatform(string space) => space.Split('.')[0] is "System" or "Microsoft";
}
