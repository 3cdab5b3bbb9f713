namespace ArchitectureTests.Pages;

/// <summary>The first line in which a page differs from what it should be; line endings do not matter.</summary>
internal static class PageDiff
{
    /// <summary>The line's number, - what the page has and + what it should have; null where they are equal.</summary>
    public static string? First(string page, string written)
    {
        var (old, now) = (page.ReplaceLineEndings("\n").Split('\n'), written.ReplaceLineEndings("\n").Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).FirstOrDefault(i => i >= old.Length || i >= now.Length || old[i] != now[i], -1);
        return line < 0 ? null : $"Line {line + 1}:\n- {old.ElementAtOrDefault(line) ?? "(nothing)"}\n+ {now.ElementAtOrDefault(line) ?? "(nothing)"}";
    }
}
