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

    private IntegerBlock(long offset, Array? stored, long least, long most) => (_offset, _stored, Least, Most) = (offset, stored, least, most);

    /// <summary>The least value; <see cref="long.MaxValue"/> where there is none.</summary>
    public long Least { get; }

    /// <summary>The largest value; <see cref="long.MinValue"/> where there is none.</summary>
    public long Most { get; }

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
        foreach (var value in values)
        {
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

        if (absent == values.Length || (absent == 0 && least == most))
        {
            return new(absent == values.Length ? Absent : least, null, least, most);
        }

        var range = (ulong)most - (ulong)least + 1;
        return range switch
        {
            <= byte.MaxValue => Pack<byte>(values, least, most),
            <= ushort.MaxValue => Pack<ushort>(values, least, most),
            <= uint.MaxValue => Pack<uint>(values, least, most),
            _ => Pack<ulong>(values, least, most),
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

    private static IntegerBlock Pack<T>(ReadOnlySpan<long> values, long least, long most)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        var stored = new T[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            stored[i] = values[i] == Absent ? T.Zero : T.CreateTruncating((ulong)values[i] - (ulong)least + 1);
        }

        return new(least - 1, stored, least, most);
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
}
