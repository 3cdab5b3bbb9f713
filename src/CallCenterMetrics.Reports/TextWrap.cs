using System.Text;

namespace CallCenterMetrics.Reports;

/// <summary>A paragraph in lines of at most a width: broken at spaces (not before %), and between Chinese characters but not before their closing or after their opening marks.</summary>
internal static class TextWrap
{
    private const string Closing = "。，、；：！？）】》」』〉％";
    private const string Opening = "（【《「『〈";

    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var (lines, line, used) = (new List<string>(), "", 0);
        foreach (var piece in Pieces(TextTable.Clean(text)))
        {
            var room = TextWidth.Of(piece.TrimEnd());
            if (used > 0 && used + room > width)
            {
                Break();
            }

            foreach (var rune in piece.EnumerateRunes())
            {
                if (used > 0 && used + TextWidth.Of(rune) > width && rune.Value != ' ')
                {
                    Break();
                }

                (line, used) = (line + rune, used + TextWidth.Of(rune));
            }
        }

        Break();
        return lines;

        void Break()
        {
            lines.Add(line.TrimEnd());
            (line, used) = ("", 0);
        }
    }

    /// <summary>What must stay together, each with the spaces after it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        var piece = new StringBuilder();
        for (var i = 0; i < runes.Length; i++)
        {
            piece.Append(runes[i].ToString());
            if (i + 1 < runes.Length && MayBreak(runes[i], runes[i + 1]))
            {
                yield return piece.ToString();
                piece.Clear();
            }
        }

        yield return piece.ToString();
    }

    private static bool MayBreak(Rune before, Rune after) =>
        after.Value is not (' ' or '%') && (before.Value == ' '
            || ((TextWidth.Of(before) == 2 || TextWidth.Of(after) == 2) && TextWidth.Of(after) > 0
                && !Closing.Contains(after.ToString(), StringComparison.Ordinal) && !Opening.Contains(before.ToString(), StringComparison.Ordinal)));
}
