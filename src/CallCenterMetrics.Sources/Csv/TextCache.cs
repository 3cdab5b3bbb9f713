using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>What texts seen lately stand for, looked up by their bytes. It forgets: where many texts share a slot, they drive each other out.</summary>
/// <param name="slots">How many are kept at most, a power of two.</param>
internal sealed class TextCache(int slots)
{
    private const int LongestKey = 16;
    private const int Neighbours = 8;       // slots tried for a text
    private const ulong Mix = 0x9E3779B97F4A7C15;
    private readonly Entry[] _entries = new Entry[slots + Neighbours];
    private readonly int _shift = 64 - BitOperations.Log2((uint)slots);

    /// <summary>Whether the text, which is not empty, was kept, and what for.</summary>
    public bool TryGet(ReadOnlySpan<byte> text, out int value)
    {
        var (first, last) = Key(text);
        var slot = Slot(first, last, text.Length);
        ref readonly var entry = ref _entries[slot];
        value = entry.Value;
        return entry.Is(first, last, text) || (entry.Length > 0 && TryGetNear(slot, first, last, text, out value));
    }

    public void Keep(ReadOnlySpan<byte> text, int value)
    {
        var (first, last) = Key(text);
        var near = _entries.AsSpan(Slot(first, last, text.Length), Neighbours);
        var free = 0;
        while (free < Neighbours - 1 && near[free].Length > 0)
        {
            free++;
        }

        near[free] = new(first, last, text.Length, value, text.Length <= LongestKey ? null : text.ToArray());
    }

    private int Slot(ulong first, ulong last, int length) => (int)((first * Mix + (last ^ (ulong)length)) * Mix >> _shift);

    private bool TryGetNear(int slot, ulong first, ulong last, ReadOnlySpan<byte> text, out int value)
    {
        foreach (ref readonly var entry in _entries.AsSpan(slot, Neighbours))
        {
            if (entry.Is(first, last, text))
            {
                value = entry.Value;
                return true;
            }
        }

        value = 0;
        return false;
    }

    /// <summary>Two words that, with the length, are a text of up to 16 bytes, and that depend on all bytes of a longer one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong First, ulong Last) Key(ReadOnlySpan<byte> text) => text.Length switch
    {
        > LongestKey => (Hash(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^8..])),
        >= 8 => (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^8..])),
        >= 4 => (BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[^4..])),
        _ => (text[0] | (ulong)text[text.Length / 2] << 8 | (ulong)text[^1] << 16, 0),
    };

    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        var hash = 0UL;
        for (; text.Length >= 8; text = text[8..])
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text)) * Mix, 29);
        }

        return hash;
    }

    private readonly record struct Entry(ulong First, ulong Last, int Length, int Value, byte[]? Text)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Is(ulong first, ulong last, ReadOnlySpan<byte> text) =>
            First == first && Last == last && Length == text.Length && (text.Length <= LongestKey || text.SequenceEqual(Text));
    }
}
