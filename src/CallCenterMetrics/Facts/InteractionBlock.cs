namespace CallCenterMetrics.Facts;

/// <summary>Up to <see cref="Capacity"/> interactions in columns. Blocks are what is filled, stored, read in parallel and streamed.</summary>
internal sealed class InteractionBlock
{
    public const int CapacityBits = 16;
    public const int Capacity = 1 << CapacityBits;

    /// <summary>
    /// The milliseconds at which a stored duration stops: the rest of a longer one (over 74 hours) is in <see cref="LongRows"/>. So small that the kernel can add up
    /// the squares of 255 of them in 64 bits.
    /// </summary>
    public const int Saturated = (1 << 28) - 1;

    public InteractionBlock(LegFlags[] flags, int[] waits, HandleTimes[] times)
    {
        (Count, Flags, Waits, Times, Statuses) = (flags.Length, flags, waits, times, new LegStatus[flags.Length]);
        for (var i = 0; i < flags.Length; i++)
        {
            Statuses[i] = LegStatus.Of(flags[i], times[i].Hold > 0);
        }

        HandledParts = PartsHandled(Statuses);
    }

    public int Count { get; }

    /// <summary>The rows that count, in runs from a first row to before another: all of them, but in a block made by <see cref="Without"/>.</summary>
    public (int From, int To)[] Runs
    {
        get => field ?? [(0, Count)];
        private set;
    }

    public required IntegerBlock OfferedAt { get; init; }

    /// <summary>Milliseconds from OfferedAt to EndedAt.</summary>
    public required IntegerBlock EndedAfter { get; init; }

    public LegFlags[] Flags { get; }

    /// <summary>Milliseconds, 0 where absent.</summary>
    public int[] Waits { get; }

    public HandleTimes[] Times { get; }

    public LegStatus[] Statuses { get; }

    /// <summary>One bit for each set of known parts (talk 1, hold 2, wrap 4) that handled legs of the block have.</summary>
    public int HandledParts { get; private set; }

    /// <summary>Rows with a duration beyond <see cref="Saturated"/>, ascending, with their true milliseconds.</summary>
    public required LongRow[] LongRows { get; init; }

    public required IntegerBlock[] Texts { get; init; }

    public required IntegerBlock Quality { get; init; }

    public required IntegerBlock Cost { get; init; }

    public required IntegerBlock Value { get; init; }

    public required IntegerBlock Steps { get; init; }

    /// <summary>Milliseconds after its offer within which every leg of the block has ended, told without looking at the rows.</summary>
    public long LongestStay => LongRows.Select(row => row.Wait + row.Handle).Append(EndedAfter.Most).Append(2L * Saturated).Max();

    /// <summary>When a leg was answered by or through a person; <see cref="IntegerBlock.Absent"/> where it was not, or its wait is not known.</summary>
    public long AnsweredAt(int row) =>
        Statuses[row].Kind.IsHandled() && Flags[row].Knows(DurationPart.Wait) ? OfferedAt[row] + Milliseconds(row, DurationPart.Wait) : IntegerBlock.Absent;

    /// <summary>
    /// When a leg offered to people left its queue, by whatever outcome: <see cref="long.MaxValue"/> while it is open; <see cref="IntegerBlock.Absent"/> where its wait is not known,
    /// or the outcome is none that such a leg can have.
    /// </summary>
    public long LeftAt(int row) => Statuses[row].Kind switch
    {
        LegKind.PeopleOpen => long.MaxValue,
        LegKind.PeopleOther => IntegerBlock.Absent,
        _ => Flags[row].Knows(DurationPart.Wait) ? OfferedAt[row] + Milliseconds(row, DurationPart.Wait) : IntegerBlock.Absent,
    };

    /// <summary>When a leg ended, as stated, else behind its known parts; <see cref="IntegerBlock.Absent"/> where it is open, or neither its end nor its wait is known.</summary>
    public long EndedAt(int row)
    {
        var leg = Flags[row];
        if (leg.Outcome == Outcome.Open)
        {
            return IntegerBlock.Absent;
        }

        if (EndedAfter[row] is not IntegerBlock.Absent and var after)
        {
            return OfferedAt[row] + after;
        }

        return leg.Knows(DurationPart.Wait)
            ? OfferedAt[row] + Milliseconds(row, DurationPart.Wait) + Milliseconds(row, DurationPart.Talk) + Milliseconds(row, DurationPart.Hold) + Milliseconds(row, DurationPart.Wrap)
            : IntegerBlock.Absent;
    }

    /// <summary>A block over the same columns in which some rows do not count; they keep their places.</summary>
    public InteractionBlock Without(bool[] rows)
    {
        var block = (InteractionBlock)MemberwiseClone();
        block.Runs = RunsOf(rows);
        block.HandledParts = block.Runs.Aggregate(0, (parts, run) => parts | PartsHandled(Statuses.AsSpan(run.From, run.To - run.From)));
        return block;
    }

    public long Milliseconds(int row, DurationPart part)
    {
        if (IsSaturated(row))
        {
            return LongRows[Array.BinarySearch(LongRows, new LongRow(row, 0, 0, 0, 0))][part];
        }

        return part switch
        {
            DurationPart.Wait => Waits[row],
            DurationPart.Talk => Times[row].Talk,
            DurationPart.Hold => Times[row].Hold,
            _ => Times[row].Wrap,
        };
    }

    /// <summary>Whether the true durations of a row are among <see cref="LongRows"/>.</summary>
    public bool IsSaturated(int row) => Waits[row] >= Saturated || Times[row].Handle >= Saturated;

    /// <summary>Whether a handled leg with known talk has this part known as well.</summary>
    public bool Knows(DurationPart part) => Enumerable.Range(0, 8).Any(parts => (HandledParts >> parts & 1) != 0 && (parts & 1) != 0 && (parts >> (part - DurationPart.Talk) & 1) != 0);

    private static int PartsHandled(ReadOnlySpan<LegStatus> legs)
    {
        var parts = 0;
        foreach (var leg in legs)
        {
            parts |= leg.Kind.IsHandled() ? 1 << leg.PartsKnown : 0;
        }

        return parts;
    }

    private static (int From, int To)[] RunsOf(bool[] isOut)
    {
        var runs = new List<(int, int)>();
        for (var from = 0; from < isOut.Length; from++)
        {
            var to = from + isOut.AsSpan(from).IndexOf(true) is var end && end >= from ? end : isOut.Length;
            if (to > from)
            {
                runs.Add((from, to));
            }

            from = to;
        }

        return [.. runs];
    }
}
