using System.Buffers.Binary;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Reads the commonest shape of a time quickly, 2026-01-31T09:05:00 with or without .123 and Z; a date is looked at anew only when it changes.</summary>
internal sealed class IsoTimeReader
{
    private const int DateLength = 10, TimeLength = 19;
    private const uint Second = 1000, Minute = 60 * Second, Hour = 60 * Minute;
    private ulong _year;        // and the month; 0: no date yet
    private ushort _day;
    private long _midnight;

    /// <summary>Reads a text as <see cref="TimeText"/> does; unreadable if it has another shape.</summary>
    public (TimeKind Kind, long Milliseconds) Read(ReadOnlySpan<byte> text)
    {
        if (text.Length < TimeLength || text[10] is not ((byte)'T' or (byte)' ') || text[13] != ':' || text[16] != ':' || !TryReadDate(text))
        {
            return default;
        }

        uint hour = Digits(text[11], text[12]), minute = Digits(text[14], text[15]), second = Digits(text[17], text[18]);
        var time = _midnight + hour * Hour + minute * Minute + second * Second;
        var rest = text[TimeLength..];
        var isRead = hour < 24 && minute < 60 && second < 60;
        if (rest is [(byte)'.', _, _, _, ..])
        {
            uint tenths = Digits((byte)'0', rest[1]), thousandths = Digits(rest[2], rest[3]);
            time += tenths * 100 + thousandths;
            isRead &= tenths < 100 && thousandths < 100;
            rest = rest[4..];
        }

        return !isRead ? default : rest.IsEmpty ? (TimeKind.Local, time) : rest is [(byte)'Z'] ? (TimeKind.Instant, time) : default;
    }

    private bool TryReadDate(ReadOnlySpan<byte> text)
    {
        var (year, day) = (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt16LittleEndian(text[8..]));
        if (year == _year && day == _day)
        {
            return true;
        }

        if (TimeText.Read(text[..DateLength]) is not (TimeKind.Date, var midnight))
        {
            return false;
        }

        (_year, _day, _midnight) = (year, day, midnight);
        return true;
    }

    /// <summary>The number of two digits, 100 or more if they are none.</summary>
    private static uint Digits(byte tens, byte ones)
    {
        uint ten = tens - (uint)'0', one = ones - (uint)'0';
        return ten <= 9 && one <= 9 ? ten * 10 + one : 100;
    }
}
