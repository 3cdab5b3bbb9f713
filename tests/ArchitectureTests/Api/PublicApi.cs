using ArchitectureTests.Source;
using Microsoft.CodeAnalysis;

namespace ArchitectureTests.Api;

/// <summary>The public API of assemblies as text: assemblies, their visible types, and under each type its visible members, sorted by name.</summary>
internal static class PublicApi
{
    /// <summary>The API of the assemblies of the source projects, as they lie beside the tests.</summary>
    public static string OfSourceProjects()
    {
        var names = Repository.SourceProjects.Select(project => Path.GetFileNameWithoutExtension(project)).Order(StringComparer.Ordinal).ToList();
        var compilation = Compilations.Of([], Compilations.AllAssemblies, OutputKind.DynamicallyLinkedLibrary);
        var assemblies = compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>().ToDictionary(assembly => assembly.Name);
        return string.Join("\n", names.Select(name => Of(assemblies[name])));
    }

    public static string Of(IAssemblySymbol assembly)
    {
        var types = TypesOf(assembly.GlobalNamespace).Where(IsVisible).Select(Block).Order(StringComparer.Ordinal);
        return $"# {assembly.Name}\n{string.Concat(types.Select(block => "\n" + block))}";
    }

    private static string Block(INamedTypeSymbol type)
    {
        var members = type.GetMembers().Where(IsListed).Select(member => (member.Name, Line: $"    {ApiFormat.Member(member)}\n"))
            .OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Line, StringComparer.Ordinal).Select(member => member.Line);
        return $"{ApiFormat.Type(type)}\n{string.Concat(members)}";
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamedTypeSymbol type => TypesOf(type).Prepend(type),
        INamespaceSymbol space => TypesOf(space),
        _ => [],
    });

    /// <summary>Accessors stand with their property; what the compiler writes for a record is said by the word record.</summary>
    private static bool IsListed(ISymbol member) =>
        IsVisible(member)
        && member is not INamedTypeSymbol
        && member.ContainingType.TypeKind != TypeKind.Delegate
        && member is not IMethodSymbol { AssociatedSymbol: not null }
        && !(member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } && member.ContainingType.IsValueType)
        && !(member.ContainingType.TypeKind == TypeKind.Enum && member is not IFieldSymbol { HasConstantValue: true })
        && !ApiFormat.IsCompilerMade(member);

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || IsVisible(symbol.ContainingType));
}
