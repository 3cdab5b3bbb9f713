using System.Text;

namespace CallCenterMetrics.Reports;

/// <summary>A table in plain text, aligned also with Chinese characters. The first column is set left, the others right. Control characters are shown as spaces.</summary>
internal sealed class TextTable(params IReadOnlyList<string> headers)
{
    private readonly List<string[]> _rows = [[.. headers.Select(Clean)]];

    public void Add(params IEnumerable<string> cells) => _rows.Add([.. cells.Select(Clean)]);

    public override string ToString()
    {
        int[] widths = [.. Enumerable.Range(0, headers.Count).Select(column => _rows.Max(row => TextWidth.Of(row[column])))];
        var text = new StringBuilder();
        for (var row = 0; row < _rows.Count; row++)
        {
            var cells = _rows[row].Select((cell, column) => column == 0 ? TextWidth.PadRight(cell, widths[0]) : TextWidth.PadLeft(cell, widths[column]));
            text.AppendLine(string.Join("  ", cells).TrimEnd());
            if (row == 0)
            {
                text.AppendLine(string.Join("  ", widths.Select(width => new string('-', width))));
            }
        }

        return text.ToString();
    }

    private static string Clean(string cell) => string.Concat(cell.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
