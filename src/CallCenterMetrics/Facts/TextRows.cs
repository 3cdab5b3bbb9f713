namespace CallCenterMetrics.Facts;

/// <summary>The texts of rows, one after the other, with their hashes. Rows that are complete may be read while further ones are added.</summary>
internal sealed class TextRows(int capacity)
{
    private const int Ahead = 16;       // rows
    private readonly (int Start, int Length, int Hash)[] _rows = new (int, int, int)[capacity];
    private byte[] _bytes = new byte[16 * capacity];
    private int _used;

    /// <summary>Sets the text of the row behind the last one; an empty one is absent.</summary>
    public void Set(int row, ReadOnlySpan<byte> utf8)
    {
        if (_bytes.Length - _used < utf8.Length)
        {
            Array.Resize(ref _bytes, 2 * _bytes.Length + utf8.Length);      // who reads the old one finds there all rows that are complete
        }

        utf8.CopyTo(_bytes.AsSpan(_used));
        _rows[row] = (_used, utf8.Length, utf8.IsEmpty ? 0 : TextDictionary.Hash(utf8));
        _used += utf8.Length;
    }

    /// <summary>The codes of the texts of rows from <paramref name="start"/> on; adds the rows whose text was known before to a list.</summary>
    public void Encode(int start, Span<long> codes, TextDictionary texts, List<int>? repeated = null)
    {
        var rows = _rows.AsSpan(start, codes.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            texts.Fetch(rows[Math.Min(i + Ahead, rows.Length - 1)].Hash);
            var (at, length, hash) = rows[i];
            if (length == 0)
            {
                codes[i] = IntegerBlock.Absent;
                continue;
            }

            codes[i] = texts.Encode(_bytes.AsSpan(at, length), hash, out var isNew);
            if (!isNew)
            {
                repeated?.Add(start + i);
            }
        }
    }

    public void Clear() => _used = 0;
}
