using System.Text;

namespace CallCenterMetrics.Sources.Tests.TotalsText;

/// <summary>CSV as RFC 4180 has it, a letter at a time: an independent reader.</summary>
internal static class PlainCsv
{
    public static List<List<string>> Read(string text)
    {
        var (rows, row, field, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append(text[i++]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    EndField();
                    break;
                case '\n' when !isQuoted:
                    EndField();
                    rows.Add(row);
                    row = [];
                    break;
                case var letter:
                    field.Append(letter);
                    break;
            }
        }

        return rows;

        void EndField()
        {
            row.Add(field.ToString());
            field.Clear();
        }
    }
}
