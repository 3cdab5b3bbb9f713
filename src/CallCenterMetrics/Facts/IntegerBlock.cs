namespace CallCenterMetrics.Facts;

/// <summary>
/// Up to <see cref="InteractionBlock.Capacity"/> optional integers in the narrowest width that holds them: 0 stands for absent, else the value is
/// <c>first + stored - 1</c>. A block without any value, or with one value throughout, takes no bytes a row.
/// </summary>
internal sealed class IntegerBlock
{
    public const long Absent = long.MinValue;

    private readonly long _offset;      // what stored values are counted from, so that first + stored - 1 = _offset + stored
    private readonly Array? _stored;    // byte[], ushort[], uint[] or ulong[]; null: every row is _offset

    private IntegerBlock(long offset, Array? stored, long least, long most, bool isAscending) =>
        (_offset, _stored, Least, Most, IsAscending) = (offset, stored, least, most, isAscending);

    /// <summary>The least value; <see cref="long.MaxValue"/> where there is none.</summary>
    public long Least { get; }

    /// <summary>The largest value; <see cref="long.MinValue"/> where there is none.</summary>
    public long Most { get; }

    /// <summary>Every row has a value, and none is less than the one before.</summary>
    public bool IsAscending { get; }

    /// <summary>A block of rows without a value.</summary>
    public static IntegerBlock Nothing { get; } = new(Absent, null, long.MaxValue, long.MinValue, false);

    public long this[int row] => _stored switch
    {
        null => _offset,
        byte[] narrow => Value(narrow[row]),
        ushort[] middle => Value(middle[row]),
        uint[] wide => Value(wide[row]),
        _ => Value(((ulong[])_stored)[row]),
    };

    public bool IsAbsentThroughout => _stored is null && _offset == Absent;

    public static IntegerBlock Pack(ReadOnlySpan<long> values)
    {
        long least = long.MaxValue, most = long.MinValue;
        var absent = 0;
        var (isAscending, before) = (true, long.MinValue);
        foreach (var value in values)
        {
            (isAscending, before) = (isAscending && value >= before, value);
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
            return new(least, null, least, most, true);
        }

        isAscending &= absent == 0;
        var range = (ulong)most - (ulong)least + 1;
        return range switch
        {
            <= byte.MaxValue => Pack<byte>(values, least, most, isAscending),
            <= ushort.MaxValue => Pack<ushort>(values, least, most, isAscending),
            <= uint.MaxValue => Pack<uint>(values, least, most, isAscending),
            _ => Pack<ulong>(values, least, most, isAscending),
        };
    }

    /// <summary>Copies the values of rows from <paramref name="start"/> on, <see cref="Absent"/> where there is none.</summary>
    public void CopyTo(int start, Span<long> values)
    {
        switch (_stored)
        {
            case null: values.Fill(_offset); break;
            case byte[] narrow: Widen(narrow.AsSpan(start, values.Length), values); break;
            case ushort[] middle: Widen(middle.AsSpan(start, values.Length), values); break;
            case uint[] wide: Widen(wide.AsSpan(start, values.Length), values); break;
            case ulong[] widest: Widen(widest.AsSpan(start, values.Length), values); break;
        }
    }

    /// <summary>Copies 1 + the values of rows from <paramref name="start"/> on, 0 where there is none: for values that are codes.</summary>
    public void CopyCodes(int start, Span<int> codes)
    {
        switch (_stored)
        {
            case null: codes.Fill(_offset == Absent ? 0 : (int)_offset + 1); break;
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

    /// <summary>The next row from <paramref name="row"/> to before <paramref name="end"/> that has a value, else <paramref name="end"/>.</summary>
    public int NextKnown(int row, int end) => _stored switch
    {
        null => _offset == Absent ? end : row,
        byte[] narrow => NextStored<byte>(narrow, row, end),
        ushort[] middle => NextStored<ushort>(middle, row, end),
        uint[] wide => NextStored<uint>(wide, row, end),
        _ => NextStored<ulong>((ulong[])_stored, row, end),
    };

    private static int NextStored<T>(T[] stored, int row, int end)
        where T : unmanaged, IEquatable<T> => stored.AsSpan(row, end - row).IndexOfAnyExcept(default(T)) is >= 0 and var skipped ? row + skipped : end;

    private static IntegerBlock Pack<T>(ReadOnlySpan<long> values, long least, long most, bool isAscending)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        var stored = new T[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            stored[i] = values[i] == Absent ? T.Zero : T.CreateTruncating((ulong)values[i] - (ulong)least + 1);
        }

        return new(least - 1, stored, least, most, isAscending);
    }

    private long Value(ulong stored) => stored == 0 ? Absent : _offset + (long)stored;

    private void Widen<T>(ReadOnlySpan<T> stored, Span<long> values)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        for (var i = 0; i < stored.Length; i++)
        {
            values[i] = Value(ulong.CreateTruncating(stored[i]));
        }
    }

    private void Codes<T>(ReadOnlySpan<T> stored, Span<int> codes)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        var more = (int)_offset + 1;
        codes = codes[..stored.Length];
        for (var i = 0; i < stored.Length; i++)
        {
            var code = int.CreateTruncating(stored[i]);
            codes[i] = code + (more & -code >> 31);     // absent stays 0, without a branch
        }
    }
}
