namespace CallCenterMetrics.Facts;

/// <summary>The block that a builder is filling: plain arrays, packed when it is full.</summary>
internal sealed class OpenBlock
{
    public const int Numbers = 6;       // OfferedAt, EndedAfter, Quality, Cost, Value, Steps
    private readonly OpenColumn[] _texts = [.. Enumerable.Range(0, TextFields.Count).Select(_ => new OpenColumn())];
    private readonly OpenColumn[] _numbers = [.. Enumerable.Range(0, Numbers).Select(_ => new OpenColumn())];
    private readonly List<LongRow> _longRows = [];
    private LegFlags[] _flags = [];
    private int[] _waits = [];
    private HandleTimes[] _times = [];

    public int Count { get; private set; }

    public int Free => InteractionBlock.Capacity - Count;

    /// <summary>Sets the numbers of a row in columns like those here.</summary>
    public static void SetNumbers(long[][] numbers, int row, in LegValues leg)
    {
        numbers[0][row] = leg.OfferedAt;
        numbers[1][row] = leg.EndedAfter;
        numbers[2][row] = leg.Quality;
        numbers[3][row] = leg.Cost;
        numbers[4][row] = leg.Value;
        numbers[5][row] = leg.Steps;
    }

    /// <summary>Sets the codes of the rows that <see cref="Add"/> is going to add; without codes their text is absent.</summary>
    public void SetTexts(TextField field, ReadOnlySpan<long> codes, int count) => _texts[(int)field].Set(Count, codes, count);

    /// <summary>Adds rows whose texts were set.</summary>
    public void Add(LegBatch legs, int start, int count)
    {
        Reserve(count);
        legs.Flags.AsSpan(start, count).CopyTo(_flags.AsSpan(Count));
        legs.Waits.AsSpan(start, count).CopyTo(_waits.AsSpan(Count));
        legs.Times.AsSpan(start, count).CopyTo(_times.AsSpan(Count));
        for (var i = 0; i < Numbers; i++)
        {
            _numbers[i].Set(Count, legs.Numbers[i].AsSpan(start, count), count);
        }

        while (legs.LongRows.TryPeek(out var row) && row.Row < start + count)
        {
            legs.LongRows.TryDequeue(out _);
            if (row.Row >= start)       // else a row that was not taken
            {
                _longRows.Add(row with { Row = Count + row.Row - start });
            }
        }

        Count += count;
    }

    /// <summary>The rows as a block; this one is empty again.</summary>
    public InteractionBlock Seal()
    {
        var block = new InteractionBlock(_flags[..Count], _waits[..Count], _times[..Count])
        {
            LongRows = [.. _longRows],
            Texts = Array.ConvertAll(_texts, Pack),
            OfferedAt = Pack(_numbers[0]),
            EndedAfter = Pack(_numbers[1]),
            Quality = Pack(_numbers[2]),
            Cost = Pack(_numbers[3]),
            Value = Pack(_numbers[4]),
            Steps = Pack(_numbers[5]),
        };
        Count = 0;
        _longRows.Clear();
        return block;
    }

    private IntegerBlock Pack(OpenColumn column) => column.Pack(Count);

    private void Reserve(int rows)
    {
        if (Count + rows > _flags.Length)
        {
            var size = Math.Max(Count + rows, Math.Min(Math.Max(64, 2 * _flags.Length), InteractionBlock.Capacity));
            Array.Resize(ref _flags, size);
            Array.Resize(ref _waits, size);
            Array.Resize(ref _times, size);
        }
    }
}
