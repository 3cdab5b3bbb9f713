using System.Text.Unicode;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>What is wrong with a text, in the words of a finding; the same for every kind of file.</summary>
internal sealed record Fault(string Code, string Found, string Expected, string Cure)
{
    private const string EncodingExpected = "UTF-8, UTF-16 with a byte order mark, or the stated encoding";
    private const string EncodingCure = "State the encoding of the file, such as gb18030 or windows-1252.";
    private static readonly Fault NotUtf8 = new("bad_encoding", "bytes that are not UTF-8", EncodingExpected, EncodingCure);
    private static readonly Fault NotDecoded = new("bad_encoding", "characters that could not be decoded", EncodingExpected, EncodingCure);

    private static readonly Fault Ambiguous = new(
        "ambiguous_time", "a local time that occurs twice when clocks go back; its first occurrence is taken", "times with an offset",
        "Export times with their offset, or in UTC.");

    private static readonly Fault Skipped = new(
        "skipped_time", "a local time that clocks skipped when they went forward; it is moved forward", "times with an offset",
        "Export times with their offset, or in UTC; check that the stated zone is right.");

    /// <summary>What is wrong with the encoding of a text; null if nothing is.</summary>
    public static Fault? OfEncoding(ReadOnlySpan<byte> text) => !Utf8.IsValid(text) ? NotUtf8 : text.IndexOf("\uFFFD"u8) >= 0 ? NotDecoded : null;

    /// <summary>What is doubtful about a local time; null if nothing is.</summary>
    public static Fault? Of(LocalTimeDoubt doubt) => doubt switch
    {
        LocalTimeDoubt.Ambiguous => Ambiguous,
        LocalTimeDoubt.Skipped => Skipped,
        _ => null,
    };
}
