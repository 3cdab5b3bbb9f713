using System.Reflection;
using ArchitectureTests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArchitectureTests.Readme;

/// <summary>
/// Compiles a block as the whole of a program with top-level statements, as a reader would paste it, and runs it. (A script would refuse what a program
/// may hold: using declarations, spans, extension methods.)
/// </summary>
internal static class CodeRunner
{
    /// <summary>Errors, with the lines of the text that holds the block; none when it compiles.</summary>
    public static IReadOnlyList<string> Errors(MarkdownBlock block, string file) => Compilations.Errors(Compile(block, file));

    /// <summary>What the block prints when run in a folder.</summary>
    public static string Run(MarkdownBlock block, string file, string folder)
    {
        using var image = new MemoryStream();
        var emitted = Compile(block, file).Emit(image);
        if (!emitted.Success)
        {
            throw new ArgumentException(string.Join('\n', emitted.Diagnostics), nameof(block));
        }

        var main = Assembly.Load(image.ToArray()).EntryPoint!;
        var (console, errors, current) = (Console.Out, Console.Error, Directory.GetCurrentDirectory());
        using var printed = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(printed);
            Console.SetError(printed);
            Directory.SetCurrentDirectory(folder);
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()], null);
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(errors);
            Directory.SetCurrentDirectory(current);
        }

        return printed.ToString().ReplaceLineEndings("\n");
    }

    private static CSharpCompilation Compile(MarkdownBlock block, string file) => Compilations.Of(
        [Compilations.Parse($"#line {block.Line} \"{file}\"\n{block.Code}\n", file)],
        Compilations.AllAssemblies,
        OutputKind.ConsoleApplication);
}
