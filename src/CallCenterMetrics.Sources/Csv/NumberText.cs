using System.Globalization;
using System.Text;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Reads numbers from UTF-8 text into whole multiples of a power of ten.</summary>
internal static class NumberText
{
    private const int LongestPlain = 12;
    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>Reads a number as a multiple of 10^-decimals, rounded half to even. No thousands separators.</summary>
    /// <param name="text">The text.</param>
    /// <param name="decimals">Decimals kept.</param>
    /// <param name="acceptsComma">Whether a comma is a decimal separator as well as a dot.</param>
    /// <param name="scaled">The multiple.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, int decimals, bool acceptsComma, out long scaled)
    {
        var isSigned = text is [(byte)'-' or (byte)'+', ..];
        if (!TryReadPlain(isSigned ? text[1..] : text, decimals, acceptsComma, out scaled))
        {
            return TryReadRarely(text, decimals, acceptsComma, out scaled);
        }

        scaled = isSigned && text[0] == '-' ? -scaled : scaled;
        return true;
    }

    /// <summary>The same for the commonest shape alone, which is read quickly: some digits, perhaps with a separator and no more decimals than are kept.</summary>
    public static bool TryReadPlain(ReadOnlySpan<byte> text, int decimals, bool acceptsComma, out long scaled)
    {
        scaled = 0;
        var at = 0;
        for (; at < text.Length && text[at] - (uint)'0' <= 9; at++)
        {
            scaled = scaled * 10 + text[at] - '0';
        }

        if (at == 0 || text.Length > LongestPlain)
        {
            return false;
        }

        if (at < text.Length)
        {
            if (text[at] != '.' && !(acceptsComma && text[at] == ','))
            {
                return false;
            }

            for (at++; at < text.Length; at++, decimals--)
            {
                if (text[at] - (uint)'0' > 9 || decimals == 0)
                {
                    return false;
                }

                scaled = scaled * 10 + text[at] - '0';
            }
        }

        scaled *= Powers[decimals];
        return true;
    }

    /// <summary>Reads a number exactly. No thousands separators.</summary>
    /// <param name="text">The text.</param>
    /// <param name="acceptsComma">Whether a comma is a decimal separator as well as a dot.</param>
    /// <param name="value">The number.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, bool acceptsComma, out decimal value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 64 || text.Contains((byte)0))     // .NET would pass over NUL at the end
        {
            return false;
        }

        var number = Encoding.UTF8.GetString(text);
        if (acceptsComma && !number.Contains('.', StringComparison.Ordinal))
        {
            number = number.Replace(',', '.');
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(number, Style, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Many digits, more decimals than are kept, exponents, and whatever is no number.</summary>
    private static bool TryReadRarely(ReadOnlySpan<byte> text, int decimals, bool acceptsComma, out long scaled)
    {
        scaled = 0;
        if (!TryRead(text, acceptsComma, out var value))
        {
            return false;
        }

        var power = 1m;
        for (var i = 0; i < decimals; i++)
        {
            power *= 10;
        }

        if (Math.Abs(value) > long.MaxValue / power)
        {
            return false;
        }

        scaled = (long)decimal.Round(value * power, MidpointRounding.ToEven);
        return true;
    }
}
