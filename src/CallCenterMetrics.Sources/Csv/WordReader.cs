using System.Text;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Reads the words of one field; each distinct text is looked up once.</summary>
/// <typeparam name="T">The enum or tri-state.</typeparam>
internal sealed class WordReader<T>(InteractionField field, FieldRule rule, Func<string, T> parse)
    where T : struct
{
    private const int LongestKept = 16;     // bytes: the text itself is the key
    private const int MostKept = 10_000;
    private readonly Dictionary<UInt128, T?> _known = [];

    /// <summary>The value a text stands for; null if none.</summary>
    public T? Read(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestKept)
        {
            return Find(text);
        }

        var key = UInt128.Zero;
        foreach (var letter in text)
        {
            key = key << 8 | letter;
        }

        if (!_known.TryGetValue(key, out var value))
        {
            value = Find(text);
            if (_known.Count < MostKept)
            {
                _known.Add(key, value);
            }
        }

        return value;
    }

    private T? Find(ReadOnlySpan<byte> text) => ValueWords.Find(field, rule, Encoding.UTF8.GetString(text)) is { } value ? parse(value) : null;
}
