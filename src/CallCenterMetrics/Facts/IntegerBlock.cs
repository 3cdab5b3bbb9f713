using System.Numerics;
using System.Runtime.InteropServices;

namespace CallCenterMetrics.Facts;

/// <summary>
/// Up to <see cref="InteractionBlock.Capacity"/> optional integers in the narrowest width that holds them: 0 stands for absent, else the value is
/// <c>first + stored - 1</c>. A block without any value, with one value throughout, or with values that rise by one (the codes of ids that are all new) takes no bytes
/// a row; one in which fewer than half of the rows have a value, the bytes of those and a bit and a half a row.
/// </summary>
internal sealed class IntegerBlock
{
    public const long Absent = long.MinValue;

    private readonly long _offset;      // what stored values are counted from, so that first + stored - 1 = _offset + stored
    private readonly Array? _stored;    // byte[], ushort[], uint[] or ulong[]; null: every row is _offset + row * _step
    private readonly int _step;

    private readonly KnownRows? _known; // where few rows have a value: which; _stored has only theirs

    private IntegerBlock(long first, int step, long least, long most)
    {
        (_offset, _step, Least, Most) = (first, step, least, most);
        IsAscending = !IsAbsentThroughout;
    }

    private IntegerBlock(Array stored, KnownRows? known, long least, long most, bool isAscending) =>
        (_offset, _stored, _known, Least, Most, IsAscending) = (least - 1, stored, known, least, most, isAscending);

    /// <summary>The least value; <see cref="long.MaxValue"/> where there is none.</summary>
    public long Least { get; }

    /// <summary>The largest value; <see cref="long.MinValue"/> where there is none.</summary>
    public long Most { get; }

    /// <summary>Every row has a value, and none is less than the one before.</summary>
    public bool IsAscending { get; }

    /// <summary>A block of rows without a value.</summary>
    public static IntegerBlock Nothing { get; } = new(Absent, 0, long.MaxValue, long.MinValue);

    public long this[int row] => _known is null ? Stored(row) : _known.Contains(row) ? Stored(_known.Before(row)) : Absent;

    public bool IsAbsentThroughout => _stored is null && _offset == Absent;

    public static IntegerBlock Pack(ReadOnlySpan<long> values)
    {
        long least = long.MaxValue, most = long.MinValue;
        var absent = 0;
        var (isAscending, isConsecutive, before) = (true, true, values.IsEmpty ? 0 : values[0] - 1);
        foreach (var value in values)
        {
            (isAscending, isConsecutive, before) = (isAscending && value >= before, isConsecutive && value == before + 1, value);
            if (value == Absent)
            {
                absent++;
            }
            else
            {
                least = Math.Min(least, value);
                most = Math.Max(most, value);
            }
        }

        if (absent == values.Length)
        {
            return Nothing;
        }

        if (absent == 0 && least == most)
        {
            return new(least, 0, least, most);
        }

        if (isConsecutive && absent == 0)
        {
            return new(least, 1, least, most);
        }

        var known = absent > values.Length / 2 ? new KnownRows(values) : null;
        var stored = known is null ? values.Length : values.Length - absent;
        var range = (ulong)most - (ulong)least + 1;
        return new(range switch
        {
            <= byte.MaxValue => Pack(values, new byte[stored], least),
            <= ushort.MaxValue => Pack(values, new ushort[stored], least),
            <= uint.MaxValue => Pack(values, new uint[stored], least),
            _ => Pack(values, new ulong[stored], least),
        }, known, least, most, isAscending && absent == 0);
    }

    /// <summary>Asks for the values of rows that are read soon.</summary>
    public void Fetch(int start, int count)
    {
        var (from, to) = _known is null || start >= _known.Rows ? (start, start + count) : (_known.Before(start), _known.Before(Math.Min(start + count, _known.Rows)));
        switch (_stored)
        {
            case byte[] narrow: Prefetch.Rows(narrow, from, to - from); break;
            case ushort[] middle: Prefetch.Rows(middle, from, to - from); break;
            case uint[] wide: Prefetch.Rows(wide, from, to - from); break;
            case ulong[] widest: Prefetch.Rows(widest, from, to - from); break;
        }
    }

    /// <summary>The rows from <paramref name="start"/> to before <paramref name="end"/> that have a value, counted from start, and their values; how many.</summary>
    public int Known(int start, int end, Span<int> rows, Span<long> values)
    {
        if (IsAbsentThroughout)
        {
            return 0;
        }

        if (_known is not null)
        {
            var count = _known.CopyTo(start, end, rows);
            CopyStored(_known.Before(start), values[..count]);
            return count;
        }

        CopyStored(start, values[..(end - start)]);
        var found = 0;
        for (var row = 0; row < end - start; row++)
        {
            (rows[found], values[found]) = (row, values[row]);
            found += values[row] == Absent ? 0 : 1;
        }

        return found;
    }

    /// <summary>Copies 1 + the values of rows from <paramref name="start"/> on, 0 where there is none: for values that are codes.</summary>
    public void CopyCodes(int start, Span<int> codes)
    {
        if (_known is not null)
        {
            for (var i = 0; i < codes.Length; i++)
            {
                codes[i] = _known.Contains(start + i) ? (int)Stored(_known.Before(start + i)) + 1 : 0;
            }

            return;
        }

        switch (_stored)
        {
            case null: Rising(codes, IsAbsentThroughout ? 0 : (int)_offset + 1 + start * _step, _step); break;
            case byte[] narrow: Codes(narrow.AsSpan(start, codes.Length), codes); break;
            case ushort[] middle: Codes(middle.AsSpan(start, codes.Length), codes); break;
            case uint[] wide: Codes(wide.AsSpan(start, codes.Length), codes); break;
            case ulong[] widest: Codes(widest.AsSpan(start, codes.Length), codes); break;
        }
    }

    /// <summary>In an ascending block: the first row from <paramref name="from"/> to before <paramref name="to"/> whose value is at least this, else <paramref name="to"/>.</summary>
    public int FirstAtLeast(long value, int from, int to)
    {
        if (from == to || this[to - 1] < value)
        {
            return to;
        }

        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = this[middle] < value ? (middle + 1, to) : (from, middle);
        }

        return to;
    }

    private static T[] Pack<T>(ReadOnlySpan<long> values, T[] stored, long least)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (isDense, next) = (stored.Length == values.Length, 0);
        foreach (var value in values)
        {
            if (value != Absent)
            {
                stored[next++] = T.CreateTruncating((ulong)value - (ulong)least + 1);
            }
            else if (isDense)
            {
                stored[next++] = T.Zero;
            }
        }

        return stored;
    }

    private long Stored(int place) => _stored switch
    {
        null => _offset + (long)place * _step,
        byte[] narrow => Value(narrow[place]),
        ushort[] middle => Value(middle[place]),
        uint[] wide => Value(wide[place]),
        _ => Value(((ulong[])_stored)[place]),
    };

    private static void Rising<T>(Span<T> values, T first, T step)
        where T : unmanaged, INumber<T>
    {
        foreach (ref var value in values)
        {
            value = first;
            first += step;
        }
    }

    private void CopyStored(int start, Span<long> values)
    {
        switch (_stored)
        {
            case null: Rising(values, _offset + (long)start * _step, _step); break;
            case byte[] narrow: Widen(narrow.AsSpan(start, values.Length), values); break;
            case ushort[] middle: Widen(middle.AsSpan(start, values.Length), values); break;
            case uint[] wide: Widen(wide.AsSpan(start, values.Length), values); break;
            case ulong[] widest: Widen(widest.AsSpan(start, values.Length), values); break;
        }
    }

    private long Value(ulong stored) => stored == 0 ? Absent : _offset + (long)stored;

    private void Widen<T>(ReadOnlySpan<T> stored, Span<long> values)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var i = 0; i < stored.Length; i++)
        {
            values[i] = Value(ulong.CreateTruncating(stored[i]));
        }
    }

    /// <summary>Without a branch, and for the narrow widths, which are those of few texts, some at a time: 0.2 ns a row less.</summary>
    private void Codes<T>(ReadOnlySpan<T> stored, Span<int> codes)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (more, done) = ((int)_offset + 1, 0);
        codes = codes[..stored.Length];
        if (typeof(T) == typeof(byte))
        {
            var narrow = MemoryMarshal.Cast<T, byte>(stored);
            for (; done + Vector<byte>.Count <= narrow.Length; done += Vector<byte>.Count)
            {
                Vector.Widen(new Vector<byte>(narrow[done..]), out var low, out var high);
                Codes(low, more, codes[done..]);
                Codes(high, more, codes[(done + Vector<ushort>.Count)..]);
            }
        }
        else if (typeof(T) == typeof(ushort))
        {
            var middle = MemoryMarshal.Cast<T, ushort>(stored);
            for (; done + Vector<ushort>.Count <= middle.Length; done += Vector<ushort>.Count)
            {
                Codes(new Vector<ushort>(middle[done..]), more, codes[done..]);
            }
        }

        for (; done < stored.Length; done++)
        {
            var code = int.CreateTruncating(stored[done]);
            codes[done] = code + (more & -code >> 31);     // absent stays 0
        }
    }

    private static void Codes(Vector<ushort> stored, int more, Span<int> codes)
    {
        Vector.Widen(stored, out var low, out var high);
        With(low.As<uint, int>()).CopyTo(codes);
        With(high.As<uint, int>()).CopyTo(codes[Vector<int>.Count..]);

        Vector<int> With(Vector<int> code) => code + Vector.AndNot(new Vector<int>(more), Vector.Equals(code, Vector<int>.Zero));
    }
}
