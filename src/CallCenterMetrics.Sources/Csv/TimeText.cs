using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>
/// Reads points in time: ISO 8601 and its everyday relatives with the year first (2026-01-31T09:05:00+01:00, 2026/1/31 9:05, 2026-01-31 9:05:00 AM),
/// clock times, and stated .NET formats. Dates with day or month first are never guessed.
/// </summary>
internal static class TimeText
{
    private const long Second = 1000, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour;

    public static (TimeKind Kind, long Milliseconds) Read(ReadOnlySpan<byte> text)
    {
        var rest = text;
        var hasDate = TryReadDate(ref rest, out var date);
        if (!hasDate)
        {
            rest = text;
        }
        else if (rest.IsEmpty)
        {
            return (TimeKind.Date, date);
        }
        else if (rest[0] is (byte)'T' or (byte)'t' or (byte)' ')
        {
            rest = rest[1..].TrimStart((byte)' ');
        }
        else
        {
            return default;
        }

        if (!TryReadClock(ref rest, out var clock))
        {
            return default;
        }

        if (rest.IsEmpty)
        {
            return hasDate ? (TimeKind.Local, date + clock) : (TimeKind.Clock, clock);
        }

        return hasDate && TryReadOffset(rest.TrimStart((byte)' '), out var offset) ? (TimeKind.Instant, date + clock - offset) : default;
    }

    public static (TimeKind Kind, long Milliseconds) Read(ReadOnlySpan<byte> text, IEnumerable<string> formats)
    {
        var words = Encoding.UTF8.GetString(text);
        foreach (var format in formats)
        {
            var isClock = !format.Contains('d', StringComparison.Ordinal) && !format.Contains('M', StringComparison.Ordinal) && !format.Contains('y', StringComparison.Ordinal);
            if (format.Contains('z', StringComparison.Ordinal) || format.Contains('K', StringComparison.Ordinal) || format.Contains("'Z'", StringComparison.Ordinal))
            {
                if (DateTimeOffset.TryParseExact(words, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
                {
                    return (TimeKind.Instant, instant.ToUnixTimeMilliseconds());
                }
            }
            else if (DateTime.TryParseExact(words, format, CultureInfo.InvariantCulture, isClock ? DateTimeStyles.NoCurrentDateDefault : DateTimeStyles.None, out var local))
            {
                return isClock ? (TimeKind.Clock, local.TimeOfDay.Ticks / TimeSpan.TicksPerMillisecond)
                    : (TimeKind.Local, (local.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond);
            }
        }

        return default;
    }

    private static bool TryReadDate(ref ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        if (text.Length < 8 || !Utf8Parser.TryParse(text[..4], out int year, out var used) || used != 4 || year < 1)
        {
            return false;
        }

        var separator = text[4];
        if (separator is not ((byte)'-' or (byte)'/' or (byte)'.'))
        {
            return false;
        }

        var rest = text[5..];
        if (!TryReadDigits(ref rest, 2, out var month) || rest.IsEmpty || rest[0] != separator)
        {
            return false;
        }

        rest = rest[1..];
        if (!TryReadDigits(ref rest, 2, out var day) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        milliseconds = (new DateTime(year, month, day).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        text = rest;
        return true;
    }

    private static bool TryReadClock(ref ReadOnlySpan<byte> rest, out long milliseconds)
    {
        milliseconds = 0;
        if (!TryReadDigits(ref rest, 2, out var hour) || rest.IsEmpty || rest[0] != ':')
        {
            return false;
        }

        rest = rest[1..];
        int second = 0, thousandths = 0;
        if (!TryReadDigits(ref rest, 2, out var minute))
        {
            return false;
        }

        if (rest is [(byte)':', ..])
        {
            rest = rest[1..];
            if (!TryReadDigits(ref rest, 2, out second))
            {
                return false;
            }

            if (rest is [(byte)'.' or (byte)',', >= (byte)'0' and <= (byte)'9', ..])
            {
                rest = rest[1..];
                var scale = 100;
                while (!rest.IsEmpty && rest[0] is >= (byte)'0' and <= (byte)'9')
                {
                    thousandths += (rest[0] - '0') * scale;
                    scale /= 10;
                    rest = rest[1..];
                }
            }
        }

        var half = rest.TrimStart((byte)' ');
        if (half.Length >= 2 && (half[0] | 0x20) is 'a' or 'p' && (half[1] | 0x20) == 'm')
        {
            if (hour is < 1 or > 12)
            {
                return false;
            }

            hour = hour % 12 + ((half[0] | 0x20) == 'p' ? 12 : 0);
            rest = half[2..];
        }

        milliseconds = hour * Hour + minute * Minute + second * Second + thousandths;
        return minute < 60 && second < 60 && (hour < 24 || milliseconds == Day);
    }

    private static bool TryReadOffset(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        if (text is [(byte)'Z' or (byte)'z'] || text.SequenceEqual("UTC"u8))
        {
            return true;
        }

        if (text is not [(byte)'+' or (byte)'-', ..])
        {
            return false;
        }

        var rest = text[1..];
        if (!TryReadDigits(ref rest, 2, out var hours))
        {
            return false;
        }

        rest = rest is [(byte)':', ..] ? rest[1..] : rest;
        var minutes = 0;
        if (!rest.IsEmpty && !TryReadDigits(ref rest, 2, out minutes))
        {
            return false;
        }

        milliseconds = (hours * Hour + minutes * Minute) * (text[0] == '-' ? -1 : 1);
        return rest.IsEmpty && hours <= 18 && minutes < 60;
    }

    private static bool TryReadDigits(ref ReadOnlySpan<byte> text, int most, out int value)
    {
        value = 0;
        var used = 0;
        while (used < most && used < text.Length && text[used] is >= (byte)'0' and <= (byte)'9')
        {
            value = value * 10 + text[used++] - '0';
        }

        text = text[used..];
        return used > 0;
    }
}
