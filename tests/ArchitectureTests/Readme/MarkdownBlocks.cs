namespace ArchitectureTests.Readme;

/// <summary>
/// Reads the C# blocks of a Markdown text. <c>&lt;!-- run --&gt;</c> before a ```csharp block asks to run it; <c>&lt;!-- output --&gt;</c> before the
/// ```text block that follows it holds what it must print. Blank lines may stand between.
/// </summary>
internal static class MarkdownBlocks
{
    private const string Fence = "```";

    /// <exception cref="FormatException">A comment has no block to speak of, or a block has no end.</exception>
    public static IReadOnlyList<MarkdownBlock> Read(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var blocks = new List<MarkdownBlock>();
        var (comment, awaitsOutput) = ("", false);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                var (language, first) = (line[Fence.Length..].Trim(), i + 1);
                i = Array.FindIndex(lines, first, end => end.Trim() == Fence);
                if (i < 0)
                {
                    throw new FormatException($"Line {first}: the block has no end.");
                }

                var content = string.Join('\n', lines[first..i]);
                if (language == "csharp")
                {
                    Require(comment is "" or "run", comment, first);
                    blocks.Add(new(content, first + 1, comment == "run", null));
                }
                else if (comment.Length > 0)
                {
                    Require(comment == "output" && language == "text" && awaitsOutput, comment, first);
                    blocks[^1] = blocks[^1] with { Output = content };
                }

                (comment, awaitsOutput) = ("", language == "csharp" && blocks[^1].Runs);
            }
            else if (line is "<!-- run -->" or "<!-- output -->")
            {
                Require(comment.Length == 0, comment, i);
                comment = line[4..^3].Trim();
            }
            else
            {
                Require(comment.Length == 0 || line.Length == 0, comment, i);
            }
        }

        Require(comment.Length == 0, comment, lines.Length);
        return blocks;
    }

    private static void Require(bool holds, string comment, int line)
    {
        if (!holds)
        {
            throw new FormatException($"Line {line}: <!-- {comment} --> needs {(comment == "run" ? "a ```csharp block" : "a ```text block after a block that runs")}.");
        }
    }
}
