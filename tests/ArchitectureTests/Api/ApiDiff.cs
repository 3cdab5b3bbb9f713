namespace ArchitectureTests.Api;

/// <summary>The lines that went and came between two API texts, each under its type.</summary>
internal static class ApiDiff
{
    /// <summary>Lines with - were approved and are gone, lines with + are new; empty when the texts are equal.</summary>
    public static string Between(string approved, string received)
    {
        if (approved == received)
        {
            return "";
        }

        var (before, after) = (Entries(approved), Entries(received));
        var lines = before.Except(after).Select(entry => (entry, sign: '-'))
            .Concat(after.Except(before).Select(entry => (entry, sign: '+')))
            .GroupBy(change => change.entry.Heading)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"  {group.Key}\n{string.Concat(group.Select(change => $"{change.sign}     {change.entry.Line}\n"))}");
        return string.Concat(lines) is { Length: > 0 } text ? text : "only the order or the layout of lines differs\n";
    }

    /// <summary>Each line with its heading: a type's name for its members and for what it is, the word Assemblies for assemblies.</summary>
    private static List<(string Heading, string Line)> Entries(string text)
    {
        var entries = new List<(string, string)>();
        var heading = "";
        foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0))
        {
            if (line.StartsWith('#'))
            {
                entries.Add(("Assemblies", line));
            }
            else if (line.StartsWith(' '))
            {
                entries.Add((heading, line.Trim()));
            }
            else
            {
                heading = line.Split(": ")[0];
                entries.Add((heading, line));
            }
        }

        return entries;
    }
}
