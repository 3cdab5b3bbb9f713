using System.Buffers.Text;
using System.Globalization;

namespace CallCenterMetrics.Sources.TotalsText;

/// <summary>Whole numbers as decimal text, and what others write in their place.</summary>
internal static class WholeNumbers
{
    /// <summary>What to write instead of a text that is no whole number.</summary>
    public const string Cure = "Write it as decimal digits in the integer unit of its measure: counts, milliseconds or millionths, without fraction, exponent or separators.";

    public static bool TryRead(ReadOnlySpan<byte> utf8, out Int128 number)
    {
        if (Utf8Parser.TryParse(utf8, out long few, out var used) && used == utf8.Length)
        {
            number = few;
            return true;
        }

        number = 0;
        return !utf8[(utf8 is [(byte)'-', ..] ? 1 : 0)..].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && Int128.TryParse(utf8, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
