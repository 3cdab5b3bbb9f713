namespace CallCenterMetrics.Facts;

/// <summary>The true milliseconds of a leg with a duration that does not fit into <see cref="LegDurations"/>.</summary>
internal readonly record struct LongRow(int Row, long Wait, long Talk, long Hold, long Wrap) : IComparable<LongRow>
{
    public long Handle => Talk + Hold + Wrap;

    public long this[DurationPart part] => part switch
    {
        DurationPart.Wait => Wait,
        DurationPart.Talk => Talk,
        DurationPart.Hold => Hold,
        _ => Wrap,
    };

    /// <summary>Orders by row alone.</summary>
    public int CompareTo(LongRow other) => Row.CompareTo(other.Row);
}
