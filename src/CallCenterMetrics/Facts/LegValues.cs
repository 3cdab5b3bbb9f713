namespace CallCenterMetrics.Facts;

/// <summary>The fields of one leg that are no text, as blocks keep them: times in milliseconds, amounts in millionths, <see cref="IntegerBlock.Absent"/> where absent.</summary>
internal struct LegValues
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

    /// <summary>The durations as blocks keep them, and as they are where those do not hold them.</summary>
    public readonly LegDurations Durations(int row, out LongRow? longRow)
    {
        long wait = Of(Wait), talk = Of(Talk), hold = Of(Hold), wrap = Of(Wrap), handle = talk + hold + wrap;
        longRow = wait >= InteractionBlock.Saturated || handle >= InteractionBlock.Saturated ? new(row, wait, talk, hold, wrap) : null;
        return new(Saturate(wait), Saturate(talk), Saturate(hold), Saturate(handle));

        static long Of(long milliseconds) => milliseconds == IntegerBlock.Absent ? 0 : milliseconds;
        static int Saturate(long milliseconds) => (int)Math.Min(milliseconds, InteractionBlock.Saturated);
    }

    private static uint Known(long value, DurationPart part) => value == IntegerBlock.Absent ? 0 : 1u << (LegFlags.KnownAt + (int)part);
}
