namespace CallCenterMetrics.Facts;

/// <summary>The true milliseconds of a leg with a duration that reaches <see cref="InteractionBlock.Saturated"/>.</summary>
internal readonly record struct LongRow(int Row, long Wait, long Talk, long Hold, long Wrap) : IComparable<LongRow>
{
    public long Handle => Talk + Hold + Wrap;

    public bool IsSaturated => Wait >= InteractionBlock.Saturated || Handle >= InteractionBlock.Saturated;

    /// <summary>What of it is stored in columns.</summary>
    public (int Wait, HandleTimes Times) Stored => (Saturate(Wait), new(Saturate(Talk), Saturate(Hold), Saturate(Wrap), Saturate(Handle)));

    public long this[DurationPart part] => part switch
    {
        DurationPart.Wait => Wait,
        DurationPart.Talk => Talk,
        DurationPart.Hold => Hold,
        _ => Wrap,
    };

    /// <summary>Orders by row alone.</summary>
    public int CompareTo(LongRow other) => Row.CompareTo(other.Row);

    private static int Saturate(long milliseconds) => (int)Math.Min(milliseconds, InteractionBlock.Saturated);
}
