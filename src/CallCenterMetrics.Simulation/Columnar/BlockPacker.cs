using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>Makes blocks of legs, column by column.</summary>
internal sealed class BlockPacker(LegCodes codes, bool hasIds)
{
    private const int MillionthsPerCent = 10_000;
    private readonly long[] _column = new long[InteractionBlock.Capacity];

    private delegate long Cell(in RawLeg leg);

    /// <summary>The legs as a block whose first row has this number in the table.</summary>
    public InteractionBlock Pack(ReadOnlySpan<RawLeg> legs, int firstRow)
    {
        var longRows = new List<LongRow>();
        var (flags, waits, times, texts) = (new LegFlags[legs.Length], new int[legs.Length], new HandleTimes[legs.Length], new IntegerBlock[(int)TextField.Agent + 1]);
        for (var i = 0; i < legs.Length; i++)
        {
            var row = new LongRow(i, legs[i].Durations.Wait, legs[i].Durations.Talk, legs[i].Durations.Hold, legs[i].Durations.Wrap);
            flags[i] = legs[i].Flags;
            (waits[i], times[i]) = row.Stored;
            if (row.IsSaturated)
            {
                longRows.Add(row);
            }
        }

        texts[(int)TextField.Id] = Ids(legs.Length, firstRow);
        texts[(int)TextField.ContactId] = Column(legs, hasIds ? static (in leg) => leg.Contact : static (in _) => IntegerBlock.Absent);
        texts[(int)TextField.Customer] = Column(legs, hasIds ? static (in leg) => leg.Customer : static (in _) => IntegerBlock.Absent);
        texts[(int)TextField.Queue] = Column(legs, (in leg) => codes.Queue[leg.Queue]);
        texts[(int)TextField.Topic] = Column(legs, (in leg) => codes.Topic[leg.Topic]);
        texts[(int)TextField.Segment] = Column(legs, (in leg) => codes.Segment[leg.Segment]);
        texts[(int)TextField.Agent] = Column(legs, (in leg) => leg.Agent < 0 ? IntegerBlock.Absent : codes.Agent[leg.Agent]);
        return new(flags, waits, times)
        {
            LongRows = [.. longRows],
            Texts = texts,
            OfferedAt = Column(legs, static (in leg) => leg.OfferedAt),
            EndedAfter = Column(legs, static (in leg) => Known(leg.EndedAfter, 1)),
            Quality = Column(legs, static (in leg) => Known(leg.Quality, Scale.MillionthsPerUnit)),
            Cost = Column(legs, static (in leg) => Known(leg.Cost, 1)),
            Value = Column(legs, static (in leg) => Known(leg.Value, MillionthsPerCent)),
            Steps = Column(legs, static (in leg) => Known(leg.Steps, 1)),
        };
    }

    private static long Known(long value, long scale) => value < 0 ? IntegerBlock.Absent : value * scale;

    /// <summary>Ids are new in every row, so that their codes are the numbers of the rows.</summary>
    private IntegerBlock Ids(int count, int firstRow)
    {
        var column = _column.AsSpan(0, count);
        for (var i = 0; i < count; i++)
        {
            column[i] = hasIds ? firstRow + i : IntegerBlock.Absent;
        }

        return IntegerBlock.Pack(column);
    }

    private IntegerBlock Column(ReadOnlySpan<RawLeg> legs, Cell cell)
    {
        var column = _column.AsSpan(0, legs.Length);
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = cell(legs[i]);
        }

        return IntegerBlock.Pack(column);
    }
}
