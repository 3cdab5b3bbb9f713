using System.Globalization;
using System.Text;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Reads numbers from UTF-8 text into whole multiples of a power of ten.</summary>
internal static class NumberText
{
    private const int MostDigits = 18;      // a 19th may not fit

    /// <summary>Reads a number as a multiple of 10^-decimals, rounded half to even. No thousands separators.</summary>
    /// <param name="text">The text.</param>
    /// <param name="decimals">Decimals kept.</param>
    /// <param name="acceptsComma">Whether a comma is a decimal separator as well as a dot.</param>
    /// <param name="scaled">The multiple.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, int decimals, bool acceptsComma, out long scaled)
    {
        scaled = 0;
        var isNegative = text is [(byte)'-', ..];
        var digits = text is [(byte)'-' or (byte)'+', ..] ? text[1..] : text;
        if (digits.IsEmpty || digits.Length > MostDigits + 1)
        {
            return TryReadRarely(text, decimals, acceptsComma, out scaled);
        }

        int fraction = -1, seen = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[i] - '0';
            if ((uint)digit <= 9)
            {
                if (fraction >= decimals || seen == MostDigits)
                {
                    return TryReadRarely(text, decimals, acceptsComma, out scaled);
                }

                scaled = scaled * 10 + digit;
                fraction += fraction >= 0 ? 1 : 0;
                seen++;
            }
            else if (fraction < 0 && (digits[i] == '.' || (acceptsComma && digits[i] == ',')))
            {
                fraction = 0;
            }
            else
            {
                return TryReadRarely(text, decimals, acceptsComma, out scaled);
            }
        }

        for (var rest = decimals - Math.Max(fraction, 0); rest > 0; rest--)
        {
            if (scaled > long.MaxValue / 10)
            {
                return TryReadRarely(text, decimals, acceptsComma, out scaled);
            }

            scaled *= 10;
        }

        scaled = isNegative ? -scaled : scaled;
        return seen > 0;
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

    /// <summary>More decimals than are kept, exponents, and whatever is no number.</summary>
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
