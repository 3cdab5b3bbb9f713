using System.Text;
using System.Text.RegularExpressions;

namespace CallCenterMetrics.Reports;

/// <summary>A table in Markdown, aligned in its source also with Chinese characters. Cells are Markdown; <see cref="Plain"/> and <see cref="Code"/> make them of texts.</summary>
internal sealed partial class MarkdownTable(params IReadOnlyList<string> headers)
{
    private readonly List<string[]> _rows = [];

    public void Add(params IEnumerable<string> cells) => _rows.Add([.. cells]);

    /// <summary>A text that reads as it is, whatever it means in Markdown.</summary>
    public static string Plain(string text) => Marks().Replace(TextTable.Clean(text), @"\$0");

    /// <summary>A name in code, which a table needs no more than a | escaped in.</summary>
    public static string Code(string name) => $"`{TextTable.Clean(name).Replace("|", @"\|", StringComparison.Ordinal)}`";

    public override string ToString()
    {
        int[] widths = [.. headers.Select((header, column) => _rows.Select(row => TextWidth.Of(row[column])).Append(TextWidth.Of(header)).Append(3).Max())];
        var text = new StringBuilder();
        Append([.. headers]);
        Append([.. widths.Select(width => new string('-', width))]);
        _rows.ForEach(Append);
        return text.ToString();

        void Append(string[] cells) => text.Append("| ").AppendJoin(" | ", cells.Select((cell, column) => TextWidth.PadRight(cell, widths[column]))).Append(" |\n");
    }

    /// <summary>What would be a mark: &lt; only where a tag could begin, _ only at the edge of a word.</summary>
    [GeneratedRegex(@"[\\|`*\[\]]|<(?=[A-Za-z/!?])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])")]
    private static partial Regex Marks();
}
