namespace CallCenterMetrics.Facts;

/// <summary>The block that a builder is filling: plain arrays, packed when it is full.</summary>
internal sealed class OpenBlock
{
    private const int Texts = 7;
    private const int Numbers = 6;      // OfferedAt, EndedAfter, Quality, Cost, Value, Steps
    private readonly long[][] _texts = new long[Texts][];
    private readonly long[][] _numbers = new long[Numbers][];
    private readonly List<LongRow> _longRows = [];
    private LegFlags[] _flags = [];
    private int[] _waits = [];
    private HandleTimes[] _times = [];

    public OpenBlock() => Grow(64);

    public int Count { get; private set; }

    public bool IsFull => Count == InteractionBlock.Capacity;

    public void SetText(TextField field, long code) => _texts[(int)field][Count] = code;

    /// <summary>Completes the row whose texts were set.</summary>
    public void Add(in Utf8Interaction leg)
    {
        _flags[Count] = Flags(leg);
        (_waits[Count], _times[Count]) = Durations(leg);
        _numbers[0][Count] = leg.OfferedAt;
        _numbers[1][Count] = leg.EndedAt - leg.OfferedAt ?? IntegerBlock.Absent;
        _numbers[2][Count] = leg.Quality ?? IntegerBlock.Absent;
        _numbers[3][Count] = leg.Cost ?? IntegerBlock.Absent;
        _numbers[4][Count] = leg.Value ?? IntegerBlock.Absent;
        _numbers[5][Count] = leg.Steps ?? IntegerBlock.Absent;
        Count++;
        if (Count == _flags.Length && !IsFull)
        {
            Grow(Count * 2);
        }
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

    private static LegFlags Flags(in Utf8Interaction leg)
    {
        var flags = new LegFlags(leg.Outcome, leg.Channel, leg.Direction)
            .With(leg.Transfer)
            .With(LegFlags.ResolvedAt, leg.Resolved)
            .With(LegFlags.InvitedAt, leg.Invited)
            .With(LegFlags.CriticalErrorAt, leg.CriticalError)
            .With(LegFlags.ConvertedAt, leg.Converted)
            .WithAnswers(leg.Satisfaction, leg.Effort, leg.Recommendation);
        flags = leg.Wait is null ? flags : flags.With(DurationPart.Wait);
        flags = leg.Talk is null ? flags : flags.With(DurationPart.Talk);
        flags = leg.Hold is null ? flags : flags.With(DurationPart.Hold);
        return leg.Wrap is null ? flags : flags.With(DurationPart.Wrap);
    }

    private (int Wait, HandleTimes Times) Durations(in Utf8Interaction leg)
    {
        var row = new LongRow(Count, leg.Wait ?? 0, leg.Talk ?? 0, leg.Hold ?? 0, leg.Wrap ?? 0);
        if (row.IsSaturated)
        {
            _longRows.Add(row);
        }

        return row.Stored;
    }

    private IntegerBlock Pack(long[] values) => IntegerBlock.Pack(values.AsSpan(0, Count));

    private void Grow(int rows)
    {
        Array.Resize(ref _flags, rows);
        Array.Resize(ref _waits, rows);
        Array.Resize(ref _times, rows);
        for (var i = 0; i < Texts; i++)
        {
            Array.Resize(ref _texts[i], rows);
        }

        for (var i = 0; i < Numbers; i++)
        {
            Array.Resize(ref _numbers[i], rows);
        }
    }
}
