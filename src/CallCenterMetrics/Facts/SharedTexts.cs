namespace CallCenterMetrics.Facts;

/// <summary>Texts of one field that several threads find at the same time, numbered in the order in which they come. Codes of a table are in the order of its rows instead.</summary>
internal sealed class SharedTexts
{
    private readonly TextDictionary _texts = new();
    private readonly Lock _lock = new();

    /// <summary>The code of a text, which is entered when it is new.</summary>
    public int Encode(ReadOnlySpan<byte> utf8)
    {
        lock (_lock)
        {
            return _texts.Encode(utf8, out _);
        }
    }

    public ReadOnlySpan<byte> Utf8(int code)
    {
        lock (_lock)
        {
            return _texts.Utf8(code);
        }
    }
}
