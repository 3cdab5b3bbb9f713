namespace CallCenterMetrics.Facts;

/// <summary>Up to <see cref="Capacity"/> interactions in columns. Blocks are what is filled, stored, read in parallel and streamed.</summary>
internal sealed class InteractionBlock
{
    public const int CapacityBits = 16;
    public const int Capacity = 1 << CapacityBits;

    /// <summary>The value at which a stored duration stops: the rest of a longer one (over 24 days) is in <see cref="LongRows"/>.</summary>
    public const int Saturated = int.MaxValue;

    public required int Count { get; init; }

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

    public long Milliseconds(int row, DurationPart part)
    {
        var stored = Durations[row];
        if (stored.Handle < Saturated && stored.Wait < Saturated)
        {
            return stored[part];
        }

        return LongRows[Array.BinarySearch(LongRows, new LongRow(row, 0, 0, 0, 0))][part];
    }

    private static bool Times(LegFlags[] legs, DurationPart part) =>
        Array.Exists(legs, leg => leg.Knows(part) && leg.Knows(DurationPart.Talk) && LegKinds.Of(leg).IsHandled());
}
