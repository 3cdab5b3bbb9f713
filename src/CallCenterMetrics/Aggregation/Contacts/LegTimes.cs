using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Contacts;

/// <summary>The instants of a leg, in milliseconds since 1970.</summary>
internal static class LegTimes
{
    /// <summary>When it was answered: a leg whose wait is unknown is taken to begin with its conversation.</summary>
    public static long Answer(InteractionBlock block, int row) => block.OfferedAt[row] + Known(block, row, DurationPart.Wait);

    /// <summary>When it ended; of a leg of which that is not known, the offer and what is known to have followed.</summary>
    public static long End(InteractionBlock block, int row) => block.EndedAt(row) is not IntegerBlock.Absent and var end
        ? end
        : Answer(block, row) + Known(block, row, DurationPart.Talk) + Known(block, row, DurationPart.Hold) + Known(block, row, DurationPart.Wrap);

    public static long Known(InteractionBlock block, int row, DurationPart part) => block.Flags[row].Knows(part) ? block.Milliseconds(row, part) : 0;
}
