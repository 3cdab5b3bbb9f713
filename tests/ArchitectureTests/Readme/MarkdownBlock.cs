namespace ArchitectureTests.Readme;

/// <summary>A ```csharp block of a Markdown text: its code, the line of the text where the code begins, whether to run it, and what it must print.</summary>
internal sealed record MarkdownBlock(string Code, int Line, bool Runs, string? Output);
