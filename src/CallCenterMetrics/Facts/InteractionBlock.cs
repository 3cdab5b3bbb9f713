namespace CallCenterMetrics.Facts;

/// <summary>Up to <see cref="Capacity"/> interactions in columns. Blocks are what is filled, stored, read in parallel and streamed.</summary>
internal sealed class InteractionBlock
{
    public const int CapacityBits = 16;
    public const int Capacity = 1 << CapacityBits;

    /// <summary>The value at which a stored duration stops: the rest of a longer one (over 24 days) is in <see cref="LongRows"/>.</summary>
    public const int Saturated = int.MaxValue;

    public required int Count { get; init; }

    /// <summary>The rows that count, in runs from a first row to before another: all of them, but in a block made by <see cref="Without"/>.</summary>
    public (int From, int To)[] Runs
    {
        get => field ?? [(0, Count)];
        private init;
    }

    public required IntegerBlock OfferedAt { get; init; }

    /// <summary>Milliseconds from OfferedAt to EndedAt.</summary>
    public required IntegerBlock EndedAfter { get; init; }

    public required LegFlags[] Flags
    {
        get;
        init => (field, HasHold, HasWrap) = (value, Times(value, DurationPart.Hold), Times(value, DurationPart.Wrap));
    }

    /// <summary>Whether a handled leg with known talk has a known hold.</summary>
    public bool HasHold { get; private init; }

    /// <summary>Whether a handled leg with known talk has a known wrap.</summary>
    public bool HasWrap { get; private init; }

    public required LegDurations[] Durations { get; init; }

    /// <summary>Rows with a duration beyond <see cref="Saturated"/>, ascending, with their true milliseconds.</summary>
    public required LongRow[] LongRows { get; init; }

    public required IntegerBlock[] Texts { get; init; }

    public required IntegerBlock Quality { get; init; }

    public required IntegerBlock Cost { get; init; }

    public required IntegerBlock Value { get; init; }

    public required IntegerBlock Steps { get; init; }

    /// <summary>A block over the same columns in which some rows do not count; they keep their places.</summary>
    public InteractionBlock Without(bool[] rows)
    {
        var runs = RunsOf(rows);
        return new()
        {
            Count = Count, Flags = Flags, Durations = Durations, LongRows = LongRows, Texts = Texts, OfferedAt = OfferedAt, EndedAfter = EndedAfter,
            Quality = Quality, Cost = Cost, Value = Value, Steps = Steps,
            Runs = runs, HasHold = HasHold && Times(DurationPart.Hold), HasWrap = HasWrap && Times(DurationPart.Wrap),
        };

        bool Times(DurationPart part) => runs.Any(run => InteractionBlock.Times(Flags.AsSpan(run.From, run.To - run.From), part));
    }

    public long Milliseconds(int row, DurationPart part)
    {
        var stored = Durations[row];
        if (stored.Handle < Saturated && stored.Wait < Saturated)
        {
            return stored[part];
        }

        return LongRows[Array.BinarySearch(LongRows, new LongRow(row, 0, 0, 0, 0))][part];
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

    private static bool Times(ReadOnlySpan<LegFlags> legs, DurationPart part)
    {
        foreach (var leg in legs)
        {
            if (leg.Knows(part) && leg.Knows(DurationPart.Talk) && LegKinds.Of(leg).IsHandled())
            {
                return true;
            }
        }

        return false;
    }
}
