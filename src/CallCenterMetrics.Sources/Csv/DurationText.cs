namespace CallCenterMetrics.Sources.Csv;

/// <summary>Reads durations into milliseconds: plain numbers in the stated unit (seconds by default), or hours, minutes and seconds with colons.</summary>
internal static class DurationText
{
    private const long Second = 1000, Minute = 60 * Second, Hour = 60 * Minute;

    /// <summary>Reads a duration. It may be negative; whether that is allowed is for the caller to say.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, string? unit, bool acceptsComma, out long milliseconds)
    {
        if (unit is null && NumberText.TryReadPlain(text, 3, acceptsComma, out milliseconds))
        {
            return true;
        }

        var colon = text.IndexOf((byte)':');
        if (colon < 0)
        {
            return unit switch
            {
                null or "s" => NumberText.TryRead(text, 3, acceptsComma, out milliseconds),
                "ms" => NumberText.TryRead(text, 0, acceptsComma, out milliseconds),
                "min" => TryReadLong(text, Minute, acceptsComma, out milliseconds),
                "h" => TryReadLong(text, Hour, acceptsComma, out milliseconds),
                _ => No(out milliseconds),
            };
        }

        var isNegative = text[0] == '-';
        var rest = isNegative ? text[1..] : text;
        colon -= isNegative ? 1 : 0;
        if (!TryReadPart(rest[..colon], long.MaxValue / Hour, out var first))
        {
            return No(out milliseconds);
        }

        rest = rest[(colon + 1)..];
        var second = rest.IndexOf((byte)':');
        if (second >= 0)
        {
            if (unit is "mm:ss" or "hh:mm" || !TryReadPart(rest[..second], 59, out var minutes) || !TryReadSeconds(rest[(second + 1)..], acceptsComma, out var seconds))
            {
                return No(out milliseconds);
            }

            milliseconds = first * Hour + minutes * Minute + seconds;
        }
        else if (unit == "hh:mm")
        {
            var isRead = TryReadPart(rest, 59, out var minutes);
            milliseconds = first * Hour + minutes * Minute;
            if (!isRead)
            {
                return No(out milliseconds);
            }
        }
        else
        {
            var isRead = TryReadSeconds(rest, acceptsComma, out var seconds);
            milliseconds = first * Minute + seconds;
            if (!isRead || unit == "hh:mm:ss")
            {
                return No(out milliseconds);
            }
        }

        milliseconds = isNegative ? -milliseconds : milliseconds;
        return true;
    }

    private static bool TryReadLong(ReadOnlySpan<byte> text, long unit, bool acceptsComma, out long milliseconds)
    {
        var isRead = NumberText.TryRead(text, 9, acceptsComma, out var billionths);
        var (whole, rest) = Int128.DivRem((Int128)billionths * unit, 1_000_000_000);
        milliseconds = (long)whole + (Int128.Abs(rest) >= 500_000_000 ? Int128.Sign(rest) : 0);
        return isRead;
    }

    private static bool TryReadPart(ReadOnlySpan<byte> text, long most, out long value) =>
        NumberText.TryRead(text, 0, false, out value) && value >= 0 && value <= most && text.IndexOf((byte)'.') < 0;

    private static bool TryReadSeconds(ReadOnlySpan<byte> text, bool acceptsComma, out long milliseconds) =>
        NumberText.TryRead(text, 3, acceptsComma, out milliseconds) && milliseconds >= 0 && milliseconds < Minute;

    private static bool No(out long milliseconds)
    {
        milliseconds = 0;
        return false;
    }
}
