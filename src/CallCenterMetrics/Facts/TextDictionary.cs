using System.Text;

namespace CallCenterMetrics.Facts;

/// <summary>The distinct texts of one field as UTF-8, numbered from 0 in order of first appearance. Strings are made when asked for.</summary>
internal sealed class TextDictionary
{
    private const int FirstChunk = 1 << 8, LargestChunk = 1 << 20;
    private const int MostCachedStrings = 1 << 16;

    private readonly List<byte[]> _chunks = [];
    private readonly List<(int Chunk, int Start, int Length)> _entries = [];
    private (int Hash, int Entry)[] _slots = new (int, int)[16];       // 1 + code, 0 where free; open addressing
    private int _used;                      // bytes used in the last chunk
    private string?[] _strings = [];

    public int Count => _entries.Count;

    public string this[int code]
    {
        get
        {
            if (code >= MostCachedStrings)
            {
                return Encoding.UTF8.GetString(Utf8(code));
            }

            if (_strings.Length <= code)
            {
                _strings = new string?[Math.Min(_entries.Count, MostCachedStrings)];
            }

            return _strings[code] ??= Encoding.UTF8.GetString(Utf8(code));
        }
    }

    public ReadOnlySpan<byte> Utf8(int code)
    {
        var (chunk, start, length) = _entries[code];
        return _chunks[chunk].AsSpan(start, length);
    }

    /// <summary>The code of a text, and whether it is new. The text is entered when it is.</summary>
    public int Encode(ReadOnlySpan<byte> utf8, out bool isNew) => Encode(utf8, Hash(utf8), out isNew);

    /// <summary>The same for a text of which the <see cref="Hash"/> is known.</summary>
    public int Encode(ReadOnlySpan<byte> utf8, int hash, out bool isNew)
    {
        var slot = Slot(utf8, hash);
        isNew = _slots[slot].Entry == 0;
        return isNew ? Enter(utf8, hash, slot) : _slots[slot].Entry - 1;
    }

    public bool Contains(ReadOnlySpan<byte> utf8) => Find(utf8) >= 0;

    /// <summary>The code of a text; -1 where it is not there.</summary>
    public int Find(ReadOnlySpan<byte> utf8) => _slots[Slot(utf8, Hash(utf8))].Entry - 1;

    /// <summary>Asks for what a text with this hash is going to need.</summary>
    public void Fetch(int hash) => Prefetch.At(ref _slots[hash & (_slots.Length - 1)]);

    /// <summary>The slot of a text, or the free one where it would go.</summary>
    private int Slot(ReadOnlySpan<byte> utf8, int hash)
    {
        var slot = hash & (_slots.Length - 1);
        while (_slots[slot] is (_, > 0) and var (its, entry) && (its != hash || !Utf8(entry - 1).SequenceEqual(utf8)))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private int Enter(ReadOnlySpan<byte> utf8, int hash, int slot)
    {
        var room = _chunks.Count == 0 ? 0 : _chunks[^1].Length;
        if (room - _used < utf8.Length)
        {
            _chunks.Add(new byte[Math.Max(Math.Clamp(2 * room, FirstChunk, LargestChunk), utf8.Length)]);
            _used = 0;
        }

        utf8.CopyTo(_chunks[^1].AsSpan(_used));
        _entries.Add((_chunks.Count - 1, _used, utf8.Length));
        _used += utf8.Length;
        var code = _entries.Count - 1;
        _slots[slot] = (hash, code + 1);
        if (_entries.Count > _slots.Length / 4 * 3)
        {
            Grow();
        }

        return code;
    }

    private void Grow()
    {
        var slots = new (int Hash, int Entry)[_slots.Length * 2];
        foreach (var (hash, entry) in _slots)
        {
            var slot = hash & (slots.Length - 1);
            while (entry > 0 && slots[slot].Entry != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            if (entry > 0)
            {
                slots[slot] = (hash, entry);
            }
        }

        _slots = slots;
    }

    /// <summary>The hash of a text, the same for all dictionaries of a process.</summary>
    public static int Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = default(HashCode);       // seeded anew in every process, so that nobody can prepare colliding texts; codes do not depend on it
        hash.AddBytes(utf8);
        return hash.ToHashCode() & int.MaxValue;
    }
}
