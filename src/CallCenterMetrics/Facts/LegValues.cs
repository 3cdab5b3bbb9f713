namespace CallCenterMetrics.Facts;

/// <summary>The fields of one leg that are no text, as blocks keep them: times in milliseconds, amounts in millionths, <see cref="IntegerBlock.Absent"/> where absent.</summary>
internal record struct LegValues
{
    /// <summary>Nothing is known; OfferedAt must be set.</summary>
    public LegValues()
    {
    }

    /// <summary>What is one of a few words. Which durations are known is added by <see cref="AllFlags"/>.</summary>
    public LegFlags Flags { get; set; }

    public long OfferedAt { get; set; }

    public long EndedAt { get; set; } = IntegerBlock.Absent;

    public long Wait { get; set; } = IntegerBlock.Absent;

    public long Talk { get; set; } = IntegerBlock.Absent;

    public long Hold { get; set; } = IntegerBlock.Absent;

    public long Wrap { get; set; } = IntegerBlock.Absent;

    public long Quality { get; set; } = IntegerBlock.Absent;

    public long Cost { get; set; } = IntegerBlock.Absent;

    public long Value { get; set; } = IntegerBlock.Absent;

    public long Steps { get; set; } = IntegerBlock.Absent;

    public readonly LegFlags AllFlags => new(Flags.Bits
        | Known(Wait, DurationPart.Wait) | Known(Talk, DurationPart.Talk) | Known(Hold, DurationPart.Hold) | Known(Wrap, DurationPart.Wrap));

    public readonly long EndedAfter => EndedAt == IntegerBlock.Absent ? IntegerBlock.Absent : EndedAt - OfferedAt;

    /// <summary>The durations, as those of a row.</summary>
    public readonly LongRow Durations(int row)
    {
        return new(row, Of(Wait), Of(Talk), Of(Hold), Of(Wrap));

        static long Of(long milliseconds) => milliseconds == IntegerBlock.Absent ? 0 : milliseconds;
    }

    private static uint Known(long value, DurationPart part) => value == IntegerBlock.Absent ? 0 : 1u << (LegFlags.KnownAt + (int)part);
}
