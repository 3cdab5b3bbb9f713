using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchitectureTests.House;

/// <summary>The rules of the house for one file; each tells what is wrong, or nothing.</summary>
internal static class HouseRules
{
    private static readonly string[] _homelessNames = ["Utils", "Utilities", "Helpers", "Common", "Core", "Managers"];

    public static IEnumerable<string> NamespaceIsFolder(SourceFile file) =>
        file.Namespaces is [var only] && only == file.ExpectedNamespace
            ? []
            : [$"{file.Path}: has namespace {(file.Namespaces.Count == 0 ? "none" : string.Join(", ", file.Namespaces))}; its folder asks for {file.ExpectedNamespace}"];

    public static IEnumerable<string> NoHomelessName(SourceFile file) =>
        file.Path.Split('/')[..^1].Concat(file.Namespaces.SelectMany(space => space.Split('.')))
            .Where(part => part.Split('.').Intersect(_homelessNames, StringComparer.OrdinalIgnoreCase).Any())
            .Distinct()
            .Select(part => $"{file.Path}: is in '{part}'; put each function with the type it speaks of");

    public static IEnumerable<string> AtMostLines(SourceFile file, int limit) =>
        file.Lines <= limit ? [] : [$"{file.Path}: has {file.Lines} lines; at most {limit}"];

    /// <summary>One public type, and the file is named after it: Measure in Measure.cs, a generic or partial one also in Measure.T.cs.</summary>
    public static IEnumerable<string> OnePublicTypePerFile(SourceFile file)
    {
        string[] names = [.. file.Types.Where(type => type.Parent is not TypeDeclarationSyntax && IsPublic(type)).Select(Name).Distinct()];
        if (names.Length > 1)
        {
            yield return $"{file.Path}: holds {names.Length} public types: {string.Join(", ", names)}";
        }
        else if (names.Length == 1 && Path.GetFileName(file.Path).Split('.')[0] != names[0])
        {
            yield return $"{file.Path}: holds {names[0]}; name the file after it";
        }
    }

    /// <summary>A public class is sealed, abstract or static, unless listed.</summary>
    public static IEnumerable<string> PublicTypesAreClosed(SourceFile file, IReadOnlyDictionary<string, string> open) =>
        file.Types.OfType<TypeDeclarationSyntax>()
            .Where(type => type is ClassDeclarationSyntax || type.IsKind(SyntaxKind.RecordDeclaration))
            .Where(type => type.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().All(IsVisible))
            .Where(type => !type.Modifiers.Any(modifier =>
                modifier.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.StaticKeyword))
            .Select(FullName)
            .Where(name => !open.ContainsKey(name))
            .Select(name => $"{file.Path}: {name} is open to inheritance; seal it, or list it with the reason");

    public static string FullName(TypeDeclarationSyntax type) =>
        string.Join('.', type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Reverse().Select(part => part.Identifier.Text + part.TypeParameterList?.ToString()));

    private static string Name(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax named => named.Identifier.Text,
        DelegateDeclarationSyntax named => named.Identifier.Text,
        _ => "",
    };

    private static bool IsPublic(MemberDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static bool IsVisible(MemberDeclarationSyntax type) => IsPublic(type) || type.Modifiers.Any(SyntaxKind.ProtectedKeyword);
}
