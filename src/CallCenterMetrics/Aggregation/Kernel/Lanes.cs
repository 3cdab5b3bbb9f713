namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>How the kernel adds: tests ask for other ways than the machine's best, and the totals are the same to the last bit.</summary>
/// <param name="Width">Bits at a time; the machine must have them.</param>
/// <param name="RowsInCell">Rows after which a cell is poured into wider ones.</param>
internal sealed record Lanes(LaneWidth Width, byte RowsInCell = GroupCells.MostRows)
{
    public static Lanes Best { get; } = new(FusedKernel.Widest);
}
