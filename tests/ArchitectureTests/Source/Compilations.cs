using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArchitectureTests.Source;

/// <summary>Compiles sources against the runtime, the packages and the projects that these tests refer to.</summary>
internal static class Compilations
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions _parsing = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose)
        .WithPreprocessorSymbols(new[] { "NET", "NET10_0" }.Concat(Enumerable.Range(5, 6).Select(version => $"NET{version}_0_OR_GREATER")).ToArray());

    /// <summary>Every assembly at hand: the runtime's and those beside the tests.</summary>
    public static IReadOnlyList<MetadataReference> AllAssemblies { get; } = References(_ => true);

    /// <summary>Every assembly at hand but the source projects' own.</summary>
    public static IReadOnlyList<MetadataReference> AssembliesFromOutside { get; } =
        References(name => name != "CallCenterMetrics" && !name.StartsWith("CallCenterMetrics.", StringComparison.Ordinal));

    public static SyntaxTree Parse(string text, string path = "") => CSharpSyntaxTree.ParseText(text, _parsing, path);

    public static CSharpCompilation Of(IEnumerable<SyntaxTree> sources, IEnumerable<MetadataReference> references, OutputKind kind) =>
        CSharpCompilation.Create(
            $"Compiled{Guid.NewGuid():N}",
            [Parse(ImplicitUsings, "ImplicitUsings.cs"), .. sources],
            references,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    public static IReadOnlyList<string> Errors(Compilation compilation) =>
    [
        .. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString()),
    ];

    private static List<MetadataReference> References(Func<string, bool> wanted)
    {
        var runtime = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var beside = Directory.GetFiles(AppContext.BaseDirectory, "*.dll");
        return
        [
            .. runtime.Concat(beside).DistinctBy(Path.GetFileName).Where(path => wanted(Path.GetFileNameWithoutExtension(path)))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
