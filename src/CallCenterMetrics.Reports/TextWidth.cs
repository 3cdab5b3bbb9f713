using System.Text;

namespace CallCenterMetrics.Reports;

/// <summary>The columns a text takes in a terminal with a fixed-width font: 2 for Chinese and other wide characters, 0 for combining marks.</summary>
internal static class TextWidth
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Of(text))) + text;

    /// <summary>The text where it fits; else its first words, or letters, and an ellipsis.</summary>
    public static string Cut(string text, int width)
    {
        if (Of(text) <= width)
        {
            return text;
        }

        var (taken, letters) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((taken += Of(rune)) > width - 1)
            {
                break;
            }

            letters += rune.Utf16SequenceLength;
        }

        var space = text.LastIndexOf(' ', Math.Min(letters, text.Length - 1));
        return text[..(space > 0 ? space : letters)].TrimEnd() + "…";
    }

    /// <summary>The columns of one character.</summary>
    public static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.Format => 0,
        _ => Wide.Any(range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1,
    };
}
