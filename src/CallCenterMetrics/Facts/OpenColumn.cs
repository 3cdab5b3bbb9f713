namespace CallCenterMetrics.Facts;

/// <summary>One column of a block that is being filled, row after row. As long as every value is absent it holds nothing.</summary>
internal sealed class OpenColumn
{
    private long[] _values = [];
    private bool _hasValues;

    /// <summary>Sets the values of rows behind the last one; no values at all stand for rows without any.</summary>
    public void Set(int row, ReadOnlySpan<long> values, int count)
    {
        if (!values.IsEmpty && (_hasValues || values.ContainsAnyExcept(IntegerBlock.Absent)))
        {
            values.CopyTo(Reserve(row, count));
        }
        else if (_hasValues)
        {
            Reserve(row, count).Fill(IntegerBlock.Absent);
        }
    }

    /// <summary>The values of the first rows, packed. The column is empty again.</summary>
    public IntegerBlock Pack(int count)
    {
        var packed = _hasValues ? IntegerBlock.Pack(_values.AsSpan(0, count)) : IntegerBlock.Nothing;
        _hasValues = false;
        return packed;
    }

    private Span<long> Reserve(int row, int count)
    {
        if (row + count > _values.Length)
        {
            Array.Resize(ref _values, Math.Max(row + count, Math.Min(Math.Max(64, 2 * _values.Length), InteractionBlock.Capacity)));
        }

        if (!_hasValues)
        {
            _values.AsSpan(0, row).Fill(IntegerBlock.Absent);
            _hasValues = true;
        }

        return _values.AsSpan(row, count);
    }
}
