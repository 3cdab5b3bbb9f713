using System.Text.Json;

namespace CallCenterMetrics.Sources.TotalsText;

/// <summary>The tokens of a JSON text, one after the other, in memory that does not grow with the text.</summary>
internal sealed class JsonTokens(Stream stream)
{
    private const int DeepestNesting = 6, LongestToken = 1 << 24;
    private byte[] _buffer = new byte[1 << 16];
    private int _start, _end = -1;
    private bool _isAll;
    private JsonReaderState _state = new(new() { MaxDepth = DeepestNesting });

    public JsonTokenType Type { get; private set; }

    /// <summary>The text of a name, a string or a number; empty for other tokens.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The value of a whole number; null for other tokens.</summary>
    public Int128? Number { get; private set; }

    /// <summary>Reads the next token; false at the end of the text.</summary>
    /// <exception cref="JsonException">What follows is no JSON.</exception>
    public bool Read()
    {
        while (true)
        {
            if (_end >= 0)
            {
                var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isAll, _state);
                var any = reader.Read();
                if (any)
                {
                    Take(ref reader);
                }

                (_start, _state) = (_start + (int)reader.BytesConsumed, reader.CurrentState);
                if (any || _isAll)
                {
                    return any;
                }
            }

            Fill();
        }
    }

    private void Take(ref Utf8JsonReader reader)
    {
        (Type, Text, Number) = (reader.TokenType, "", null);
        if (Type == JsonTokenType.Number)
        {
            Number = WholeNumbers.TryRead(reader.ValueSpan, out var number) ? number : null;
            Text = Number is null ? System.Text.Encoding.UTF8.GetString(reader.ValueSpan) : "";
        }
        else if (Type is JsonTokenType.String or JsonTokenType.PropertyName)
        {
            try
            {
                Text = reader.GetString()!;
            }
            catch (InvalidOperationException fault)
            {
                throw new JsonException("A text that is no Unicode.", fault);
            }
        }
    }

    private void Fill()
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var isFirst = _end < 0;
        var rest = Math.Max(0, _end - _start);
        if (rest > LongestToken)
        {
            throw new JsonException("A text that is too long.");
        }

        var larger = rest > _buffer.Length / 2 ? new byte[2 * _buffer.Length] : _buffer;
        Buffer.BlockCopy(_buffer, _start, larger, 0, rest);
        _buffer = larger;
        var read = stream.ReadAtLeast(_buffer.AsSpan(rest), isFirst ? mark.Length : 1, throwOnEndOfStream: false);
        _isAll = read == 0;
        (_start, _end) = (isFirst && _buffer.AsSpan(0, read).StartsWith(mark) ? mark.Length : 0, rest + read);
    }
}
