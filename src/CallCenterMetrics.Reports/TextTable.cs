using System.Text;

namespace CallCenterMetrics.Reports;

/// <summary>
/// A table in plain text, aligned also with Chinese characters. The first column and those whose header begins with &lt; are set left, the others right; long
/// headers are broken at _ and spaces. Control characters are shown as spaces.
/// </summary>
internal sealed class TextTable(params IReadOnlyList<string> headers)
{
    private const int WidestHeader = 14;
    private readonly List<string[]> _rows = [];

    public bool IsEmpty => _rows.Count == 0;

    public void Add(params IEnumerable<string> cells) => _rows.Add([.. cells.Select(Clean)]);

    /// <summary>A text on one line, with control characters as spaces.</summary>
    public static string Clean(string cell) => string.Concat(cell.Select(letter => char.IsControl(letter) ? ' ' : letter));

    public override string ToString()
    {
        var heads = headers.Select(header => Broken(Clean(header.TrimStart('<')))).ToArray();
        var height = heads.Max(lines => lines.Count);
        int[] widths = [.. heads.Select((lines, column) => Math.Max(lines.Max(TextWidth.Of), _rows.Select(row => TextWidth.Of(row[column])).DefaultIfEmpty(0).Max()))];
        var text = new StringBuilder();
        for (var line = 0; line < height; line++)
        {
            Append([.. heads.Select(lines => line >= height - lines.Count ? lines[line - (height - lines.Count)] : "")]);
        }

        Append([.. widths.Select(width => new string('-', width))]);
        _rows.ForEach(Append);
        return text.ToString();

        void Append(string[] cells) => text.Append(string.Join("  ", cells.Select((cell, column) =>
            column == 0 || headers[column].StartsWith('<') ? TextWidth.PadRight(cell, widths[column]) : TextWidth.PadLeft(cell, widths[column]))).TrimEnd()).Append('\n');
    }

    private static List<string> Broken(string header)
    {
        var lines = new List<string> { "" };
        foreach (var word in header.Replace("_", "_ ", StringComparison.Ordinal).Replace(".", ". ", StringComparison.Ordinal).Split(' '))
        {
            var joined = lines[^1].Length == 0 || lines[^1][^1] is '_' or '.' ? lines[^1] + word : lines[^1] + " " + word;
            if (lines[^1].Length > 0 && TextWidth.Of(joined) > WidestHeader)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = joined;
            }
        }

        return lines;
    }
}
